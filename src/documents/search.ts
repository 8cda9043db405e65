/**
 * The search index in parts, taken from the oldest article, and the file that names them. A new article changes the newest part
 * only, which is small; where eight small ones are full they become a large one, so that there are few whatever the size.
 */
import type { Article } from "../content/article.ts";
import type { Piece } from "../kept/pack.ts";
import type { Addresses } from "../pages/addresses.ts";
import { categoriesAbove } from "../portal/arrange.ts";
import type { Portal } from "../portal/portal.ts";
import { encodePart, type SearchedArticle } from "../search/encode-part.ts";
import type { SearchIndex } from "../search/find.ts";
import type { PartRecord } from "../search/format.ts";
import { charactersUrl, indexUrl } from "../search/urls.ts";
import { digest } from "../shared/digest.ts";
import { unmarked } from "../shared/marks.ts";
import { outputOf } from "../shared/urls.ts";
import type { DocumentOutline } from "./document.ts";
import { isFound } from "./is-found.ts";

/** By what articles are found. */
export interface SearchTerms {
  /** Where the terms of an article lie. */
  termsOf(article: Article): Piece;
  /** See `termsOf` of `terms/`. */
  readTerms(piece: Piece): Uint32Array;
}

export interface SearchSources extends SearchTerms {
  /** By their keys, parts that another thread has made by the time that documents are. */
  made: ReadonlyMap<string, Uint8Array>;
  /** See `characterClasses`. */
  characters: string;
}

const smallPart = 1024;
const largePart = 8 * smallPart;

/** Changes with the file's format. */
const format = "1";

export function searchDocuments(
  portal: Portal,
  addresses: Addresses,
  { made, characters, ...terms }: SearchSources,
): DocumentOutline[] {
  const oldestFirst = portal.articles.filter(isFound).toReversed();
  const parts = searchParts(oldestFirst, terms);
  const index: SearchIndex = {
    parts: parts.map(({ url, key, first, articles }) => ({
      ...{ url: addresses.href(url), key, first, articles: articles.length },
    })),
    years: yearsOf(oldestFirst),
  };
  return [
    ...parts.map(
      (part): DocumentOutline => ({
        output: outputOf(part.url),
        single: true,
        basis: () => part.key,
        make: () => made.get(part.key) ?? makePart(sourceOf(part), terms),
      }),
    ),
    singleText(charactersUrl, characters),
    singleText(indexUrl, JSON.stringify(index)),
  ];
}

interface Part extends Omit<PartRecord, "articles"> {
  articles: readonly Article[];
  terms: readonly Piece[];
}

/** What a part is made from; plain data. */
export interface PartSource {
  key: string;
  /** From the oldest. */
  articles: (SearchedArticle & { categories: string[] })[];
  /** Where the terms of each lie. */
  terms: readonly Piece[];
}

/** Of all parts, for another thread to make them. @param oldestFirst articles that need not be found */
export function partSources(oldestFirst: readonly Article[], termsOf: SearchTerms["termsOf"]): PartSource[] {
  return searchParts(oldestFirst.filter(isFound), { termsOf }).map(sourceOf);
}

export function makePart(
  { key, articles, terms }: PartSource,
  { readTerms }: Pick<SearchTerms, "readTerms">,
): Uint8Array {
  return encodePart(articles, terms.map(readTerms), key);
}

function sourceOf({ key, articles, terms }: Part): PartSource {
  const searched = articles.map((article) => ({
    url: article.url,
    categories: [...categoriesAbove(article)],
    source: unmarked(article.source),
  }));
  return { key, articles: searched, terms };
}

function searchParts(oldestFirst: readonly Article[], { termsOf }: Pick<SearchTerms, "termsOf">): Part[] {
  return partsOf(oldestFirst.length).map(({ first, count }) => {
    const articles = oldestFirst.slice(first, first + count);
    const terms = articles.map(termsOf);
    const made = articles.map(({ fingerprint }, index) => `${fingerprint} ${terms[index]?.crc}`);
    const url = `/search/articles-${first + 1}.bin`;
    return { url, key: digest(format, made.join("\n")), first, articles, terms };
  });
}

/** From so many articles on as many to each part. */
export function partsOf(total: number): { first: number; count: number }[] {
  const parts: { first: number; count: number }[] = [];
  for (let first = 0; first < total; first += parts.at(-1)?.count ?? 0) {
    const rest = total - first;
    parts.push({ first, count: rest >= largePart ? largePart : Math.min(rest, smallPart) });
  }
  return parts;
}

function yearsOf(oldestFirst: readonly Article[]): SearchIndex["years"] {
  const years = new Map<string, number>();
  for (const [index, { date }] of oldestFirst.entries()) {
    if (!years.has(date.year)) years.set(date.year, index);
  }
  return [...years];
}

function singleText(url: string, text: string): DocumentOutline {
  return { output: outputOf(url), single: true, basis: () => text, make: () => text };
}
