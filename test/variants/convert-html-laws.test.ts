/** What holds of any page, whatever it is made of. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { compile } from "../../src/conversion/compile.ts";
import { type Converter, createConverter } from "../../src/conversion/converter.ts";
import type { Dictionary } from "../../src/conversion/dictionaries.ts";
import { kept } from "../../src/shared/marks.ts";
import { pageConverter, taiwanese } from "./html-fixture.ts";

/** Words, what stands between words, and words whose length changes. */
const words = fc.constantFrom(
  "头发",
  "头",
  "发",
  "展",
  "里",
  "皇后",
  "的士",
  "公共汽车",
  "，",
  " ",
  "1",
  "\n",
);
const texts = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(""));

const inline = ["<b>", "</b>", '<a href="#a">', "</a>", "<i class='发'>", "</i>", "<EM>", "</EM>", "<wbr>"];
const strange = [
  "<",
  "</",
  "<b",
  "<p title='发",
  "<!-- 发",
  "<!--",
  "-->",
  "<!-- 发 -->",
  "<!doctype 发>",
  '">',
  "'",
  "=",
  "/>",
  "<code>",
  "</code>",
  "<script>",
  "</script>",
  "<p>",
  "</p>",
  '<div translate="no">',
  "<div lang=en>",
  "<div lang='zh-Hant-TW'>",
  "</div>",
  "<br>",
  '<img alt="头发" title=发>',
  "<input type=submit value=发>",
  '<meta name=description content="发">',
  "&nbsp;",
  "\ud842",
  "\u0000",
];
const anything = fc
  .array(fc.oneof(texts, fc.constantFrom(...inline, ...strange)), { maxLength: 16 })
  .map((parts) => parts.join(""));
const seed = 20261124;
const none: Dictionary = { name: "", entries: [] };

describe("a converted page", () => {
  let converter: Converter;
  let convert: (html: string) => string;
  before(async () => {
    converter = await taiwanese({ 的士: "計程車", 公共汽车: "公車" });
    convert = pageConverter(converter);
  });

  it("is the page itself, but for the marks, where no word changes", () => {
    const empty = { words: [], characters: none, regionalWords: none, regionalCharacters: none };
    const unchanged = ["头发", "发展", "里", "皇后", "1里"].map((word) => ({ word, text: word }));
    const same = createConverter(compile({ ...empty, compatibility: none }, unchanged));
    const leave = pageConverter(same, { source: { placeOfPath: () => -1 }, to: { data: (json) => json } });
    const [begin = "", end = ""] = kept("");
    const law = (html: string, from: number, to: number) => {
      const marked = `${html.slice(0, from)}${begin}${html.slice(from, to)}${end}${html.slice(to)}`;
      assert.equal(leave(html), html);
      assert.equal(leave(marked), html);
    };
    const places = fc.tuple(anything, fc.nat(), fc.nat()).map(([html, a, b]): [string, number, number] => {
      const [from = 0, to = 0] = [a % (html.length + 1), b % (html.length + 1)].sort((x, y) => x - y);
      return [html, from, to];
    });
    fc.assert(
      fc.property(places, (page) => law(...page)),
      { seed, numRuns: 1000 },
    );
  });

  it("reads without its inline tags as the text without them does", () => {
    const pages = fc.array(fc.oneof(texts, fc.constantFrom(...inline)), { maxLength: 16 });
    const law = (parts: string[]) => {
      const withoutTags = parts.filter((part) => !part.startsWith("<")).join("");
      const made = convert(parts.join(""));
      assert.equal(made.replace(/<[^>]*>/g, ""), converter.convert(withoutTags));
      assert.deepEqual(
        made.match(/<[^>]*>/g) ?? [],
        parts.filter((part) => part.startsWith("<")),
      );
    };
    fc.assert(fc.property(pages, law), { seed, numRuns: 1000 });
  });

  it("is made of its blocks, each as if it stood alone", () => {
    const content = fc.array(
      fc.oneof(
        texts,
        texts.map(kept),
        texts.map((text) => `<b>${text}</b>`),
      ),
      {
        maxLength: 4,
      },
    );
    const around = fc.constantFrom(
      ["<p>", "</p>"],
      ['<div translate="no"><div>', "</div></div>"],
      ["<li lang=en>", "</li>"],
      ["<pre><code>", "</code></pre>"],
      ["<p>\n<!-- 发 -->", "<br></p>"],
      ["<script>", "</script>"],
    );
    const blocks = fc.array(
      fc.tuple(around, content).map(([[begin, end], parts]) => `${begin}${parts.join("")}${end}`),
      { maxLength: 6 },
    );
    const law = (list: string[]) => {
      assert.equal(convert(list.join("")), list.map((block) => pageConverter(converter)(block)).join(""));
    };
    fc.assert(fc.property(blocks, law), { seed });
  });

  it("is the same whatever the converter did before", () => {
    const law = (before: string, html: string) => {
      convert(before);
      assert.equal(convert(html), pageConverter(converter)(html));
    };
    fc.assert(fc.property(anything, anything, law), { seed, numRuns: 500 });
  });
});
