/** Redirects as hosts answer them: those that the portal writes down, and one for each former address of an article. */
import { decoded, withBase } from "../shared/urls.ts";
import type { HostedSite, Redirect, RedirectStatus } from "./hosting.ts";

type Instead = "nothing" | "page" | "page at the root";

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
  /** What readers meet where the host does not follow it: nothing, a page that leads on, or one in the root's version only. */
  instead: Instead;
}

/** A former address, and where the article is. */
export interface Alias {
  from: string;
  to: string;
}

/**
 * Whole paths before those with a splat; what the portal writes down, then former addresses for which no page stands, then those
 * with one, the root's before those of the other versions: a host which takes only so many takes the first. No two are of the same
 * path and query.
 */
export function redirectRules(site: HostedSite, aliases: readonly Alias[] = []): RedirectRule[] {
  const inVersions = (redirects: readonly Redirect[], isAlias: boolean) =>
    site.versions.flatMap(({ path }) =>
      redirects.flatMap((redirect) => ruleOf(redirect, { version: path, isAlias, ...site })),
    );
  const former = inVersions(
    aliases.map((alias) => ({ ...alias, status: "301" })),
    true,
  );
  const all = [
    ...inVersions(site.hosting.redirects, false),
    ...former.filter(({ instead }) => instead === "nothing"),
    ...former.filter(({ instead }) => instead !== "nothing"),
  ];
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
  { from, to, status }: Redirect,
  { version, isAlias, basePath }: { version: string; isAlias: boolean; basePath: string },
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
      ...{ path, splat, status },
      instead: isAlias ? insteadOf(query, version) : "nothing",
      to: encoded(withBase(basePath, target)),
      ...(query !== undefined && { query: encoded(query) }),
    },
  ];
}

/** The page that leads on from a former address stands in the root's version; of one with a query there is none. */
function insteadOf(query: string | undefined, version: string): Instead {
  if (query !== undefined) return "nothing";
  return version === "" ? "page" : "page at the root";
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
