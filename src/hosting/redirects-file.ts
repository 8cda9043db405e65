/**
 * `_redirects`, a line a rule: path, target, status. Cloudflare follows a line whatever file lies at the path, and knows no queries
 * (developers.cloudflare.com/pages/configuration/redirects); Netlify shows the file unless the status ends in `!`, and has the
 * parts of a query behind the path (docs.netlify.com/manage/routing/redirects).
 */
import type { HostedSite } from "./hosting.ts";
import { encoded, type RedirectRule } from "./redirect-rules.ts";
import { inTurn } from "./redirect-tables.ts";

/** Both call their files by the same names. */
export type PagesHost = "cloudflare" | "netlify";

export function redirectsFile(site: HostedSite, rules: readonly RedirectRule[], host: PagesHost): string {
  const force = host === "netlify" ? "!" : "";
  const lines = inTurn(rules).map(({ path, splat, query, to, status }) =>
    [`${encoded(path)}${splat ? "*" : ""}`, ...(query?.split("&") ?? []), to, status + force].join(" "),
  );
  return [...lines, ...(host === "netlify" ? pagesOfVersions(site) : [])].map((line) => `${line}\n`).join("");
}

/** Each version has a page of its own for what is not there. */
function pagesOfVersions({ basePath, versions }: HostedSite): string[] {
  return versions
    .filter(({ path }) => path !== "")
    .map(({ path }) => `${basePath}${path}/* ${basePath}${path}/404.html 404`);
}
