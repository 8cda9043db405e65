import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readPlainYaml } from "../../src/config/plain-yaml.ts";
import { parseAnyYaml, parseYaml } from "../../src/config/yaml-source.ts";
import { repository } from "../support/run-newspark.ts";

const start = { file: "a.md", line: 1, column: 4 };

describe("plain front matter", () => {
  it("is read without the YAML library", () => {
    const text =
      "\ntitle: 科创试点：“一区三园”启动\ndate: 2022-07-27 09:30\nsubtitle:\ntags: [科创, 5G]\ncover: { file: a.jpg, alt: 图中所见 }";
    assert.deepEqual(readPlainYaml(text)?.data, {
      title: "科创试点：“一区三园”启动",
      date: "2022-07-27 09:30",
      tags: ["科创", "5G"],
      cover: { file: "a.jpg", alt: "图中所见" },
    });
  });

  it("still knows its places", () => {
    assert.deepEqual(parseYaml("\ntitle: 甲\ntags: [乙, 丙]", start).placeOf(["tags", 1]), {
      file: "a.md",
      line: 3,
      column: 11,
    });
  });

  it("is what Newspark's own glossary consists of, since the library takes half a second for that", () => {
    const glossary = readFileSync(join(repository, "src/conversion/glossary.yaml"), "utf8");
    const plain = readPlainYaml(glossary, { keepEmpty: true });
    assert.ok(plain);
    const whole = parseAnyYaml(glossary, start, { keepEmpty: true });
    assert.deepEqual(plain.data, whole.data);
    const { placeOf } = parseYaml(glossary, start, { keepEmpty: true });
    for (const word of Object.keys(plain.data)) {
      assert.deepEqual(placeOf([word], "key"), whole.placeOf([word], "key"));
    }
  });

  it("means what the YAML library says it means, or is left to it", () => {
    let plain = 0;
    fc.assert(
      fc.property(yamlText, fc.boolean(), (text, keepEmpty) => {
        const read = readPlainYaml(text, { keepEmpty });
        if (!read) return;
        plain++;
        const { data: expected, problems, placeOf } = parseAnyYaml(text, start, { keepEmpty });
        assert.deepEqual(problems, []);
        assert.deepEqual(read.data, expected || {});
        const places = parseYaml(text, start, { keepEmpty });
        for (const key of Object.keys(read.data)) {
          assert.deepEqual(places.placeOf([key], "key"), placeOf([key], "key"));
        }
      }),
      { numRuns: 3000 },
    );
    assert.ok(plain > 300, `${plain} of 3000 were plain`);
  });
});

describe("a # in front matter", () => {
  const places = (text: string) =>
    parseYaml(text, start).problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`);

  it("that cuts off what an editor wrote is told of", () => {
    assert.deepEqual(places("\ntitle: 园区 #1 厂房开工\nsource: 高新院"), ["2:11 yaml/comment"]);
    assert.deepEqual(places("\ntags:\n  - 甲 #乙\n  - 丙"), ["3:7 yaml/comment"]);
  });

  it("is let pass where it is a comment, or belongs to the text", () => {
    assert.deepEqual(places("\n#都要写\ntitle: 园区 # 题目\nsource: 高新院#1\nauthor: '甲 #1'"), []);
  });
});

const word = fc.oneof(
  fc.constantFrom(
    "a",
    "科创",
    "5G",
    "2022-07-27 09:30",
    "“引”",
    "：",
    "true",
    "null",
    "1e3",
    "a b",
    "a  b",
    "-",
    "? a",
    "it's",
    '"',
    "#",
    " #",
    ": ",
    ":",
    ":a",
    "]",
    "[",
    "{",
    "}",
    ",",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "\t",
    "\r",
    "\u00a0",
    "\u3000",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "...",
    "---",
    "\\",
    "<<",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);
const words = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(""));
const value = fc.oneof(
  words,
  words.map((text) => `"${text}"`),
  fc.array(words, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
  fc
    .array(fc.tuple(fc.constantFrom("file", "alt", "zh-tw", "b"), words), { maxLength: 3 })
    .map((pairs) => `{ ${pairs.map(([key, item]) => `${key}: ${item}`).join(", ")} }`),
);
const key = fc.constantFrom(
  "title",
  "date",
  "a",
  "B",
  "y",
  "constructor",
  "toString",
  "余华",
  "张·李",
  '"0天"',
  '"a: b"',
  '"__proto__"',
  '""',
);
const line = fc
  .tuple(
    fc.constantFrom("", "", "", "", " ", "- "),
    key,
    fc.constantFrom(": ", ": ", ": ", ":", " : "),
    value,
  )
  .map((parts) => parts.join(""));
const comment = words.map((text) => `#${text}`);
const yamlText = fc
  .array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: comment }), { maxLength: 3 })
  .chain((lines) => fc.constantFrom("\n", "").map((begin) => begin + lines.join("\n")));
