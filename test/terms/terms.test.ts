import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { letterTable, termSpace, termsIn } from "../../src/terms/terms.ts";

const letters = letterTable("台臺檯 湾灣");

function termsOf(text: string): number[] {
  return [...termsIn(text, letters)];
}

describe("the terms of a text", () => {
  it("are its pairs of neighbouring Han characters", () => {
    assert.equal(termsOf("园区规划").length, 3);
    assert.deepEqual(termsOf("园区规划").slice(1, 2), termsOf("区规"));
  });

  it("do not reach across punctuation", () => {
    assert.deepEqual(termsOf("园区，规划"), [...termsOf("园区"), ...termsOf("规划")]);
  });

  it("are whole words in other scripts, whatever their case or width", () => {
    assert.deepEqual(termsOf("Silicon carbide"), termsOf("silicon CARBIDE"));
    assert.deepEqual(termsOf("ＡＩ园区２０２６"), termsOf("ai园区2026"));
    assert.equal(termsOf("Silicon carbide").length, 2);
  });

  it("are the same for every form of a character", () => {
    assert.deepEqual(termsOf("臺灣"), termsOf("台湾"));
    assert.notDeepEqual(termsOf("台湾"), termsOf("台北"));
  });

  it("know every Han character, rare ones, 〇 and 々 too", () => {
    for (const text of ["二〇", "〇二", "𠮷野", "野𠮷", "㐂屋", "人々", "\u{30000}区"]) {
      assert.ok(termsOf(text).length > 0, text);
    }
  });

  it("are none for a text without letters, and for a single Han character", () => {
    assert.deepEqual(termsOf("，。！ —— …"), []);
    assert.deepEqual(termsOf("园"), []);
  });

  it("are exact for Han and lie in their space", () => {
    const pairs = ["一一", "一丁", "丁一", "龥龥", "鿿鿿", "〇〇", "𠮷𠮷", "a", "zz", "2026", "ß", "가나"];
    const terms = pairs.flatMap(termsOf);
    assert.equal(new Set(pairs.slice(0, 6).flatMap(termsOf)).size, 6);
    assert.ok(terms.every((term) => Number.isInteger(term) && term >= 0 && term < termSpace));
  });
});
