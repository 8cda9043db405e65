/** Finds articles: those that bear every term of the query, the best or the newest first. */
import { levels } from "../terms/term-list.ts";
import type { FacetPlaces, PartRecord } from "./format.ts";
import type { FoundList, Part } from "./open-part.ts";
import type { Query } from "./query.ts";
import { ByteReader } from "./varints.ts";

/** The file that names all parts. */
export interface SearchIndex {
  /** From the oldest articles. */
  parts: PartRecord[];
  /** By year, its oldest article, counted from the portal's oldest; from the oldest year. */
  years: [year: string, first: number][];
}

export interface OpenedPart extends PartRecord {
  part: Part;
}

interface Hit {
  /** Counted from the portal's oldest. */
  article: number;
  score: number;
}

/** Bytes of long lists for one query; the commonest terms are left out beyond, and an answer may then hold a little too much. */
const mostListBytes = 80_000;

/** How much a term of each level says. */
const weights = [1, 1.5, 2, 5];

/** Articles that bear some of the terms only are told so many of. */
const mostNear = 20;

/** The newest article counts as so much more than the oldest. */
const freshness = 0.5;

/** Articles found. */
export interface Found {
  /** Best or newest first. */
  hits: Hit[];
  /** They bear every term; otherwise none does, and these bear half of them and more. */
  isWhole: boolean;
}

/** What a part holds for a query. */
interface PartLists {
  first: number;
  articles: number;
  /** Postings of each chosen term. */
  terms: number[][];
  /** Postings of each filter, which do not count for the score. */
  filters: number[][];
}

/**
 * @param terms see `termsToLookUp`; of none nothing is found
 * @throws StalePart
 */
export async function find(
  parts: readonly OpenedPart[],
  { years }: Pick<SearchIndex, "years">,
  query: Omit<Query, "text">,
  terms: readonly number[],
): Promise<Found> {
  const span = spanOf(query.year, years);
  const within = parts.filter(({ first, articles }) => first < span.end && first + articles > span.start);
  const looked = await Promise.all(
    within.map(async (opened) => ({ opened, lists: await Promise.all(terms.map(opened.part.list)) })),
  );
  const chosen = chooseTerms(
    looked.map(({ lists }) => lists),
    terms.length,
  );
  const found = await Promise.all(
    looked.map(async ({ opened: { part, first, articles }, lists }): Promise<PartLists> => {
      const read = (some: readonly (FoundList | undefined)[]) =>
        Promise.all(some.map(async (list) => (list ? postingsIn(await list.read()) : [])));
      const ofTerms = read(chosen.map((term) => lists[term]));
      return { first, articles, terms: await ofTerms, filters: await read(await filterLists(part, query)) };
    }),
  );
  const total = parts.reduce((sum, { articles }) => sum + articles, 0);
  const rarities = chosen.map((_, at) => {
    const bearers = found.reduce((sum, { terms: ofPart }) => sum + (ofPart[at]?.length ?? 0), 0);
    return Math.log((total + 1) / (bearers + 0.5));
  });
  const newness = (article: number) => 1 + (freshness * article) / total;
  const hitsWith = (least: number) =>
    found
      .flatMap((part) => hitsIn(part, rarities, least))
      .filter(({ article }) => article >= span.start && article < span.end)
      .map(({ article, score }) => ({ article, score: score * newness(article) }));
  const whole = chosen.length > 0 ? hitsWith(chosen.length) : [];
  if (whole.length > 0 || chosen.length < 2) {
    return { hits: whole.sort(query.sort === "date" ? newestFirst : bestFirst), isWhole: true };
  }
  // What is only near is worth nothing but by how near it is.
  const near = hitsWith(Math.ceil(chosen.length / 2)).sort(bestFirst);
  return { hits: near.slice(0, mostNear), isWhole: near.length === 0 };
}

function newestFirst(a: Hit, b: Hit): number {
  return b.article - a.article;
}

function bestFirst(a: Hit, b: Hit): number {
  return b.score - a.score || newestFirst(a, b);
}

function spanOf(year: string | undefined, years: SearchIndex["years"]): { start: number; end: number } {
  if (year === undefined) return { start: 0, end: Number.POSITIVE_INFINITY };
  const at = years.findIndex(([name]) => name === year);
  if (at < 0) return { start: 0, end: 0 };
  return { start: years[at]?.[1] ?? 0, end: years[at + 1]?.[1] ?? Number.POSITIVE_INFINITY };
}

/** The rarest terms whose lists may be read, one at least; their places among all. */
function chooseTerms(lists: readonly (readonly (FoundList | undefined)[])[], count: number): number[] {
  const sizes = Array.from({ length: count }, (_, term) => ({
    term,
    bytes: lists.reduce((sum, ofPart) => sum + (ofPart[term]?.bytes ?? 0), 0),
  })).sort((a, b) => a.bytes - b.bytes || a.term - b.term);
  let bytes = 0;
  return sizes.flatMap((size, rank) => {
    bytes += size.bytes;
    return rank === 0 || bytes <= mostListBytes ? [size.term] : [];
  });
}

/** Nothing bears a name that the part does not know. */
async function filterLists(part: Part, { category, source }: Omit<Query, "text">): Promise<FoundList[]> {
  if (category === undefined && source === undefined) return [];
  const { categories, sources } = await part.facets();
  const listOf = (places: FacetPlaces, name: string | undefined): FoundList[] => {
    if (name === undefined) return [];
    return [part.facetList((Object.hasOwn(places, name) && places[name]) || [0, 0])];
  };
  return [...listOf(categories, category), ...listOf(sources, source)];
}

/** @returns article and level in one integer each */
function postingsIn(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  const postings: number[] = [];
  let article = -1;
  while (!reader.isAtEnd) {
    const posting = reader.varint();
    article += 1 + Math.floor(posting / levels);
    postings.push(article * levels + (posting % levels));
  }
  return postings;
}

/** Articles that stand in every filter and in so many lists of terms. */
function hitsIn(
  { first, articles, terms, filters }: PartLists,
  rarities: readonly number[],
  least: number,
): Hit[] {
  const passed = new Uint8Array(articles);
  const borne = new Uint8Array(articles);
  const scores = new Float64Array(articles);
  for (const postings of filters) {
    for (const posting of postings) (passed[Math.floor(posting / levels)] as number)++;
  }
  for (const [at, postings] of terms.entries()) {
    const rarity = rarities[at] ?? 0;
    for (const posting of postings) {
      const article = Math.floor(posting / levels);
      (borne[article] as number)++;
      (scores[article] as number) += rarity * (weights[posting % levels] ?? 0);
    }
  }
  const hits: Hit[] = [];
  for (const [article, count] of borne.entries()) {
    if (count < least || passed[article] !== filters.length) continue;
    hits.push({ article: first + article, score: scores[article] ?? 0 });
  }
  return hits;
}
