/** Addresses of articles, and all that makes two of them the same. */

import type { PermalinkToken } from "../config/permalink.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { outputOf } from "../shared/urls.ts";
import { aliasTaken, aliasToItself, insideFile, sameAddress, sameName } from "./address-rules.ts";
import { needsHost } from "./alias.ts";
import type { KnownArticle, PageSource, TopicSource } from "./source.ts";

/** Fills the pattern's tokens. */
export function articleUrl(permalink: string, values: Record<PermalinkToken, string>): string {
  return permalink.replace(/\{(\w+)\}/g, (token, name: PermalinkToken) => values[name] ?? token);
}

/**
 * The file that a site path is served from, as disks that ignore case and forms of Unicode see it; no leading slash.
 * No disk sees a query, so that one stays as it is.
 */
export function addressKey(url: string): string {
  const mark = url.indexOf("?");
  if (mark >= 0) return addressKey(url.slice(0, mark)) + url.slice(mark);
  return outputOf(url).normalize("NFC").toLowerCase();
}

interface Claim {
  url: string;
  file: string;
  at: Place;
}

/** What else the site writes. */
export interface OtherOutputs {
  /** Paths under `public/` with forward slashes. */
  publicFiles: Iterable<string>;
  /** Site paths of pages. */
  pages: Iterable<string>;
}

/** Addresses that two files claim, aliases that are taken, and pages where others need a folder. */
export function addressProblems(
  articles: readonly KnownArticle[],
  pages: readonly PageSource[],
  topics: readonly TopicSource[],
  others: OtherOutputs,
): Problem[] {
  const problems: Problem[] = [];
  const claims = new Map<string, Claim>();
  const ids = new Map<string, string>();
  for (const source of [...pages, ...topics, ...articles]) {
    const { url, file } = source;
    const claim = { url, file, at: { file, line: 1, column: 1 } };
    const id = source.file.replace(/(\/index)?\.md$/, "").toLowerCase();
    const key = addressKey(url);
    const twin = ids.get(id);
    const other = claims.get(key);
    if (twin !== undefined) problems.push(sameName(claim.at, { other: twin }));
    else if (other) problems.push(sameAddress(claim.at, { url, other: other.file }));
    else claims.set(key, claim);
    ids.set(id, twin ?? file);
  }
  const withFormer = articles.flatMap(withAliases);
  const bodies = new Set(withFormer.length === 0 ? [] : articles.map(({ url }) => addressKey(url)));
  for (const { file, url: own, aliases, at } of withFormer) {
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
  return [...problems, ...folderProblems(claims, others)];
}

function withAliases({ file, url, front, aliasPlaces }: KnownArticle) {
  return front.aliases.length === 0 ? [] : [{ file, url, aliases: front.aliases, at: aliasPlaces }];
}

interface Output {
  url: string;
  owner: { zh: string; en: string };
  /** Missing where no editor wrote it. */
  at?: Place;
}

/** A file cannot stand where other addresses need a folder; each is reported once. */
function folderProblems(claims: ReadonlyMap<string, Claim>, others: OtherOutputs): Problem[] {
  const problems: Problem[] = [];
  const reported = new Set<Place>();
  const outputs = allOutputs(claims, others);
  for (const [key, { url: inner, owner, at }] of outputs) {
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const above = outputs.get(key.slice(0, end));
      const place = above?.at ?? at;
      if (!above || !place || reported.has(place)) continue;
      reported.add(place);
      problems.push(insideFile(place, { url: above.url, other: owner, inner }));
    }
  }
  return problems;
}

function allOutputs(claims: ReadonlyMap<string, Claim>, others: OtherOutputs): Map<string, Output> {
  const outputs = new Map<string, Output>();
  for (const [key, { url, file, at }] of claims) {
    if (needsHost(url)) continue;
    outputs.set(key, { url, owner: { zh: ` ${file} `, en: file }, at });
  }
  const add = (output: Output) => {
    const key = addressKey(output.url);
    if (!outputs.has(key)) outputs.set(key, output);
  };
  for (const path of others.publicFiles) {
    const file = `public/${path}`;
    // Its name is no address, in which % would begin an encoded letter.
    const url = `/${path.replaceAll("%", "%25")}`;
    add({ url, owner: { zh: ` ${file} `, en: file }, at: { file, line: 1, column: 1 } });
  }
  const owner = { zh: "系统自己", en: "the portal itself" };
  for (const url of [...others.pages, "/404.html", "/assets/"]) add({ url, owner });
  return outputs;
}
