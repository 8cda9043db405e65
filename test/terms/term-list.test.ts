import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { levelIn, termIn, termsOf } from "../../src/terms/term-list.ts";
import { letterTable, termsIn } from "../../src/terms/terms.ts";

const letters = letterTable("软軟 体體");

function termOf(pair: string): number {
  return termsIn(pair, letters)[0] ?? -1;
}

function levelsOf(list: Uint32Array): Map<number, number> {
  return new Map(Array.from(list, (packed) => [termIn(packed), levelIn(packed)]));
}

describe("the terms of an article", () => {
  it("say more the more often they stand in it, and most in a title", () => {
    const list = levelsOf(
      termsOf([{ titles: ["规划"], texts: ["园区，绿地，绿地，道路，道路，道路，道路"] }], letters),
    );
    assert.deepEqual(
      ["园区", "绿地", "道路", "规划"].map((pair) => list.get(termOf(pair))),
      [0, 1, 2, 3],
    );
  });

  it("are each listed once", () => {
    const list = termsOf([{ titles: ["园区"], texts: ["园区园区园区"] }], letters);
    assert.equal(new Set(Array.from(list, termIn)).size, list.length);
  });

  it("hold the words of each version, and count only those of the first", () => {
    const list = levelsOf(
      termsOf(
        [
          { titles: [], texts: ["软件，园区"] },
          { titles: [], texts: ["軟體，園区，園区"] },
        ],
        letters,
      ),
    );
    assert.equal(list.get(termOf("软件")), 0);
    assert.equal(list.get(termOf("软体")), 0);
    assert.equal(list.get(termOf("园区")), 0);
  });

  it("leave nothing behind for the next article", () => {
    const first = termsOf([{ titles: ["规划"], texts: ["园区园区"] }], letters);
    termsOf([{ titles: [], texts: ["甲乙丙丁".repeat(10_000)] }], letters);
    assert.deepEqual(termsOf([{ titles: ["规划"], texts: ["园区园区"] }], letters), first);
  });
});
