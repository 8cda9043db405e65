/** Related articles across builds: of the index that the last build left, only the newest articles are taken away and added. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Piece } from "../kept/pack.ts";
import { writeWhole } from "../kept/write-whole.ts";
import { addArticles, emptyIndex, type RelatedIndex, relatedIn, removeNewest } from "../related/related.ts";
import type { Corpus } from "./corpus.ts";

export interface RelatedSource {
  /** See Article. */
  fingerprint: string;
  terms: Piece;
  tags: readonly string[];
  category: string;
}

interface KeptIndex {
  key: string;
  index: RelatedIndex;
  /** By article, from the oldest. */
  fingerprints: string[];
  terms: Piece[];
}

/** @returns for each article its related ones as positions, best first */
export function keptRelated(corpus: Corpus, oldestFirst: readonly RelatedSource[]): number[][] {
  const file = join(corpus.folder, "related");
  const kept = readIndex(file, corpus.key);
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
  if (!unchanged) {
    const fingerprints = oldestFirst.map(({ fingerprint }) => fingerprint);
    const now: KeptIndex = {
      key: corpus.key,
      index,
      fingerprints,
      terms: oldestFirst.map(({ terms }) => terms),
    };
    writeWhole(file, serialize(now));
  }
  return relatedIn(index);
}

function readIndex(file: string, key: string): KeptIndex | undefined {
  try {
    const kept: KeptIndex = deserialize(readFileSync(file));
    return kept.key === key ? kept : undefined;
  } catch {
    return undefined;
  }
}
