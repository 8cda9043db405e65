/**
 * `_redirects`, a line a rule: path, target, status. Cloudflare follows a line whatever file lies at the path, and knows no queries
 * (developers.cloudflare.com/pages/configuration/redirects); Netlify shows the file unless the status ends in `!`, and has the
 * parts of a query behind the path (docs.netlify.com/manage/routing/redirects).
 */
import { hostLimits } from "./host-limits.ts";
import type { HostedSite } from "./hosting.ts";
import { encoded, type RedirectRule } from "./redirect-rules.ts";

/** Both call their files by the same names. */
export type PagesHost = "cloudflare" | "netlify";

export function redirectsFile(site: HostedSite, rules: readonly RedirectRule[], host: PagesHost): string {
  const lines = host === "cloudflare" ? cloudflareLines(rules) : netlifyLines(site, rules);
  return lines.map((line) => `${line}\n`).join("");
}

/** Whether a `_redirects` file has words for it. */
export function canRedirect(host: PagesHost, { query }: Pick<RedirectRule, "query">): boolean {
  return (
    query === undefined || (host === "netlify" && query.split("&").every((part) => /^[^=]+=/.test(part)))
  );
}

/** What the host would pass over is left out, so that its report stays readable. */
function cloudflareLines(rules: readonly RedirectRule[]): string[] {
  const possible = rules.filter((rule) => canRedirect("cloudflare", rule));
  const { staticRedirects, splatRedirects } = hostLimits.cloudflare;
  const lines = (splat: boolean, most = Number.POSITIVE_INFINITY) =>
    possible.filter((rule) => rule.splat === splat).slice(0, most);
  return [...lines(false, staticRedirects), ...lines(true, splatRedirects)].map(
    ({ path, splat, to, status }) => `${encoded(path)}${splat ? "*" : ""} ${to} ${status}`,
  );
}

function netlifyLines(site: HostedSite, rules: readonly RedirectRule[]): string[] {
  const possible = rules.filter((rule) => canRedirect("netlify", rule));
  const line = ({ path, splat, query, to, status }: RedirectRule): string =>
    [`${encoded(path)}${splat ? "*" : ""}`, ...(query?.split("&") ?? []), to, `${status}!`].join(" ");
  const ofVersions = site.versions
    .filter(({ path }) => path !== "")
    .map(({ path }) => `${site.basePath}${path}/* ${site.basePath}${path}/404.html 404`);
  return [
    ...possible.filter(({ query }) => query !== undefined).map(line),
    ...possible.filter(({ query }) => query === undefined).map(line),
    ...ofVersions,
  ];
}
