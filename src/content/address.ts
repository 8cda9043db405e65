/** Addresses of articles, and all that makes two of them the same. */
import type { PermalinkToken } from "../config/permalink.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { aliasTaken, aliasToItself, insideFile, sameAddress, sameName } from "./address-rules.ts";
import type { ArticleSource, PageSource, TopicSource } from "./source.ts";

/** Fills the pattern's tokens. */
export function articleUrl(permalink: string, values: Record<PermalinkToken, string>): string {
  return permalink.replace(/\{(\w+)\}/g, (token, name: PermalinkToken) => values[name] ?? token);
}

/** The file that a site path is served from, as disks that ignore case and forms of Unicode see it; no leading slash. */
export function addressKey(url: string): string {
  let path = url;
  try {
    path = decodeURIComponent(url);
  } catch {
    // Broken percent-encoding is compared as it is written.
  }
  const file = path.endsWith("/") ? `${path}index.html` : path;
  return file.slice(1).normalize("NFC").toLowerCase();
}

interface Claim {
  url: string;
  file: string;
  at: Place;
}

/** Addresses that two files claim, aliases that are taken, and pages where others need a folder. */
export function addressProblems(
  articles: readonly ArticleSource[],
  pages: readonly PageSource[],
  topics: readonly TopicSource[],
): Problem[] {
  const problems: Problem[] = [];
  const claims = new Map<string, Claim>();
  const ids = new Map<string, string>();
  for (const source of [...pages, ...topics, ...articles]) {
    const { url, file } = source;
    const claim = { url, file, at: { file, line: 1, column: 1 } };
    const id = source.file.replace(/(\/index)?\.md$/, "").toLowerCase();
    const twin = ids.get(id);
    const other = claims.get(addressKey(url));
    if (twin !== undefined) problems.push(sameName(claim.at, { other: twin }));
    else if (other) problems.push(sameAddress(claim.at, { url, other: other.file }));
    else claims.set(addressKey(url), claim);
    ids.set(id, twin ?? file);
  }
  const bodies = new Set(articles.map(({ url }) => addressKey(url)));
  for (const { file, url: own, aliases, at } of articles.flatMap(withAliases)) {
    for (const [index, alias] of aliases.entries()) {
      const claim = { url: alias, file, at: at[index] ?? { file, line: 1, column: 1 } };
      const key = addressKey(alias);
      const body = key.replace(/_\d+(\.html?|\/index\.html)$/, "$1");
      const other = claims.get(key) ?? (bodies.has(body) ? claims.get(body) : undefined);
      if (!other) claims.set(key, claim);
      else if (other.url === own) problems.push(aliasToItself(claim.at, { alias }));
      else problems.push(aliasTaken(claim.at, { alias, other: other.file }));
    }
  }
  return [...problems, ...folderProblems(claims)];
}

function withAliases({ file, url, front, aliasPlaces }: ArticleSource) {
  return front.aliases.length === 0 ? [] : [{ file, url, aliases: front.aliases, at: aliasPlaces }];
}

/** A file cannot stand where other addresses need a folder. */
function folderProblems(claims: ReadonlyMap<string, Claim>): Problem[] {
  const problems: Problem[] = [];
  for (const [key, claim] of claims) {
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const above = claims.get(key.slice(0, end));
      if (above) problems.push(insideFile(above.at, { url: above.url, other: claim.file, inner: claim.url }));
    }
  }
  return problems;
}
