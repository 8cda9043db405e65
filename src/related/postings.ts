/** Postings: which articles bear a term, newest first; linked lists in two flat arrays, so that nothing moves when they grow. */

export interface Postings {
  add(term: number, article: number): void;
  /** The most recent bearers of a term. */
  visit(term: number, action: (article: number) => void): void;
}

/** Further back nobody looks, so a common term costs no more than a rare one. */
const bearersVisited = 48;

/** @param capacity how often `add` may be called */
export function createPostings(termSpace: number, capacity: number): Postings {
  const newest = new Int32Array(termSpace);
  const articles = new Int32Array(capacity + 1);
  const older = new Int32Array(capacity + 1);
  let used = 0;
  return {
    add(term, article) {
      used++;
      articles[used] = article;
      older[used] = newest[term] ?? 0;
      newest[term] = used;
    },
    visit(term, action) {
      let at = newest[term] ?? 0;
      for (let seen = 0; at !== 0 && seen < bearersVisited; seen++) {
        action(articles[at] ?? 0);
        at = older[at] ?? 0;
      }
    },
  };
}
