/** Every header that a host sends with the site's files, as rules of which the last that fits a path has the word. */
import type { HeaderRule, HostedSite, Hosting } from "./hosting.ts";
import { matchesPattern } from "./path-pattern.ts";
import { securityHeaders } from "./security-headers.ts";

/** Patterns are paths as the host sees them, under the base path. */
export function headerRules(site: HostedSite): HeaderRule[] {
  const { basePath, hosting } = site;
  const rules: HeaderRule[] = [
    { for: "/*", set: securityHeaders(site) },
    ...cacheRules(hosting),
    // Newsreaders in a browser show the pictures of a feed's articles.
    { for: "/assets/*", set: { "Cross-Origin-Resource-Policy": "cross-origin" } },
    ...hosting.headers.map(({ for: path, set }) => ({ for: path, set: inOneCase(set) })),
  ];
  return rules.map((rule) => ({ ...rule, for: basePath + rule.for }));
}

/** Whatever has its content in its name never changes. */
const forEver = "public, max-age=31536000, immutable";

/** The first fits everything. */
function cacheRules({ cache: { pages, feeds, search, views } }: Pick<Hosting, "cache">): HeaderRule[] {
  const rule = (path: string, value: string) => ({ for: path, set: { "Cache-Control": value } });
  return [
    rule("/*", kept(pages)),
    ...["/*feed.xml", "/*atom.xml", "/*feed.json", "/*sitemap.xml", "/sitemaps/*"].map((path) =>
      rule(path, kept(feeds)),
    ),
    ...["/search/*.bin", "/search/index.json", "/search/characters.txt"].map((path) =>
      rule(path, kept(search)),
    ),
    rule("/views/*", kept(views)),
    rule("/assets/*", forEver),
  ];
}

function kept(seconds: number): string {
  return `public, max-age=${seconds}, must-revalidate`;
}

/** Names as most write them, `X-Robots-Tag`, so that one that is written twice is seen to be the same. */
function inOneCase(set: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(set).map(([name, value]) => [
      name.toLowerCase().replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()),
      value,
    ]),
  );
}

/** @returns the value for a file under the site: its path without a leading slash and not percent-encoded */
export function cacheControlBy(hosting: Hosting): (path: string) => string {
  const own = hosting.headers.map(({ for: pattern, set }) => ({ for: pattern, set: inOneCase(set) }));
  const rules = [...cacheRules(hosting), ...own].filter(({ set }) => set["Cache-Control"]).reverse();
  return (path) => rules.find((rule) => matchesPattern(rule.for, `/${path}`))?.set["Cache-Control"] ?? "";
}

/** Values of one header by pattern, the last rule first: the first that fits has the word. */
export interface HeaderChoices {
  name: string;
  choices: { for: string; value: string }[];
}

export function headerChoices(rules: readonly HeaderRule[]): HeaderChoices[] {
  const byName = new Map<string, HeaderChoices["choices"]>();
  for (const rule of rules) {
    for (const [name, value] of Object.entries(rule.set)) {
      byName.set(name, [{ for: rule.for, value }, ...(byName.get(name) ?? [])]);
    }
  }
  return [...byName].map(([name, choices]) => ({ name, choices }));
}
