/**
 * Related articles from the body text, in time that grows with the text and not with the archive's square.
 *
 * Articles are taken from the oldest to the newest, and each is compared with older ones only, by rarities counted among
 * older ones only. So a new article changes no older article's choice, except that the one article it resembles most gets
 * it as a follow-up: that keeps law 2 and lets a reader of an old report find what came of it. It is also why an index can be
 * kept: the newest articles are taken from it one by one, and others put in their place, with the same result as from nothing.
 *
 * Weights: tf–idf (Spärck Jones 1972) over the rarest terms; each term looks at its most recent bearers only.
 */
import {
  addPosting,
  bearersVisited,
  createPostings,
  type Postings,
  readBearers,
  removePostings,
  reserve,
} from "./postings.ts";
import { slotIn, slots, weightIn } from "./slots.ts";

export interface RelatedInput {
  /** See `termsOf`; asked for when the article is added, and not kept. */
  terms(): Uint32Array;
  tags: readonly string[];
  category: string;
}

/** Plain data, so that it can be kept. */
export interface RelatedIndex {
  /** How many articles bear a term. */
  frequency: Uint32Array;
  postings: Postings;
  /** By article, from the oldest: the older ones that are related to it, best first. */
  chosen: number[][];
}

export const mostRelated = 6;
const followUps = 2;
const keyTerms = 24;
const sameCategory = 1.25;
const sharedTag = 1.2;
/** The most that category and tags can add: who is further behind than this cannot win. */
const mostBoost = sameCategory * sharedTag;
/** Recency: of a score, half stands and half fades, halving every so many articles. */
const halfDistance = 2000;
/** What scores less than this share of the best is no relation but chance. */
const leastShare = 0.12;

export function emptyIndex(): RelatedIndex {
  return { frequency: new Uint32Array(slots), postings: createPostings(slots), chosen: [] };
}

/** Adds those articles that the index does not hold yet. @param oldestFirst all of them */
export function addArticles(index: RelatedIndex, oldestFirst: readonly RelatedInput[]): void {
  const { frequency, postings, chosen } = index;
  const total = oldestFirst.length;
  reserve(postings, (total - chosen.length) * keyTerms);
  const logarithms = Float64Array.from({ length: total + 3 }, (_, n) => Math.log(n));
  const fading = Float64Array.from({ length: total }, (_, n) => 0.5 + 0.5 * 2 ** (-n / halfDistance));
  const room = roomFor(total);
  for (let at = chosen.length; at < total; at++) {
    const article = oldestFirst[at];
    if (!article) break;
    const terms = article.terms();
    const keys = rarestTerms(terms, frequency, logarithms, at, room);
    chosen.push(bestOlder(at, keys, postings, room, fading, oldestFirst));
    for (const packed of terms) frequency[slotIn(packed)] = (frequency[slotIn(packed)] ?? 0) + 1;
    for (let key = 0; key < keys; key++) addPosting(postings, room.keys[key] ?? 0, at);
  }
}

/** Takes the newest article away. @param terms those with which it was added */
export function removeNewest({ frequency, postings, chosen }: RelatedIndex, terms: Uint32Array): void {
  chosen.pop();
  removePostings(postings, chosen.length);
  for (const packed of terms) frequency[slotIn(packed)] = (frequency[slotIn(packed)] ?? 0) - 1;
}

/** For each article its related ones, best first, at most six. */
export function relatedIn({ chosen }: RelatedIndex): number[][] {
  const followers: number[][] = chosen.map(() => []);
  for (const [index, [closest]] of chosen.entries()) {
    if (closest !== undefined) followers[closest]?.push(index);
  }
  return chosen.map((older, index) => {
    const later = (followers[index] ?? []).slice(0, followUps);
    return [...later, ...older].slice(0, mostRelated);
  });
}

/** What is used for one article after the other, since arrays of their own would cost more than what is done in them. */
interface Room {
  /** Of the article: its rarest terms and their weights, heaviest first. */
  keys: Int32Array;
  weights: Float64Array;
  bearers: Int32Array;
  /** By article; all zero between two articles. */
  scores: Float64Array;
  /** Articles that have a score. */
  touched: Int32Array;
}

function roomFor(articles: number): Room {
  return {
    keys: new Int32Array(keyTerms),
    weights: new Float64Array(keyTerms),
    bearers: new Int32Array(bearersVisited),
    scores: new Float64Array(articles),
    touched: new Int32Array(keyTerms * bearersVisited),
  };
}

/** @returns how many keys the room holds now */
function rarestTerms(
  terms: Uint32Array,
  frequency: Uint32Array,
  logarithms: Float64Array,
  older: number,
  { keys, weights }: Room,
): number {
  const common = Math.max(8, older / 10);
  let count = 0;
  let least = 0;
  for (const packed of terms) {
    const term = slotIn(packed);
    const bearing = frequency[term] ?? 0;
    if (bearing > common) continue;
    const rarity = (logarithms[older + 2] ?? 0) - (logarithms[bearing + 1] ?? 0);
    const weight = weightIn(packed) * rarity;
    if (count === keyTerms && weight <= least) continue;
    let at = count < keyTerms ? count++ : keyTerms - 1;
    for (; at > 0 && (weights[at - 1] ?? 0) < weight; at--) {
      keys[at] = keys[at - 1] ?? 0;
      weights[at] = weights[at - 1] ?? 0;
    }
    keys[at] = term;
    weights[at] = weight;
    least = weights[count - 1] ?? 0;
  }
  return count;
}

function bestOlder(
  index: number,
  keyCount: number,
  postings: Postings,
  { keys, weights, bearers, scores, touched }: Room,
  fading: Float64Array,
  all: readonly RelatedInput[],
): number[] {
  const article = all[index] as RelatedInput;
  let touchedCount = 0;
  for (let key = 0; key < keyCount; key++) {
    const weight = weights[key] ?? 0;
    const count = readBearers(postings, keys[key] ?? 0, bearers);
    for (let bearer = 0; bearer < count; bearer++) {
      const other = bearers[bearer] ?? 0;
      const before = scores[other] ?? 0;
      if (before === 0) touched[touchedCount++] = other;
      scores[other] = before + weight;
    }
  }
  const best: { other: number; value: number }[] = [];
  let least = 0;
  for (let at = 0; at < touchedCount; at++) {
    const other = touched[at] ?? 0;
    const faded = (scores[other] ?? 0) * (fading[index - other] ?? 0);
    scores[other] = 0;
    if (faded * mostBoost < least) continue;
    const value = faded * boostOf(article, all[other]);
    let place = best.length;
    while (place > 0 && isBehind(best[place - 1], other, value)) place--;
    if (place === mostRelated) continue;
    best.splice(place, 0, { other, value });
    if (best.length > mostRelated) best.pop();
    if (best.length === mostRelated) least = best[mostRelated - 1]?.value ?? 0;
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
