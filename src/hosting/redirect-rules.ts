/** Redirects as hosts answer them: those that the portal writes down, and one for each former address of an article. */
import { decoded, withBase } from "../shared/urls.ts";
import type { HostedSite, Redirect, RedirectStatus } from "./hosting.ts";

export interface RedirectRule {
  /** As the host sees it, under the base path, not percent-encoded; of a rule with a splat, what stands before the `*`. */
  path: string;
  /** Anything behind the path fits, and takes the place of `:splat`. */
  splat: boolean;
  /** Has to be just this, percent-encoded; without one a query does not matter, and is passed on. */
  query?: string;
  /** Percent-encoded; a path of the host or an address of another. */
  to: string;
  status: RedirectStatus;
  /** A former address for which a page that leads on stands in the root's version, whatever the host can do. */
  moved: boolean;
}

/** A former address, and where the article is. */
export interface Alias {
  from: string;
  to: string;
}

/**
 * Whole paths before those with a splat; of the root's version before the others, and what the portal writes down before former
 * addresses, so that a host which takes only so many takes the best. No two are of the same path and query.
 */
export function redirectRules(site: HostedSite, aliases: readonly Alias[] = []): RedirectRule[] {
  const written = [
    ...site.hosting.redirects.map((redirect) => ({ ...redirect, moved: false })),
    ...aliases.map(({ from, to }) => ({ from, to, status: "301" as const, moved: !from.includes("?") })),
  ];
  const all = site.versions.flatMap(({ path }) =>
    written.flatMap((redirect) => ruleOf(redirect, path, site)),
  );
  const known = new Map<string, RedirectRule>();
  for (const rule of all) {
    const key = `${rule.path}${rule.splat ? "*" : ""}?${rule.query ?? ""}`;
    if (!known.has(key)) known.set(key, rule);
  }
  const rules = [...known.values()];
  return [...rules.filter(({ splat }) => !splat), ...rules.filter(({ splat }) => splat)];
}

/** None where the version has no such address: an old system's, with a query, stood at the root only. */
function ruleOf(
  { from, to, status, moved }: Redirect & { moved: boolean },
  version: string,
  { basePath }: Pick<HostedSite, "basePath">,
): RedirectRule[] {
  const [written = "", query] = splitQuery(from);
  if (query !== undefined && version !== "") return [];
  const splat = written.endsWith("*");
  const path = basePath + version + decoded(splat ? written.slice(0, -1) : written);
  // A server could take it for words of its own; such a former address has its page still.
  if (/[\s"'`\\^${}<>|]|\p{Cc}/u.test(path)) return [];
  const target = leadsToPage(to) ? version + to : to;
  return [
    {
      ...{ path, splat, status, moved },
      to: encoded(withBase(basePath, target)),
      ...(query !== undefined && { query: encoded(query) }),
    },
  ];
}

/** @returns path and query; undefined where there is no `?` */
function splitQuery(address: string): [path: string, query: string | undefined] {
  const mark = address.indexOf("?");
  return mark < 0 ? [address, undefined] : [address.slice(0, mark), address.slice(mark + 1)];
}

/** Whether each version of the portal has it; of files there is one for all. */
function leadsToPage(to: string): boolean {
  const [path] = splitQuery(to.replace(/#.*$/s, ""));
  return to.startsWith("/") && /(\/|\.html?|:splat)$/.test(path);
}

/** Letters that no server's file may hold as they are percent-encoded, and nothing else. */
export function encoded(address: string): string {
  return address.replace(/[^!-~]+|["$<>\\^`{|}]/gu, encodeURIComponent);
}
