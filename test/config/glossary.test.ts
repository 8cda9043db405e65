import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Glossary, parseGlossary, readGlossary } from "../../src/config/glossary.ts";
import type { Problem } from "../../src/shared/problem.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const file = "content/glossary.yaml";

function glossary(text: string): Glossary {
  return parseGlossary(text, { file, line: 1, column: 1 });
}

/** `line:column rule` of each problem. */
function places(problems: Problem[]): string[] {
  return problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

function wordsOf({ rules }: Glossary) {
  return rules.map(({ word, texts }) => [word, Object.fromEntries(texts)]);
}

describe("glossary.yaml", () => {
  const good = '# 用词\n余华: " 余華"\n软件: { zh-tw: " 軟體 ", zh-hk: 軟件 }\n\n网络:\n  zh: 網絡\n';
  const rules = [
    ["余华", { "zh-hant": "余華" }],
    ["软件", { "zh-tw": "軟體", "zh-hk": "軟件" }],
    ["网络", { zh: "網絡" }],
  ];

  it("gives words for all Traditional versions or for each, and knows where they stand", () => {
    const read = glossary(good);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(wordsOf(read), rules);
    const lines = Object.fromEntries(read.rules.map(({ word, place }) => [word, place]));
    assert.deepEqual(lines["余华"], { file, line: 2, column: 1 });
    assert.deepEqual(lines["网络"], { file, line: 5, column: 1 });
  });

  it("is read from the portal's folder, with or without a byte order mark", (t) => {
    const root = scratchFolder(t);
    writeFiles(root, { [file]: `\uFEFF${good}` });
    assert.deepEqual(readGlossary(root), glossary(good));
  });

  it("need not be there, and may say nothing", (t) => {
    const none = { rules: [], problems: [] };
    assert.deepEqual(readGlossary(scratchFolder(t)), none);
    for (const text of ["", "\n", "# 还没有\n", "---\n"]) assert.deepEqual(glossary(text), none);
  });

  it("is a problem where it cannot be read", (t) => {
    const root = scratchFolder(t);
    mkdirSync(join(root, file), { recursive: true });
    const { rules: read, problems } = readGlossary(root);
    assert.deepEqual(read, []);
    assert.deepEqual(places(problems), ["1:1 glossary/unreadable"]);
    assert.match(problems[0]?.zh.what ?? "", /EISDIR/);
  });
});

describe("a word of the glossary", () => {
  it("must not be mapped to nothing", () => {
    const read = glossary("软件:\n网: ''\n鼠标: ' '\n余华: 余華\n");
    assert.deepEqual(places(read.problems), [
      "1:1 glossary/nothing",
      "2:1 glossary/nothing",
      "3:1 glossary/nothing",
    ]);
    assert.deepEqual(wordsOf(read), [["余华", { "zh-hant": "余華" }]]);
  });

  it("must not be mapped to nothing in one version", () => {
    const read = glossary("软件: { zh-tw: 軟體, zh-hk: }\n网:\n  zh-tw: ''\n  zh-hk: 網\n");
    assert.deepEqual(places(read.problems), ["1:18 glossary/nothing", "3:3 glossary/nothing"]);
    assert.deepEqual(wordsOf(read), [
      ["软件", { "zh-tw": "軟體" }],
      ["网", { "zh-hk": "網" }],
    ]);
  });

  it("must not be nothing itself", () => {
    const read = glossary("余华: 余華\n'': 甲\n");
    assert.deepEqual(wordsOf(read), [["余华", { "zh-hant": "余華" }]]);
    assert.equal(places(read.problems).length, 1);
    assert.match(places(read.problems)[0] ?? "", /^2:1 /);
  });

  it("must become a text", () => {
    const read = glossary("软件: [軟體]\n网:\n  zh-tw: { 甲: 乙 }\n");
    assert.deepEqual(places(read.problems), ["1:1 glossary/value", "3:3 glossary/value"]);
    assert.match(read.problems[0]?.en.what ?? "", /"软件".*"\[軟體\]"/);
  });

  it("can name only versions that there are, and is told the nearest", () => {
    const read = glossary("软件: { zh-tv: 軟體, zh-hk: 軟件 }\n网:\n  taiwanese: 網\n");
    assert.deepEqual(places(read.problems), ["1:7 glossary/variant", "3:3 glossary/variant"]);
    assert.match(read.problems[0]?.zh.fix ?? "", /是不是“zh-tw”？/);
    assert.doesNotMatch(read.problems[1]?.zh.fix ?? "", /是不是/);
    assert.match(read.problems[1]?.en.fix ?? "", /zh-hans, zh-hant, zh-cn, zh-tw, zh-hk/);
    assert.deepEqual(wordsOf(read)[0], ["软件", { "zh-hk": "軟件" }]);
  });

  it("must not be written twice", () => {
    assert.deepEqual(places(glossary("甲: 乙\n丙: 丁\n甲: 戊\n").problems), ["3:1 yaml/repeated-key"]);
  });

  it("must not name a version twice, and is told which", () => {
    const [problem] = glossary("甲: { zh-tw: 乙, zh-tw: 丙 }\n").problems;
    assert.deepEqual(problem && places([problem]), ["1:16 yaml/repeated-key"]);
    assert.match(problem?.en.what ?? "", /"zh-tw"/);
  });

  it("must not lead back to itself by another, or by two others", () => {
    const two = glossary("丁: 甲\n甲: 乙\n乙: 甲\n").problems;
    assert.deepEqual(places(two), ["2:1 glossary/circle"]);
    assert.match(two[0]?.en.what ?? "", /zh-hant .*甲 → 乙 → 甲\.$/);
    const three = glossary("甲: 乙\n乙: 丙\n丙: 甲\n").problems;
    assert.deepEqual(places(three), ["1:1 glossary/circle"]);
    assert.match(three[0]?.zh.what ?? "", /甲 → 乙 → 丙 → 甲/);
  });

  it("must not lead back to itself in one version, where it takes the others' words", () => {
    const mixed = glossary("乙: 甲\n甲: { zh-hk: 乙 }\n").problems;
    assert.deepEqual(places(mixed), ["1:1 glossary/circle"]);
    assert.match(mixed[0]?.en.what ?? "", /乙 → 甲 → 乙/);
    // Each version has words of its own here, and none leads back.
    const apart = "甲: { zh-tw: 乙, zh-hk: 丙 }\n乙: { zh-tw: 丁, zh-hk: 甲 }\n";
    assert.deepEqual(glossary(apart).problems, []);
  });

  it("may stay as it is, and several may become one", () => {
    assert.deepEqual(glossary("甲: 甲\n乙: 甲\n丙: { zh-tw: 丙, zh-hk: 甲 }\n").problems, []);
  });
});

describe("a glossary that is none", () => {
  it("is a list, or a text", () => {
    for (const text of ["- 甲\n- 乙\n", "余华\n"]) {
      const { rules, problems } = glossary(text);
      assert.deepEqual(rules, []);
      assert.deepEqual(places(problems), ["1:1 key/none"]);
    }
  });

  it("is told by an example in which the name is spelt right", () => {
    const [problem] = glossary("余华\n").problems;
    assert.match(problem?.zh.fix ?? "", /余华: 余華$/);
    assert.match(problem?.en.fix ?? "", /余华: 余華$/);
  });

  it("is broken YAML, told with the place where it breaks", () => {
    const broken: [string, string][] = [
      ["余华: 余華\n软件: { zh-tw: 軟體\n", "2:15 yaml/brackets"],
      ["余华: 余華\n软件： 軟體\n", "2:1 yaml/full-width-colon"],
      ["软件:\n\tzh-tw: 軟體\n", "2:1 yaml/tab"],
      ["余华: *余華\n", "1:5 yaml/first-character"],
    ];
    for (const [text, place] of broken) {
      const { rules, problems } = glossary(text);
      assert.deepEqual(rules, []);
      assert.deepEqual(places(problems), [place], text);
    }
  });
});
