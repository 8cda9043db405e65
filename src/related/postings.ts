/**
 * Postings: which articles bear a term, newest first; linked lists in flat arrays, so that nothing moves when they grow, and
 * the last that came can be taken away again.
 */

export interface Postings {
  /** By term, its newest posting; 0 where there is none. */
  newest: Int32Array;
  /** By posting, from 1: article, the term's next older posting, term. */
  entries: Int32Array;
  used: number;
}

/** Further back nobody looks, so a common term costs no more than a rare one. */
export const bearersVisited = 48;

const width = 3;

export function createPostings(termSpace: number): Postings {
  return { newest: new Int32Array(termSpace), entries: new Int32Array(width), used: 0 };
}

/** The part of `entries` that is in use. */
export function usedEntries({ entries, used }: Postings): Int32Array {
  return entries.subarray(0, width * (used + 1));
}

/** @param entries see `usedEntries` */
export function postingsFrom(newest: Int32Array, entries: Int32Array): Postings {
  return { newest, entries, used: entries.length / width - 1 };
}

/** @param more how many postings are going to be added */
export function reserve(postings: Postings, more: number): void {
  const needed = width * (postings.used + more + 1);
  if (postings.entries.length >= needed) return;
  const entries = new Int32Array(needed);
  entries.set(postings.entries.subarray(0, width * (postings.used + 1)));
  postings.entries = entries;
}

export function addPosting(postings: Postings, term: number, article: number): void {
  const { newest, entries } = postings;
  const posting = ++postings.used;
  entries[width * posting] = article;
  entries[width * posting + 1] = newest[term] ?? 0;
  entries[width * posting + 2] = term;
  newest[term] = posting;
}

/** Takes away the postings of the newest article. */
export function removePostings(postings: Postings, article: number): void {
  const { newest, entries } = postings;
  for (; postings.used > 0 && entries[width * postings.used] === article; postings.used--) {
    newest[entries[width * postings.used + 2] ?? 0] = entries[width * postings.used + 1] ?? 0;
  }
}

/**
 * The most recent bearers of a term.
 * @param into is given them; has room for `bearersVisited`
 * @returns how many there are
 */
export function readBearers({ newest, entries }: Postings, term: number, into: Int32Array): number {
  let at = newest[term] ?? 0;
  let count = 0;
  for (; at !== 0 && count < bearersVisited; count++) {
    into[count] = entries[width * at] ?? 0;
    at = entries[width * at + 1] ?? 0;
  }
  return count;
}
