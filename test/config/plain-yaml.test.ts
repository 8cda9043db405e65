import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readPlainYaml } from "../../src/config/plain-yaml.ts";
import { parseAnyYaml, parseYaml } from "../../src/config/yaml-source.ts";

const start = { file: "a.md", line: 1, column: 4 };

describe("plain front matter", () => {
  it("is read without the YAML library", () => {
    const text =
      "\ntitle: 科创试点：“一区三园”启动\ndate: 2022-07-27 09:30\nsubtitle:\ntags: [科创, 5G]\ncover: { file: a.jpg, alt: 图中所见 }";
    assert.deepEqual(readPlainYaml(text), {
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

  it("means what the YAML library says it means, or is left to it", () => {
    let plain = 0;
    fc.assert(
      fc.property(yamlText, (text) => {
        const data = readPlainYaml(text);
        if (!data) return;
        plain++;
        const { data: expected, problems } = parseAnyYaml(text, start);
        assert.deepEqual(problems, []);
        assert.deepEqual(data, expected === "" ? {} : expected);
      }),
      { numRuns: 3000 },
    );
    assert.ok(plain > 300, `${plain} of 3000 were plain`);
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
  fc.array(words, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
  fc
    .array(fc.tuple(fc.constantFrom("file", "alt", "b"), words), { maxLength: 3 })
    .map((pairs) => `{ ${pairs.map(([key, item]) => `${key}: ${item}`).join(", ")} }`),
);
const key = fc.constantFrom("title", "date", "a", "B", "y", "constructor", "toString");
const line = fc
  .tuple(
    fc.constantFrom("", "", "", "", " ", "- "),
    key,
    fc.constantFrom(": ", ": ", ": ", ":", " : "),
    value,
  )
  .map((parts) => parts.join(""));
const yamlText = fc.array(line, { maxLength: 3 }).map((lines) => `\n${lines.join("\n")}`);
