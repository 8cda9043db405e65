/** The terms of an article as a list of integers: each distinct term once, with how much it says about the article. */
import { type Letters, writeTerms } from "./terms.ts";

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

/**
 * Reused: a table of open addressing (Knuth, TAOCP 3, 6.4, algorithm L), all zero between two articles, and room for the terms
 * of a text.
 */
let table = newTable(1 << 13);

function newTable(size: number) {
  return {
    /** Terms plus one. */
    terms: new Uint32Array(size),
    /** Twice how often each stands in texts, and one more where it stands in a title. */
    counts: new Uint32Array(size),
    /** Where in the table terms stand, in the order of their first appearance. */
    places: new Uint32Array(size),
    waiting: new Uint32Array(size),
  };
}

/**
 * @param versions the root's first; what a term says is taken from there, the others add what only they have
 * @returns in the order of their first appearance
 */
export function termsOf(versions: readonly ArticleWords[], letters: Letters): Uint32Array {
  const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  const length = versions.reduce((sum, { titles, texts }) => sum + lengthOf(titles) + lengthOf(texts), 0);
  while (table.terms.length <= length) table = newTable(2 * table.terms.length);
  let used = 0;
  for (const [index, { titles, texts }] of versions.entries()) {
    for (const title of titles) used = addTerms(title, letters, used, 0, 1);
    for (const text of texts) used = addTerms(text, letters, used, index === 0 ? 2 : 0, 0);
  }
  const { terms, counts, places } = table;
  const list = new Uint32Array(used);
  for (let i = 0; i < used; i++) {
    const place = places[i] as number;
    const count = counts[place] as number;
    const level = count % 2 === 1 ? titleLevel : levelOf(count / 2);
    list[i] = (((terms[place] as number) - 1) << levelBits) | level;
    terms[place] = 0;
    counts[place] = 0;
  }
  return list;
}

/**
 * @param used places so far
 * @param step by which each appearance raises the count
 * @param mark bits that the count gets
 * @returns places then
 */
function addTerms(text: string, letters: Letters, used: number, step: number, mark: number): number {
  const { terms, counts, places, waiting } = table;
  const last = terms.length - 1;
  const end = writeTerms(text, letters, waiting, 0);
  let now = used;
  for (let i = 0; i < end; i++) {
    const wanted = (waiting[i] as number) + 1;
    let place = (Math.imul(wanted, 0x9e3779b1) >>> 9) & last;
    while (terms[place] !== 0 && terms[place] !== wanted) place = (place + 1) & last;
    if (terms[place] === 0) {
      terms[place] = wanted;
      places[now++] = place;
    }
    counts[place] = ((counts[place] as number) + step) | mark;
  }
  return now;
}

function levelOf(count: number): number {
  if (count < 2) return 0;
  return count < 4 ? 1 : 2;
}
