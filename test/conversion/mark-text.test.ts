import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import type { Conversions } from "../../src/conversion/conversions.ts";
import { markText, markupFaults, markupRules, markupsIn } from "../../src/conversion/mark-text.ts";
import { choice, kept, unmarked } from "../../src/shared/marks.ts";
import { conversionsFor } from "../support/conversions.ts";

describe("a marked text", () => {
  let conversions: Conversions;
  before(async () => {
    conversions = await conversionsFor(["zh-tw", "zh-hk"]);
  });
  const mark = (text: string) => markText(text, conversions.choose);
  /** How a text reads in Simplified, in Taiwan and in Hong Kong, if nothing but its marks is converted. */
  const readings = (text: string) => [0, 1, 2].map((version) => unmarked(mark(text), version));

  it("is the text itself where nothing is marked", () => {
    for (const text of ["", "头发", "a - {b} -", "}-", "-  {书}-"]) assert.equal(mark(text), text);
  });

  it("has kept words and the words of each version in their place", () => {
    assert.equal(
      mark("前-{后}-，-{zh-hans:软件;zh-tw:軟體;zh-hk:軟件}-。"),
      `前${kept("后")}，${choice(["软件", "軟體", "軟件"])}。`,
    );
  });

  it("shows a rule behind A and none behind H", () => {
    assert.deepEqual(readings("<-{A|zh-hans:软件;zh-tw:軟體}->-{H|zh-hans:网;zh-tw:網}-"), [
      "<软件>",
      "<軟體>",
      "<軟體>",
    ]);
  });

  it("gives a version that nothing is written for the nearest words", () => {
    assert.deepEqual(readings("-{zh-hk:軟件}-"), ["软件", "軟件", "軟件"]);
    assert.deepEqual(readings("-{zh-hant:軟體}-"), ["软体", "軟體", "軟體"]);
    assert.deepEqual(readings("-{zh-hans:里面}-"), ["里面", "裡面", "裏面"]);
    assert.deepEqual(readings("-{zh-tw:軟體;zh:程式}-"), ["程式", "軟體", "軟體"]);
  });

  it("shows the word before an arrow where the rule says nothing", () => {
    assert.deepEqual(readings("-{软件=>zh-tw:軟體}-"), ["软件", "軟體", "軟體"]);
  });

  it("shows wrong marks as they were written, and goes on behind them", () => {
    assert.equal(mark("-{X|甲}-和-{后}-"), `-{X|甲}-和${kept("后")}`);
    assert.equal(mark("-{甲-{乙}-，-{丙"), "-{甲-{乙}-，-{丙");
  });

  it("reads in the source's version like the text without the signs", () => {
    const piece = fc.constantFrom("头发", "，", "-", "{", "}", "甲 ");
    const words = fc
      .array(piece)
      .map((pieces) => pieces.join(""))
      .filter((text) => !/-\{|\}-/.test(text));
    const law = (plain: string[]) => {
      // Between braces, lest a hyphen or a brace of the words becomes a part of the signs.
      const marked = plain.map((text, index) => (index % 2 === 0 ? `(${text})` : `-{(${text})}-`));
      assert.equal(unmarked(mark(marked.join(""))), plain.map((text) => `(${text})`).join(""));
    };
    fc.assert(fc.property(fc.array(words, { maxLength: 6 }), law));
  });
});

describe("the marks of a text", () => {
  const text = "前-{后}-中-{A|zh-hans:软件;zh-tw:軟體}--{X|甲}-，-{zh-tv:乙}-，-{末";

  it("are found in their order, each where it begins", () => {
    assert.deepEqual(
      markupsIn(text).map(({ start, found }) => [start, found.kind, found.end]),
      [
        [1, "kept", 6],
        [7, "texts", 32],
        [32, "wrong", 39],
        [40, "wrong", 51],
        [52, "wrong", 54],
      ],
    );
  });

  it("tell what is wrong with them", () => {
    assert.deepEqual(markupFaults(text), [
      { fault: "flag", value: "X" },
      { fault: "code", value: "zh-tv", near: "zh-tw" },
      { fault: "unclosed" },
    ]);
    assert.deepEqual(markupFaults("-{好}-"), []);
  });

  it("make rules for the article, those that are not shown as well", () => {
    assert.deepEqual(
      markupRules(`-{H|网络=>zh-tw:網路}-${text}`).map(({ word }) => word),
      ["网络", "软件", "軟體"],
    );
    assert.deepEqual(markupRules("-{zh-hans:软件;zh-tw:軟體}-"), []);
  });
});
