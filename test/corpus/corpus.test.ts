import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Corpus, openCorpus } from "../../src/corpus/corpus.ts";
import type { KeptArticle } from "../../src/corpus/kept-article.ts";
import { keptRelated, type RelatedSource } from "../../src/corpus/kept-related.ts";
import { scratchFolder } from "../support/scratch.ts";

/** Three of one subject and two of another. */
const subjects = [1, 1, 2, 2, 1].map((subject) => new Uint32Array([subject * 10, subject * 10 + 1]));

function sourcesIn(corpus: Corpus, order: readonly number[], edited: number | undefined = undefined) {
  const sources = new Map<number, RelatedSource>();
  for (const article of order) {
    const bytes = new Uint8Array((subjects[article] ?? assert.fail()).buffer);
    const { terms } = corpus.append(new Uint8Array(1), bytes);
    const fingerprint = `${article}${article === edited ? " edited" : ""}`;
    sources.set(article, { fingerprint, terms, tags: [], category: "" });
  }
  corpus.flush();
  return subjects.map((_, article) => sources.get(article) ?? assert.fail());
}

describe("a corpus", () => {
  it("that has given up what nobody needs takes nothing of before for its own", (t) => {
    const folder = scratchFolder(t);
    const first = openCorpus(folder, "settings");
    keptRelated(first, sourcesIn(first, [0, 1, 2, 3, 4]));
    first.append(new Uint8Array(9 << 20), new Uint8Array());
    first.save(new Map<string, KeptArticle>());
    first.close();
    const second = openCorpus(folder, "settings");
    const found = keptRelated(second, sourcesIn(second, [0, 1, 4, 3, 2], 4));
    second.close();
    const anew = openCorpus(scratchFolder(t), "settings");
    assert.deepEqual(found, keptRelated(anew, sourcesIn(anew, [0, 1, 2, 3, 4])));
    anew.close();
  });
});
