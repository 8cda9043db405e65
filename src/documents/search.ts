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

export interface SearchSources {
  /** Where the terms of an article lie. */
  termsOf(article: Article): Piece;
  /** See `termsOf` of `terms/`. */
  readTerms(piece: Piece): Uint32Array;
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
  { termsOf, readTerms, characters }: SearchSources,
): DocumentOutline[] {
  const oldestFirst = portal.articles.filter(isFound).toReversed();
  const parts = partsOf(oldestFirst.length).map(({ first, count }): Part => {
    const articles = oldestFirst.slice(first, first + count);
    const terms = articles.map(termsOf);
    const made = articles.map(({ fingerprint }, index) => `${fingerprint} ${terms[index]?.crc}`);
    const url = `/search/articles-${first + 1}.bin`;
    return { url, key: digest(format, made.join("\n")), first, articles, terms };
  });
  const records = () =>
    parts.map(({ url, key, first, articles }) => ({
      ...{ url: addresses.href(url), key, first, articles: articles.length },
    }));
  return [
    ...parts.map((part) => partDocument(part, readTerms)),
    singleText(charactersUrl, characters),
    singleText(
      indexUrl,
      JSON.stringify({ parts: records(), years: yearsOf(oldestFirst) } satisfies SearchIndex),
    ),
  ];
}

interface Part extends Omit<PartRecord, "articles"> {
  articles: readonly Article[];
  terms: readonly Piece[];
}

/** What a part is made from; plain data, so that another thread can make it. */
export interface PartSource {
  key: string;
  articles: SearchedArticle[];
  terms: readonly Piece[];
}

export interface PartOutline extends DocumentOutline {
  part(): PartSource;
}

export function isPart(document: DocumentOutline): document is PartOutline {
  return "part" in document;
}

export function makePart(
  { key, articles, terms }: PartSource,
  readTerms: SearchSources["readTerms"],
): Uint8Array {
  return encodePart(articles, terms.map(readTerms), key);
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

function partDocument(
  { url, key, articles, terms }: Part,
  readTerms: SearchSources["readTerms"],
): PartOutline {
  const part = (): PartSource => ({
    key,
    articles: articles.map((article) => ({
      url: article.url,
      categories: [...categoriesAbove(article)],
      source: unmarked(article.source),
    })),
    terms,
  });
  return {
    output: outputOf(url),
    single: true,
    basis: () => key,
    part,
    make: () => makePart(part(), readTerms),
  };
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
