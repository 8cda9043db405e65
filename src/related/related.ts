/**
 * Related articles from the body text, in time that grows with the text and not with the archive's square.
 *
 * Articles are taken from the oldest to the newest, and each is compared with older ones only, by rarities counted among
 * older ones only. So a new article changes no older article's choice, except that the one article it resembles most gets
 * it as a follow-up: that keeps law 2 and lets a reader of an old report find what came of it.
 *
 * Weights: tf–idf (Spärck Jones 1972) over the rarest terms; each term looks at its most recent bearers only.
 */
import { createPostings, type Postings } from "./postings.ts";
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
const titleWeight = 4;
const sameCategory = 1.25;
const sharedTag = 1.2;
/** The most that category and tags can add: who is further behind than this cannot win. */
const mostBoost = sameCategory * sharedTag;
/** Recency: of a score, half stands and half fades, halving every so many articles. */
const halfDistance = 2000;
/** What scores less than this share of the best is no relation but chance. */
const leastShare = 0.12;

/**
 * @param oldestFirst every article of the portal
 * @returns for each input its related articles as indexes, best first, at most six
 */
export function relatedArticles(oldestFirst: readonly RelatedInput[]): number[][] {
  const frequency = new Uint32Array(termSpace);
  const weights = new Float32Array(termSpace);
  const logarithms = Float64Array.from({ length: oldestFirst.length + 3 }, (_, n) => Math.log(n));
  const fading = Float64Array.from(
    { length: oldestFirst.length },
    (_, n) => 0.5 + 0.5 * 2 ** (-n / halfDistance),
  );
  const bearers = createPostings(termSpace, oldestFirst.length * keyTerms);
  const scores = new Float64Array(oldestFirst.length);
  const followers: number[][] = oldestFirst.map(() => []);

  const chosen = oldestFirst.map((article, index) => {
    const terms = termWeights(article, weights);
    const keys = rarestTerms(terms, weights, frequency, logarithms, index);
    const best = bestOlder(article, index, keys, bearers, scores, fading, oldestFirst);
    const closest = best[0];
    if (closest !== undefined) followers[closest]?.push(index);
    for (const term of terms) {
      frequency[term] = (frequency[term] ?? 0) + 1;
      weights[term] = 0;
    }
    for (const { term } of keys) bearers.add(term, index);
    return best;
  });

  return chosen.map((older, index) => {
    const later = (followers[index] ?? []).slice(0, followUps);
    return [...later, ...older].slice(0, count);
  });
}

/** Fills `weights` and gives the distinct terms; the caller clears what it used. */
function termWeights(article: RelatedInput, weights: Float32Array): number[] {
  const terms: number[] = [];
  const add = (text: string, weight: number) =>
    visitTerms(text, (term) => {
      const before = weights[term] ?? 0;
      if (before === 0) terms.push(term);
      weights[term] = before + weight;
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
  weights: Float32Array,
  frequency: Uint32Array,
  logarithms: Float64Array,
  older: number,
): KeyTerm[] {
  const common = Math.max(8, older / 10);
  const keys: KeyTerm[] = [];
  let least = 0;
  for (const term of terms) {
    const bearing = frequency[term] ?? 0;
    if (bearing > common) continue;
    const rarity = (logarithms[older + 2] ?? 0) - (logarithms[bearing + 1] ?? 0);
    const weight = Math.log1p(weights[term] ?? 0) * rarity;
    if (keys.length === keyTerms && weight <= least) continue;
    let at = keys.length;
    while (at > 0 && (keys[at - 1]?.weight ?? 0) < weight) at--;
    keys.splice(at, 0, { term, weight });
    if (keys.length > keyTerms) keys.pop();
    least = keys.at(-1)?.weight ?? 0;
  }
  return keys;
}

/** @param scores all zero, and left so */
function bestOlder(
  article: RelatedInput,
  index: number,
  keys: KeyTerm[],
  bearers: Postings,
  scores: Float64Array,
  fading: Float64Array,
  all: readonly RelatedInput[],
): number[] {
  const touched: number[] = [];
  for (const { term, weight } of keys) {
    bearers.visit(term, (other) => {
      const before = scores[other] ?? 0;
      if (before === 0) touched.push(other);
      scores[other] = before + weight;
    });
  }
  const best: { other: number; value: number }[] = [];
  for (const other of touched) {
    const faded = (scores[other] ?? 0) * (fading[index - other] ?? 0);
    scores[other] = 0;
    const least = best.length < count ? 0 : (best[count - 1]?.value ?? 0);
    if (faded * mostBoost < least) continue;
    const value = faded * boostOf(article, all[other]);
    let at = best.length;
    while (at > 0 && isBehind(best[at - 1], other, value)) at--;
    best.splice(at, 0, { other, value });
    if (best.length > count) best.pop();
  }
  const enough = (best[0]?.value ?? 0) * leastShare;
  return best.filter(({ value }) => value >= enough).map(({ other }) => other);
}

function boostOf(article: RelatedInput, candidate: RelatedInput | undefined): number {
  let boost = 1;
  if (candidate?.category === article.category) boost *= sameCategory;
  if (candidate?.tags.some((tag) => article.tags.includes(tag))) boost *= sharedTag;
  return boost;
}

/** Among equals the newer stands first. */
function isBehind(
  placed: { other: number; value: number } | undefined,
  other: number,
  value: number,
): boolean {
  if (!placed) return false;
  return placed.value < value || (placed.value === value && placed.other < other);
}
