/**
 * Related articles from the body text, in time that grows with the text and not with the archive's square.
 *
 * Articles are taken from the oldest to the newest, and each is compared with older ones only, by rarities counted among
 * older ones only. So a new article changes no older article's choice, except that the one article it resembles most gets
 * it as a follow-up: that keeps law 2 and lets a reader of an old report find what came of it.
 *
 * Weights: tf–idf (Spärck Jones 1972) over the rarest terms; each term looks at its most recent bearers only.
 */
import { termSpace, visitTerms } from "./terms.ts";

export interface RelatedInput {
  title: string;
  text: string;
  tags: readonly string[];
  category: string;
}

const count = 6;
const followUps = 2;
const keyTerms = 24;
const bearersKept = 48;
const titleWeight = 4;
const sameCategory = 1.25;
const sharedTag = 1.2;
/** Recency: an article this many places back counts half as much again less. */
const halfDistance = 2000;

/**
 * @param oldestFirst every article of the portal
 * @returns for each input its related articles as indexes, best first, at most six
 */
export function relatedArticles(oldestFirst: readonly RelatedInput[]): number[][] {
  const frequency = new Uint32Array(termSpace);
  const bearers = new Map<number, number[]>();
  const weightInText = new Float64Array(termSpace);
  const chosen: number[][] = [];
  const followers: number[][] = oldestFirst.map(() => []);

  oldestFirst.forEach((article, index) => {
    const terms = termWeights(article, weightInText);
    const keys = rarestTerms(terms, weightInText, frequency, index);
    const best = bestOlder(article, index, keys, bearers, oldestFirst);
    chosen.push(best);
    const closest = best[0];
    if (closest !== undefined) followers[closest]?.push(index);

    for (const term of terms) {
      frequency[term] = (frequency[term] ?? 0) + 1;
      weightInText[term] = 0;
    }
    for (const { term } of keys) remember(bearers, term, index);
  });

  return chosen.map((older, index) => {
    const later = (followers[index] ?? []).slice(0, followUps);
    return [...later, ...older].slice(0, count);
  });
}

/** Fills `weights` and gives the distinct terms; the caller clears what it used. */
function termWeights(article: RelatedInput, weights: Float64Array): number[] {
  const terms: number[] = [];
  const add = (text: string, weight: number) =>
    visitTerms(text, (term) => {
      if (weights[term] === 0) terms.push(term);
      weights[term] = (weights[term] ?? 0) + weight;
    });
  add(article.title, titleWeight);
  for (const tag of article.tags) add(tag, titleWeight);
  add(article.text, 1);
  return terms;
}

interface KeyTerm {
  term: number;
  weight: number;
}

function rarestTerms(
  terms: number[],
  weights: Float64Array,
  frequency: Uint32Array,
  older: number,
): KeyTerm[] {
  const common = Math.max(8, older / 10);
  const keys: KeyTerm[] = [];
  for (const term of terms) {
    const bearing = frequency[term] ?? 0;
    if (bearing > common) continue;
    const inText = weights[term] ?? 0;
    const weight = Math.log1p(inText) * Math.log((older + 2) / (bearing + 1));
    if (keys.length === keyTerms && weight <= (keys.at(-1)?.weight ?? 0)) continue;
    let at = keys.length;
    while (at > 0 && (keys[at - 1]?.weight ?? 0) < weight) at--;
    keys.splice(at, 0, { term, weight });
    if (keys.length > keyTerms) keys.pop();
  }
  return keys;
}

function bestOlder(
  article: RelatedInput,
  index: number,
  keys: KeyTerm[],
  bearers: ReadonlyMap<number, number[]>,
  all: readonly RelatedInput[],
): number[] {
  const scores = new Map<number, number>();
  for (const { term, weight } of keys) {
    for (const other of bearers.get(term) ?? []) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  const ranked = [...scores].map(([other, score]) => {
    const candidate = all[other];
    let value = score * (0.5 + 0.5 * 2 ** ((other - index) / halfDistance));
    if (candidate?.category === article.category) value *= sameCategory;
    if (candidate?.tags.some((tag) => article.tags.includes(tag))) value *= sharedTag;
    return { other, value };
  });
  ranked.sort((a, b) => b.value - a.value || b.other - a.other);
  return ranked.slice(0, count).map(({ other }) => other);
}

/** Keeps the most recent bearers of a term; they are asked in the order they came. */
function remember(bearers: Map<number, number[]>, term: number, index: number): void {
  const list = bearers.get(term);
  if (!list) bearers.set(term, [index]);
  else {
    list.push(index);
    if (list.length > bearersKept) list.shift();
  }
}
