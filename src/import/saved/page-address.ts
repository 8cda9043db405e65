/**
 * Where a saved page stood: by what it says of itself, by what the program that saved it wrote into it, or by its path in a
 * mirror of the site.
 * Sources: https://www.rfc-editor.org/rfc/rfc6596 (canonical); https://ogp.me (og:url); the "saved from url" that Internet
 * Explorer and Chrome write; https://www.httrack.com/html/faq.html ("Mirrored from"); https://www.getsinglefile.com ("url:").
 */
import type { PageOutline } from "./page-outline.ts";
import { splitQuery } from "./saved-file.ts";

export interface SiteAddress {
  /** In lower case and without `www.`; undefined where nothing tells it. */
  host?: string;
  /** The host as it is written, with its scheme. */
  origin?: string;
  /** Begins with `/`; a query may stand behind. `index.html` is left out. */
  path: string;
}

/** What a page says itself. */
export function statedAddress(
  { elements, comments }: PageOutline,
  metas: ReadonlyMap<string, string>,
): SiteAddress | undefined {
  const canonical = elements.find(
    ({ tag, attributes }) => tag === "link" && attributes["rel"]?.toLowerCase() === "canonical",
  );
  const base = elements.find(({ tag }) => tag === "base")?.attributes["href"];
  const stated = [
    canonical?.attributes["href"],
    metas.get("og:url"),
    ...comments.map(savedFrom),
    base?.endsWith("/") ? undefined : base,
  ];
  for (const address of stated) {
    const known = address === undefined ? undefined : siteAddress(address);
    // Badly made portals name their home page as the address of all pages.
    if (known?.host !== undefined && known.path !== "/") return known;
  }
  return undefined;
}

function savedFrom(comment: string): string | undefined {
  const [, saved] = /saved from url=\(\d+\)(\S+)/i.exec(comment) ?? [];
  const [, mirrored] = /Mirrored from (\S+) by HTTrack/i.exec(comment) ?? [];
  const [, single] = /SingleFile[\s\S]*?url:\s*(\S+)/i.exec(comment) ?? [];
  return saved ?? (mirrored === undefined ? single : `http://${mirrored}`);
}

/** @returns undefined for what is no address of a site */
export function siteAddress(address: string, base?: string): SiteAddress | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, host, origin, pathname, search } = new URL(address, base);
  if (!/^https?:$/.test(protocol) || host === "") return undefined;
  return { host: plainHost(host), origin, path: search === "" ? plainPath(pathname) : pathname + search };
}

/** Where portals write too, which makes it no address of theirs. */
export function isPlatform({ host }: SiteAddress): boolean {
  return host === "mp.weixin.qq.com";
}

export function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}

function plainPath(path: string): string {
  return path.replace(/\/(?:index|default)\.(?:s?html?|php|aspx?|jsp)$/i, "/");
}

/** A folder that a mirror names after its host, possibly with a port. */
const hostFolder = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:+@]\d+)?$/i;

/** The folder of the host that a file lies in, such as `mirror/www.lanchuan-park.example/`; empty for none. */
export function hostFolderOf(path: string): string {
  const parts = path.split("/").slice(0, -1);
  const at = parts.slice(0, 3).findIndex((part) => hostFolder.test(part));
  return at < 0 ? "" : `${parts.slice(0, at + 1).join("/")}/`;
}

/** Where a file of a mirror stood. */
export function mirroredAddress(path: string): SiteAddress {
  const folder = hostFolderOf(path);
  const host = folder.split("/").at(-2);
  const below = path.slice(folder.length);
  const at = below.lastIndexOf("/") + 1;
  const { name: file, query } = splitQuery(below.slice(at));
  const whole = `/${below.slice(0, at)}${file}`;
  const address = { path: query === "" ? plainPath(whole) : `${whole}?${query.replace(/%2F/gi, "/")}` };
  if (host === undefined) return address;
  const name = host.replace(/[+@](?=\d+$)/, ":");
  return { ...address, host: plainHost(name), origin: `http://${name.toLowerCase()}` };
}
