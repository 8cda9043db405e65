import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type MarkupFault, readMarkup } from "../../src/conversion/markup.ts";

/** The mark as plain data, its maps as objects. */
function read(text: string, at = 0) {
  const found = readMarkup(text, at);
  if (found.kind !== "texts") return found;
  const rules = found.rules.map(({ word, texts }) => [word, Object.fromEntries(texts)]);
  return { ...found, texts: Object.fromEntries(found.texts), rules };
}

function textsOf(text: string): Record<string, string> {
  const found = read(text);
  assert.ok(found.kind === "texts", `${text} is ${JSON.stringify(found)}`);
  return found.texts as Record<string, string>;
}

function isKept(text: string, words: string, textStart = 2) {
  assert.deepEqual(read(text), { kind: "kept", text: words, textStart, end: text.length });
}

describe("words between -{ and }-", () => {
  it("are kept as they are", () => isKept("-{书}-", "书"));

  it("are found where they stand, and end where they end", () => {
    assert.deepEqual(read("看-{书}-吧-{本}-", 1), { kind: "kept", text: "书", textStart: 3, end: 6 });
  });

  it("may be none at all, many lines, or hold a brace", () => {
    isKept("-{}-", "");
    isKept("-{甲\n乙}-", "甲\n乙");
    isKept("-{{甲}}-", "{甲}");
  });

  it("are no rule merely because they have a colon", () => {
    for (const words of ["a:b", "注：甲", "时间:12:30", "en:word", "zhong:文", "https://zh.example/"]) {
      isKept(`-{${words}}-`, words);
    }
  });

  it("are no rule merely because they name a version", () => {
    for (const words of ["zh-hans", "cn", "见zh-tw:甲"]) isKept(`-{${words}}-`, words);
  });

  it("stay as they are behind the flag R, even if they look like rules", () => {
    isKept("-{R|书}-", "书", 4);
    isKept("-{ r |zh-tw:甲|乙}-", "zh-tw:甲|乙", 6);
  });
});

describe("texts of the versions", () => {
  it("are read by code", () => {
    const text = "-{zh-hans:软件;zh-tw:軟體;zh-hk:軟件}-";
    assert.deepEqual(read(`${text}尾`), {
      kind: "texts",
      texts: { "zh-hans": "软件", "zh-tw": "軟體", "zh-hk": "軟件" },
      rules: [],
      shown: true,
      end: text.length,
    });
  });

  it("may be those of every version that is not named", () => {
    assert.deepEqual(textsOf("-{zh:甲;zh-tw:乙}-"), { zh: "甲", "zh-tw": "乙" });
  });

  it("may have white space around them and end with a semicolon", () => {
    assert.deepEqual(textsOf("-{ zh-hans : 甲 乙 ;\n zh-tw :丙; }-"), { "zh-hans": "甲 乙", "zh-tw": "丙" });
  });

  it("may be written with full-width colons and capital letters", () => {
    assert.deepEqual(textsOf("-{ZH-Hans：甲;zh-TW：乙}-"), { "zh-hans": "甲", "zh-tw": "乙" });
  });

  it("may hold semicolons and colons of their own", () => {
    assert.deepEqual(textsOf("-{zh-hans:甲;乙；丙;zh-tw:丁;戊:己}-"), {
      "zh-hans": "甲;乙；丙",
      "zh-tw": "丁;戊:己",
    });
    assert.deepEqual(textsOf("-{zh-hans:见 https://a.example;zh-tw:a&amp;b}-"), {
      "zh-hans": "见 https://a.example",
      "zh-tw": "a&amp;b",
    });
  });

  it("may be empty where nothing is to be shown", () => {
    assert.deepEqual(textsOf("-{zh-hans:;zh-tw:乙}-"), { "zh-hans": "", "zh-tw": "乙" });
  });

  it("come back as they were written, whatever they are", () => {
    const words = fc.stringMatching(/^[软件軟體a-c;；，。 ]{0,8}$/).map((text) => text.trim());
    const law = (hans: string, tw: string, hk: string) => {
      const texts = { "zh-hans": hans, "zh-tw": tw, "zh-hk": hk };
      const written = Object.entries(texts).map(([code, text]) => `${code}:${text}`);
      // A semicolon at the very end is the mark's own.
      assert.deepEqual(textsOf(`-{${written.join(";")};}-`), texts);
    };
    fc.assert(fc.property(words, words, words, law));
  });
});

