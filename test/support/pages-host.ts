/**
 * Cloudflare Pages and Netlify in little: what they make of `_headers` and `_redirects`, as their documentation has it
 * (developers.cloudflare.com/pages/configuration, docs.netlify.com/manage/routing). Types of files are their own affair.
 */
import type { Answer, Ask } from "./host-servers.ts";

type PagesHost = "cloudflare" | "netlify";

interface Line {
  from: string;
  query: string[];
  to: string;
  status: number;
  force: boolean;
}

interface Block {
  path: string;
  lines: string[];
}

/** @param files by path, those of the host's own among them */
export function pagesHost(host: PagesHost, files: Record<string, string | Uint8Array>): Ask {
  const redirects = redirectsIn(String(files["_redirects"] ?? ""));
  const blocks = blocksIn(String(files["_headers"] ?? ""));
  const has = (path: string) => path in files && !["_redirects", "_headers"].includes(path);
  const find = host === "cloudflare" ? cloudflareAnswer : netlifyAnswer;
  return async (address) => {
    const url = new URL(address, "https://host.example");
    const { status, location, file } = find(url, redirects, has);
    const headers = headersFor(host, blocks, url.pathname);
    const body = Buffer.from(file === undefined ? "" : (files[file] ?? ""));
    return { status, headers: { ...headers, ...(location !== undefined && { location }) }, body };
  };
}

interface Found extends Pick<Answer, "status"> {
  location?: string;
  file?: string;
}

/** Redirects first, whatever files there are; a page has no `.html`; a folder's nearest page says that something is not there. */
function cloudflareAnswer(url: URL, redirects: readonly Line[], has: (path: string) => boolean): Found {
  const { pathname, search } = url;
  const line =
    redirects.find(({ from }) => from === pathname) ??
    redirects.find(({ from }) => from.endsWith("*") && pathname.startsWith(from.slice(0, -1)));
  if (line) return { status: line.status, location: destination(line, url) };
  const path = decodeURIComponent(pathname).slice(1);
  if (path === "" || path.endsWith("/")) {
    if (has(`${path}index.html`)) return { status: 200, file: `${path}index.html` };
  } else if (has(path)) {
    if (!path.endsWith(".html")) return { status: 200, file: path };
    return { status: 308, location: pathname.replace(/(index)?\.html$/, "") + search };
  } else if (has(`${path}.html`)) return { status: 200, file: `${path}.html` };
  else if (has(`${path}/index.html`)) return { status: 308, location: `${pathname}/${search}` };
  let folder = path;
  do {
    folder = folder.replace(/[^/]*\/?$/, "");
    if (has(`${folder}404.html`)) return { status: 404, file: `${folder}404.html` };
  } while (folder !== "");
  return { status: 404 };
}

/** Rules in their order; one without `!` only where no file is; a query has to have the parts that a rule names. */
function netlifyAnswer(url: URL, redirects: readonly Line[], has: (path: string) => boolean): Found {
  const path = decodeURIComponent(url.pathname).slice(1);
  const file = [path, `${path}index.html`, `${path}/index.html`, `${path}.html`].find(has);
  const parts = new Set(url.search.slice(1).split("&"));
  const line = redirects.find(
    ({ from, query, force }) =>
      (force || file === undefined) &&
      query.every((part) => parts.has(part)) &&
      (from.endsWith("*") ? url.pathname.startsWith(from.slice(0, -1)) : url.pathname === from),
  );
  if (line?.status === 404) return { status: 404, file: line.to.slice(1) };
  if (line) return { status: line.status, location: destination(line, url) };
  if (file === undefined) return { status: 404, file: "404.html" };
  if (file === `${path}/index.html` && path !== "") return { status: 301, location: `${url.pathname}/` };
  return { status: 200, file };
}

function destination({ from, to, query }: Line, url: URL): string {
  const rest = url.pathname.slice(from.length - 1);
  const target = new URL(to.replace(":splat", from.endsWith("*") ? rest : ""), url);
  const search = target.search || (query.length > 0 ? "" : url.search);
  const own = target.origin === url.origin ? "" : target.origin;
  return own + target.pathname + search + target.hash;
}

function redirectsIn(text: string): Line[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [from = "", ...words] = line.split(/\s+/);
      const [to = "", status = ""] = words.slice(-2);
      const force = status.endsWith("!");
      return { from, query: words.slice(0, -2), to, status: Number.parseInt(status, 10), force };
    });
}

function blocksIn(text: string): Block[] {
  return text
    .split(/\n\n+/)
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const [path = "", ...lines] = block.trim().split("\n");
      return { path, lines: lines.map((line) => line.trim()) };
    });
}

/** Cloudflare joins what several blocks say, but for what a block takes away with `!`. */
function headersFor(host: PagesHost, blocks: readonly Block[], pathname: string): Record<string, string> {
  const headers = new Map<string, string>([["cache-control", "public, max-age=0, must-revalidate"]]);
  const said = new Set<string>();
  for (const { path, lines } of blocks) {
    const pattern = path.split("*").map((part) => part.replace(/[.+?()[\]]/g, "\\$&"));
    if (!new RegExp(`^${pattern.join(".*")}$`).test(pathname)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^(?:! )?([^:]+):? ?(.*)$/.exec(line) ?? [];
      const key = name.toLowerCase();
      if (line.startsWith("! ")) headers.delete(key);
      else if (host === "cloudflare" && said.has(key) && headers.has(key)) {
        headers.set(key, `${headers.get(key)}, ${value}`);
      } else headers.set(key, value);
      said.add(key);
    }
  }
  return Object.fromEntries(headers);
}
