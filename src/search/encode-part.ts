/** From articles and their terms to a part of the search index, see `format.ts`. */
import { groupBy } from "../shared/group-by.ts";
import { levelIn, levels, termIn } from "../terms/term-list.ts";
import {
  blockOf,
  type FacetPlaces,
  firstKey,
  groupSize,
  type HeadIntegers,
  headIntegers,
  keyBits,
  keyOf,
  magic,
  stampOf,
} from "./format.ts";
import { type Pairs, sortPairs } from "./sort-pairs.ts";
import { ByteWriter } from "./varints.ts";

export interface SearchedArticle {
  /** Site path of the root's version, without the base path. */
  url: string;
  /** Those above included. */
  categories: Iterable<string>;
  source: string;
}

/** Postings up to so many bytes stand in the directory itself, which saves a reader a question. */
const shortPostings = 128;
/** What a block should take: a query reads one for each of its terms, and of the head two bytes for each block there is. */
const blockBytes = 768;
/** That many postings are sorted at once, which is faster than all. */
const sortedAtOnce = 1 << 18;

/**
 * @param articles from the oldest
 * @param terms of each, see `termsOf`
 * @param key of all that the part is made from
 */
export function encodePart(
  articles: readonly SearchedArticle[],
  terms: readonly Uint32Array[],
  key: string,
): Uint8Array {
  const lists = new ByteWriter();
  const { blocks, sizes } = encodeDirectory(terms, lists);
  const facets = Buffer.from(
    JSON.stringify({
      categories: encodeFacet(articles, lists, ({ categories }) => categories),
      sources: encodeFacet(articles, lists, ({ source }) => [source]),
    }),
  );
  const groups = groupsOf(articles.map(({ url }) => url));
  const integers: HeadIntegers = {
    ...{ magic, stamp: stampOf(key), articles: articles.length, blockBits: Math.log2(sizes.length) },
    ...{ blocks: blocks.length, lists: lists.length, facets: facets.length },
    places: groups.reduce((sum, group) => sum + group.length, 0),
  };
  const head = [
    Uint32Array.from(headIntegers, (name) => integers[name]),
    Uint16Array.from(sizes),
    Uint16Array.from(groups, (group) => group.length),
  ].map(({ buffer }) => new Uint8Array(buffer));
  return Buffer.concat([...head, blocks.written(), lists.written(), ...groups, facets]);
}

function groupsOf(urls: readonly string[]): Buffer[] {
  const groups: Buffer[] = [];
  for (let at = 0; at < urls.length; at += groupSize) {
    groups.push(Buffer.from(urls.slice(at, at + groupSize).join("\n")));
  }
  return groups;
}

function encodeFacet(
  articles: readonly SearchedArticle[],
  lists: ByteWriter,
  namesOf: (article: SearchedArticle) => Iterable<string>,
): FacetPlaces {
  const bearers = groupBy(articles.keys(), (index) => namesOf(articles[index] as SearchedArticle));
  return Object.fromEntries(
    [...bearers].map(([name, indexes]) => {
      const at = lists.length;
      writePostings(
        lists,
        indexes.map((index) => index * levels),
      );
      return [name, [at, lists.length - at]];
    }),
  );
}

/** The postings of a term: article and level in one integer each, from the oldest. */
function writePostings(to: ByteWriter, postings: Iterable<number>): void {
  let before = -1;
  for (const posting of postings) {
    const article = Math.floor(posting / levels);
    to.varint((article - before - 1) * levels + (posting % levels));
    before = article;
  }
}

interface Directory {
  blocks: ByteWriter;
  /** Bytes of each block, of which there is a power of two. */
  sizes: number[];
}

function encodeDirectory(terms: readonly Uint32Array[], lists: ByteWriter): Directory {
  const total = terms.reduce((sum, { length }) => sum + length, 0);
  const roundBits = Math.max(0, Math.ceil(Math.log2(total / sortedAtOnce)));
  const blocks = new ByteWriter();
  const sizes: number[] = [];
  const postings = new ByteWriter();
  let blockBits = roundBits;
  for (const [round, pairs] of roundsOf(terms, roundBits).entries()) {
    const { keys, values } = sortPairs(pairs, keyBits);
    // Keys are spread evenly, so the first round tells what all will take.
    if (round === 0) blockBits += blockBitsFor(keys);
    const perRound = 1 << (blockBits - roundBits);
    let at = 0;
    for (let block = round * perRound; block < (round + 1) * perRound; block++) {
      const start = blocks.length;
      let before = firstKey(block, blockBits);
      while (at < keys.length && blockOf(keys[at] as number, blockBits) === block) {
        const key = keys[at] as number;
        const end = endOfKey(keys, at);
        postings.shorten(0);
        writePostings(postings, values.subarray(at, end));
        writeEntry(key - before, postings.written(), blocks, lists);
        before = key;
        at = end;
      }
      sizes.push(blocks.length - start);
    }
  }
  return { blocks, sizes };
}

function writeEntry(distance: number, postings: Uint8Array, blocks: ByteWriter, lists: ByteWriter): void {
  const isShort = postings.length <= shortPostings;
  blocks.varint(distance);
  blocks.varint(2 * postings.length + (isShort ? 0 : 1));
  if (isShort) blocks.bytes(postings);
  else {
    blocks.varint(lists.length);
    lists.bytes(postings);
  }
}

/** All postings in so many rounds, by the highest bits of their keys; within a round by article. */
function roundsOf(terms: readonly Uint32Array[], roundBits: number): Pairs[] {
  // Loops over millions of integers, in which an iterator would take most of the time.
  const ends = new Uint32Array(1 << roundBits);
  for (const list of terms) {
    for (let i = 0; i < list.length; i++) {
      (ends[blockOf(keyOf(termIn(list[i] as number)), roundBits)] as number)++;
    }
  }
  const rounds = Array.from(ends, (count) => ({
    keys: new Uint32Array(count),
    values: new Uint32Array(count),
  }));
  ends.fill(0);
  for (let article = 0; article < terms.length; article++) {
    const list = terms[article] as Uint32Array;
    for (let i = 0; i < list.length; i++) {
      const packed = list[i] as number;
      const key = keyOf(termIn(packed));
      const round = blockOf(key, roundBits);
      const { keys, values } = rounds[round] as Pairs;
      const at = (ends[round] as number)++;
      keys[at] = key;
      values[at] = article * levels + levelIn(packed);
    }
  }
  return rounds;
}

/** @param keys sorted */
function blockBitsFor(keys: Uint32Array): number {
  let bytes = 0;
  for (let at = 0; at < keys.length; ) {
    const end = endOfKey(keys, at);
    bytes += Math.min(3 + 1.5 * (end - at), shortPostings);
    at = end;
  }
  return Math.max(0, Math.round(Math.log2(bytes / blockBytes)));
}

function endOfKey(keys: Uint32Array, at: number): number {
  let end = at + 1;
  while (keys[end] === keys[at]) end++;
  return end;
}