describe("a rule for the whole article", () => {
  const texts = { "zh-hans": "软件", "zh-tw": "軟體" };
  const rules = [
    ["软件", texts],
    ["軟體", texts],
  ];

  it("is shown behind A and not behind H, and turns each of its words into all", () => {
    assert.deepEqual(read("-{A|zh-hans:软件;zh-tw:軟體}-"), {
      kind: "texts",
      texts,
      rules,
      shown: true,
      end: 25,
    });
    assert.deepEqual(read("-{ h |zh-hans:软件;zh-tw:軟體}-"), {
      kind: "texts",
      texts,
      rules,
      shown: false,
      end: 27,
    });
  });

  it("names a word once that two versions share", () => {
    const found = read("-{H|zh-hans:干部;zh-tw:幹部;zh-hk:幹部}-");
    assert.ok(found.kind === "texts");
    assert.deepEqual(
      found.rules.map(([word]) => word),
      ["干部", "幹部"],
    );
  });

  it("goes one way with an arrow, each word with its own versions", () => {
    const found = read("-{H|软件=>zh-tw:軟體; 软件 => zh-hk:軟件;鼠标=>zh-tw:滑鼠;}-");
    assert.ok(found.kind === "texts");
    assert.deepEqual(found.rules, [
      ["软件", { "zh-tw": "軟體", "zh-hk": "軟件" }],
      ["鼠标", { "zh-tw": "滑鼠" }],
    ]);
  });

  it("may go one way without a flag, and both ways beside that", () => {
    const found = read("-{zh-hans:甲;zh-tw:乙;丙=>zh-tw:丁}-");
    assert.ok(found.kind === "texts");
    assert.deepEqual(found.texts, { "zh-hans": "甲", "zh-tw": "乙" });
    assert.deepEqual(found.rules, [["丙", { "zh-tw": "丁" }]]);
  });
});

describe("a mark that is wrong", () => {
  function isWrong(text: string, fault: MarkupFault, end = text.length) {
    assert.deepEqual(read(`${text}尾`), { kind: "wrong", fault, end });
  }

  it("has no end: only its beginning is passed over", () => {
    isWrong("-{zh-hans:甲}，", { fault: "unclosed" }, 2);
  });

  it("stands around another", () => isWrong("-{甲-{乙}-丙}-", { fault: "nested" }, 8));

  it("has a flag that there is not", () => {
    isWrong("-{甲|乙}-", { fault: "flag", value: "甲" });
    isWrong("-{t|zh-tw:乙}-", { fault: "flag", value: "T" });
    isWrong("-{|乙}-", { fault: "flag", value: "" });
  });

  it("has a flag for the article and no rule behind it", () => {
    isWrong("-{A|软件}-", { fault: "no-rule" });
    isWrong("-{H|}-", { fault: "no-rule" });
  });

  it("names a version that there is not", () => {
    isWrong("-{zh-hans:甲;zh-tv:乙}-", { fault: "code", value: "zh-tv", near: "zh-tw" });
    isWrong("-{H|甲=>zh-hl:乙}-", { fault: "code", value: "zh-hl", near: "zh-hk" });
    isWrong("-{tw:乙}-", { fault: "code", value: "tw", near: undefined });
  });

  it("names a version twice", () => {
    isWrong("-{zh-tw:甲;ZH-TW:乙}-", { fault: "repeated", value: "zh-tw" });
    isWrong("-{甲=>zh-tw:乙;甲=>zh-tw:丙}-", { fault: "repeated", value: "zh-tw" });
  });

  it("would make a word vanish from the article", () => {
    isWrong("-{A|zh-hans:甲;zh-tw: }-", { fault: "nothing", value: "zh-tw" });
    isWrong("-{甲=>zh-tw:}-", { fault: "nothing", value: "zh-tw" });
  });

  it("has an arrow without a word before it", () => {
    assert.equal(readMarkup("-{H|=>zh-tw:軟體}-", 0).kind, "wrong");
  });
});
