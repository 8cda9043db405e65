import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { type ArticleWords, articleWords } from "../../src/conversion/article-words.ts";
import type { Conversions } from "../../src/conversion/conversions.ts";
import type { WordRule } from "../../src/conversion/word-rule.ts";
import { choice, chosen, kept, outsideMarks, unmarked } from "../../src/shared/marks.ts";
import { conversionsFor } from "../support/conversions.ts";

function rulesOf(rules: Record<string, string | Record<string, string>>): WordRule[] {
  return Object.entries(rules).map(([word, text]) => ({
    word,
    texts: new Map(Object.entries(typeof text === "string" ? { "zh-hant": text } : text)),
  }));
}

describe("words of an article", () => {
  let conversions: Conversions;
  before(async () => {
    conversions = await conversionsFor(["zh-tw", "zh-hk"]);
  });
  const words = (rules: Parameters<typeof rulesOf>[0]): ArticleWords =>
    articleWords(rulesOf(rules), conversions.choose);
  /** A text in Taiwan's version, all that is not marked converted by the dictionaries. */
  const inTaiwan = (marked: string) =>
    unmarked(
      outsideMarks(chosen(marked, 1), (plain) => conversions.inEveryVersion(plain, "zh-Hans")[1] ?? plain),
    );

  it("become a choice between the versions", () => {
    const { mark } = words({ 软件: { "zh-tw": "軟體", "zh-hk": "軟件" } });
    assert.equal(
      mark("软件，好软件"),
      `${choice(["软件", "軟體", "軟件"])}，好${choice(["软件", "軟體", "軟件"])}`,
    );
  });

  it("are none without rules, and then change nothing", () => {
    assert.deepEqual(words({}).find("软件"), []);
    assert.equal(words({}).mark("软件"), "软件");
  });

  it("are the longest that begin at a place, whatever the rules' order", () => {
    for (const rules of [
      { 余: "余", 余华: "余華", 余华英: "余華英" },
      { 余华英: "余華英", 余华: "余華", 余: "余" },
    ]) {
      const found = words(rules).find("余华英和余华，余");
      assert.deepEqual(
        found.map(({ start, end, texts }) => [start, end, texts[1]]),
        [
          [0, 3, "余華英"],
          [4, 6, "余華"],
          [7, 8, "余"],
        ],
      );
    }
  });

  it("do not overlap: the one that begins first has its characters", () => {
    const found = words({ 甲乙: "一", 乙丙丁: "二" }).find("甲乙丙丁");
    assert.deepEqual(
      found.map(({ start, end }) => [start, end]),
      [[0, 2]],
    );
  });

  it("are final, also within a longer word of the dictionaries", () => {
    assert.equal(inTaiwan("其余华侨"), "其餘華僑");
    assert.equal(inTaiwan(words({ 余华: "余華" }).mark("其余华侨")), "其余華僑");
    assert.equal(inTaiwan(words({ 后来: "后來" }).mark("后来发现")), "后來發現");
  });

  it("follow the first of several rules for one word, and tell where it is written", () => {
    const place = { file: "content/a.md", line: 4, column: 3 };
    const [first] = rulesOf({ 软件: "軟體" });
    const [second] = rulesOf({ 软件: "軟件" });
    assert.ok(first && second);
    const { find } = articleWords([{ ...first, place }, second], conversions.choose);
    assert.deepEqual(find("软件"), [{ start: 0, end: 2, texts: ["软件", "軟體", "軟體"], place }]);
  });

  it("are converted from the source in a version that their rule does not name", () => {
    const [found] = words({ 里面: { "zh-cn": "里边" } }).find("在里面");
    assert.deepEqual(found?.texts, ["里边", "裡面", "裏面"]);
  });

  it("are left alone where they are marked already", () => {
    const { mark } = words({ 软件: "軟體" });
    const marked = `${kept("软件")}、${choice(["软件", "甲", "乙"])}`;
    assert.equal(mark(`${marked}、软件`), `${marked}、${choice(["软件", "軟體", "軟體"])}`);
  });

  it("are found as they are written, though they look like a pattern", () => {
    const odd = [
      "a.b",
      "C++",
      "(甲)",
      "[乙]",
      "x|y",
      "^$",
      "\\d",
      "{2}",
      "a/b",
      "甲?*",
      "a-b",
      "C#&~!%",
      "𠮷野",
    ];
    const { find } = words(Object.fromEntries(odd.map((word) => [word, "X"])));
    for (const word of odd) {
      assert.deepEqual(
        find(`。${word}。`).map(({ start, end }) => [start, end]),
        [[1, 1 + word.length]],
        word,
      );
    }
    assert.deepEqual(find("axb 甲 乙 x y 5"), []);
  });

  it("leave a text as it was in the source's version", () => {
    const { mark } = words({ 软件: "軟體", 软: "軟", 件件: "件" });
    const text = fc.array(fc.constantFrom("软", "件", "，", kept("软件"))).map((parts) => parts.join(""));
    fc.assert(fc.property(text, (plain) => assert.equal(unmarked(mark(plain)), unmarked(plain))));
  });
});
