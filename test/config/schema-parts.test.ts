import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paragraph } from "../../src/config/schema-parts.ts";

describe("a text of several lines", () => {
  const joined = (text: string) => paragraph().parse(text);

  it("is one line, with a space where the words need one", () => {
    assert.equal(joined("第一行\n第二行"), "第一行第二行");
    assert.equal(joined("  the first \r\n\n  the second\n"), "the first the second");
    assert.equal(joined("甲\u3000乙\tc  d"), "甲\u3000乙\tc  d");
  });

  it("holds nothing that no feed may hold, as pasted text does", () => {
    for (const mark of ["\u000b", "\u000c", "\u0002", "\u0000", "\u0085", "\u2028", "\u2029", " \u000b "])
      assert.equal(joined(`第一行${mark}第二行`), "第一行第二行");
    assert.equal(joined("a\u000bb"), "a b");
    assert.equal(joined("\u0001甲\ufffe乙\uffff\ufdd2\u0001"), "甲乙");
  });
});
