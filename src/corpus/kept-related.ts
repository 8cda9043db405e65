/** Related articles across builds: of the index that the last build left, only the newest articles are taken away and added. */
import { join } from "node:path";
import type { Piece } from "../kept/pack.ts";
import { addArticles, emptyIndex, relatedIn, removeNewest } from "../related/related.ts";
import type { Terms } from "./corpus.ts";
import { readIndex, writeIndex } from "./related-file.ts";

export interface RelatedSource {
  /** See Article. */
  fingerprint: string;
  terms: Piece;
  tags: readonly string[];
  category: string;
}

/** @returns for each article its related ones as positions, best first */
export function keptRelated(corpus: Terms, oldestFirst: readonly RelatedSource[]): number[][] {
  const file = join(corpus.folder, "related");
  const { key } = corpus;
  const kept = readIndex(file, key);
  const before = kept?.fingerprints ?? [];
  const differing = before.findIndex((fingerprint, at) => fingerprint !== oldestFirst[at]?.fingerprint);
  const same = differing < 0 ? before.length : differing;
  // Taking an article away costs about as much as adding one.
  const index = kept && before.length - same < same ? kept.index : emptyIndex();
  while (index.chosen.length > same) {
    const terms = kept?.terms[index.chosen.length - 1];
    if (terms) removeNewest(index, corpus.terms(terms));
  }
  const unchanged = index.chosen.length === oldestFirst.length;
  addArticles(
    index,
    oldestFirst.map(({ terms, tags, category }) => ({ terms: () => corpus.terms(terms), tags, category })),
  );
  corpus.forgetTerms();
  if (!unchanged) {
    writeIndex(file, key, {
      index,
      fingerprints: oldestFirst.map(({ fingerprint }) => fingerprint),
      terms: oldestFirst.map(({ terms }) => terms),
    });
  }
  return relatedIn(index);
}
