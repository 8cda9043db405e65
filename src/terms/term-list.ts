/** The terms of an article as a list of integers: each distinct term once, with how much it says about the article. */
import { type Letters, visitTerms } from "./terms.ts";

/** What an article says in one version of the portal. */
export interface ArticleWords {
  /** What says most: titles, tags. */
  titles: readonly string[];
  texts: readonly string[];
}

/** Term and level share 32 bits. */
const levelBits = 2;

/** A term stands once in the text, more than once, often, or in a title. */
export const levels = 1 << levelBits;
const titleLevel = levels - 1;

export function termIn(packed: number): number {
  return packed >>> levelBits;
}

export function levelIn(packed: number): number {
  return packed & (levels - 1);
}

/** Reused; a table of open addressing (Knuth, TAOCP 3, 6.4, algorithm L), all zero between two articles. */
let table = newTable(1 << 13);

function newTable(size: number) {
  /** Terms plus one, how often each stands in texts, and whether it stands in a title. */
  return { terms: new Uint32Array(size), counts: new Uint32Array(size), titled: new Uint8Array(size) };
}

/**
 * @param versions the root's first; what a term says is taken from there, the others add what only they have
 * @returns in the order of their first appearance
 */
export function termsOf(versions: readonly ArticleWords[], letters: Letters): Uint32Array {
  const all = versions.flatMap(({ titles, texts }) => [...titles, ...texts]);
  const length = all.reduce((sum, text) => sum + text.length, 0);
  while (table.terms.length <= length) table = newTable(2 * table.terms.length);
  const { terms, counts, titled } = table;
  const last = terms.length - 1;
  const places: number[] = [];
  const placeOf = (term: number): number => {
    let place = (Math.imul(term, 0x9e3779b1) >>> 7) & last;
    while (terms[place] !== 0 && terms[place] !== term + 1) place = (place + 1) & last;
    if (terms[place] === 0) {
      terms[place] = term + 1;
      places.push(place);
    }
    return place;
  };
  const addTitled = (term: number) => {
    titled[placeOf(term)] = 1;
  };
  const count = (term: number) => {
    (counts[placeOf(term)] as number)++;
  };
  for (const [index, { titles, texts }] of versions.entries()) {
    for (const title of titles) visitTerms(title, letters, addTitled);
    for (const text of texts) visitTerms(text, letters, index === 0 ? count : placeOf);
  }
  return Uint32Array.from(places, (place) => {
    const level = titled[place] === 1 ? titleLevel : levelOf(counts[place] as number);
    const packed = (((terms[place] as number) - 1) << levelBits) | level;
    terms[place] = 0;
    counts[place] = 0;
    titled[place] = 0;
    return packed;
  });
}

function levelOf(count: number): number {
  if (count < 2) return 0;
  return count < 4 ? 1 : 2;
}
