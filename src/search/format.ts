/**
 * A part of the search index, a file of which a reader's browser asks only the pieces that a query needs (HTTP Range):
 *
 *     head     eight integers, then the bytes of each block, then those of each group of addresses
 *     blocks   the directory: terms in the order of their `key`, each with its postings where they are short
 *     lists    longer postings
 *     places   addresses of the articles, a line each, sixteen to a group
 *     facets   where the postings of each category and source lie, as JSON
 *
 * Postings name the articles of the part that bear a term, from the oldest: the distance to the one before and the level of the
 * term (`terms/term-list.ts`) in one LEB128 integer. All integers are little-endian. See docs/decisions/search.md.
 */
import { termSpace } from "../terms/terms.ts";

/** What the index of all parts says of one. */
export interface PartRecord {
  /** Site path with the base path. */
  url: string;
  /** Different for a part made of anything else. */
  key: string;
  /** The oldest article in it, counted from the portal's oldest. */
  first: number;
  articles: number;
}

/** Integers at the beginning of the head. */
export const headIntegers = [
  "magic",
  "stamp",
  "articles",
  "blockBits",
  "blocks",
  "lists",
  "places",
  "facets",
] as const;

export type HeadIntegers = Record<(typeof headIntegers)[number], number>;

/** How many bytes the head will hardly exceed. */
export function expectedHead(articles: number): number {
  return 1500 + articles;
}

/** "NSP1" */
export const magic = 0x3150534e;

/** Articles to a group of addresses. */
export const groupSize = 16;

/** A part's key in 32 bits (FNV-1a), by which a reader notices that the file is of another build. */
export function stampOf(key: string): number {
  let stamp = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) stamp = Math.imul(stamp ^ key.charCodeAt(i), 0x01000193);
  return stamp >>> 0;
}

export const keyBits = Math.log2(termSpace);

/** Fibonacci hashing within the terms' own space: one to one, and evenly spread over the blocks. */
export function keyOf(term: number): number {
  return Math.imul(term, 0x9e3779b1) & (termSpace - 1);
}

export function blockOf(key: number, blockBits: number): number {
  return key >>> (keyBits - blockBits);
}

/** The least key of a block. */
export function firstKey(block: number, blockBits: number): number {
  return block << (keyBits - blockBits);
}

/** By name, where its postings begin among the lists and how many bytes they take. */
export type FacetPlaces = Record<string, readonly [at: number, bytes: number]>;

export interface Facets {
  categories: FacetPlaces;
  sources: FacetPlaces;
}
