/** What a host is told of the redirects: those that it can follow, and no more than it takes. */
import { hostLimits } from "./host-limits.ts";
import type { Host } from "./hosting.ts";
import type { RedirectRule } from "./redirect-rules.ts";

interface ToldRedirects {
  /** As they come, whole paths before those with a splat. */
  told: RedirectRule[];
  /** Those that are more than the host takes; of whole paths and of those with a splat it takes so many each. */
  left: { splat: boolean; most: number; all: number; rules: RedirectRule[] }[];
  /** Those whose query the host does not look at. */
  unfollowed: RedirectRule[];
}

/** @param rules those that matter most first */
export function toldRedirects(host: Host, rules: readonly RedirectRule[]): ToldRedirects {
  const { staticRedirects, splatRedirects } = hostLimits[host];
  const unfollowed = rules.filter((rule) => !canRedirect(host, rule));
  const possible = rules.filter((rule) => canRedirect(host, rule));
  const parts = [false, true].map((splat) => {
    const most = (splat ? splatRedirects : staticRedirects) ?? Number.POSITIVE_INFINITY;
    return { splat, most, all: possible.filter((rule) => rule.splat === splat) };
  });
  return {
    told: parts.flatMap(({ all, most }) => all.slice(0, most)),
    left: parts
      .map(({ splat, most, all }) => ({ splat, most, all: all.length, rules: all.slice(most) }))
      .filter(({ rules: rest }) => rest.length > 0),
    unfollowed,
  };
}

/** Cloudflare knows no queries, Netlify those of named parts. */
function canRedirect(host: Host, { query }: RedirectRule): boolean {
  if (query === undefined) return true;
  if (host === "cloudflare") return false;
  return host !== "netlify" || query.split("&").every((part) => /^[^=]+=/.test(part));
}
