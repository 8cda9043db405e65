import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { visitTerms } from "../../src/related/terms.ts";

function termsOf(text: string): number[] {
  const terms: number[] = [];
  visitTerms(text, (term) => terms.push(term));
  return terms;
}

describe("the terms of a text", () => {
  it("are its pairs of neighbouring Han characters", () => {
    assert.equal(termsOf("园区规划").length, 3);
  });

  it("do not reach across punctuation", () => {
    assert.deepEqual(termsOf("园区，规划"), [...termsOf("园区"), ...termsOf("规划")]);
  });

  it("are whole words in other scripts, whatever their case", () => {
    assert.deepEqual(termsOf("Silicon carbide"), termsOf("silicon CARBIDE"));
    assert.equal(termsOf("Silicon carbide").length, 2);
  });

  it("are none for a text without letters", () => {
    assert.deepEqual(termsOf("，。！ —— …"), []);
  });
});
