/** Whatever stands in an article: it is read or reported, and never throws, runs or leaves its folder. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readConfig } from "../../src/config/read-config.ts";
import { dateReader } from "../../src/content/article-date.ts";
import { categoryIndex } from "../../src/content/category-choice.ts";
import { readArticle } from "../../src/content/read-article.ts";
import type { ReadContext } from "../../src/content/read-context.ts";
import { outsideFile } from "../../src/content/reference-rules.ts";
import { buildTree } from "../../src/navigation/build-tree.ts";
import { formatProblems } from "../../src/shared/format-problems.ts";
import { now, portalWith } from "./portal.ts";

describe("hostile front matter", () => {
  it("never throws", (t) => {
    const context = contextOf(portalWith(t, {}));
    fc.assert(
      fc.property(frontMatter(), fc.string({ unit: "binary" }), (yaml, body) => {
        survives(`---\n${yaml}\n---\n${body}`, context);
      }),
      { numRuns: 600 },
    );
  });

  it("never throws, whatever the whole file is", (t) => {
    const context = contextOf(portalWith(t, {}));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void survives(text, context)));
    fc.assert(fc.property(fc.string(), (text) => void survives(`---${text}\n---\n`, context)));
  });

  for (const [name, yaml] of [
    ["nested very deeply", `title: ${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["nested very deeply in blocks", Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["a circle of references", "tags: &a [*a]\ntitle: *a"],
    [
      "references that multiply",
      "a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\ntags: [*c,*c,*c,*c,*c,*c]",
    ],
    ["a prototype", "__proto__: { draft: true }\nconstructor: { prototype: { draft: true } }\ntitle: a"],
    ["a merge", "<<: { title: a }"],
    ["tags of other languages", "title: !!js/function 'function () {}'\nsource: !!binary aGk="],
    ["many blank lines", "\n".repeat(20_000)],
    ["very long", `title: ${"园".repeat(100_000)}`],
    ["many keys", Array.from({ length: 5000 }, (_, i) => `k${i}: v`).join("\n")],
  ] as const) {
    it(`is reported when it is ${name}`, (t) => {
      const { article, problems } = survives(`---\n${yaml}\n---\n正文。\n`, contextOf(portalWith(t, {})));
      assert.notDeepEqual(problems, []);
      assert.equal(article.front.draft, false);
      assert.equal(({} as { draft?: boolean }).draft, undefined);
    });
  }

  it("cannot make a program run", (t) => {
    const context = contextOf(portalWith(t, {}));
    for (const language of [
      "js",
      "javascript",
      "coffee",
      "json",
      "__proto__",
      "constructor",
      "toString",
      "toml",
    ]) {
      const { problems } = survives(`---${language}\n{ title: process.exit(1) }\n---\n正文。\n`, context);
      assert.deepEqual(problems.map(({ rule }) => rule).slice(0, 1), ["front-matter/language"]);
    }
  });
});

function survives(text: string, context: ReadContext) {
  const file = "content/news/yuanqu-guihua/2022/spring.md";
  const read = readArticle({ file, directory: "/nowhere", text }, context);
  assert.match(
    read.article.url,
    /^\/news\/yuanqu-guihua\/2022\/spring\.html$|^\/news\/yuanqu-guihua\/\d{4}\/spring\.html$/,
  );
  for (const { line, column, zh, en } of read.problems) {
    assert.ok(line >= 1 && column >= 1 && line <= text.split("\n").length, `${line}:${column}`);
    for (const sentence of [zh.what, zh.why, zh.fix, en.what, en.why, en.fix]) {
      assert.doesNotMatch(sentence, /[\n\r]|undefined|\[object/);
      assert.notEqual(sentence, "");
    }
  }
  formatProblems(read.problems, "zh");
  return read;
}

function contextOf(root: string): ReadContext {
  const { site, navigation } = readConfig(root);
  assert.ok(site);
  const { byPath } = buildTree(navigation);
  return {
    site,
    now,
    nowText: "2022-12-01 08:00",
    readDate: dateReader(site.timeZone),
    categories: categoryIndex(byPath),
    findFile: (_, __, at) => ({ problem: outsideFile(at, { value: "x" }) }),
    topics: new Set(["kechuang"]),
  };
}

/** Lines of keys that exist with values of every kind, whole or torn. */
function frontMatter(): fc.Arbitrary<string> {
  const key = fc.constantFrom(
    ..."title date source category tags cover gallery attachments flags weight draft aliases redirect script toc topics updated expires __proto__ foo".split(
      " ",
    ),
  );
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "",
      "[]",
      "{}",
      "[",
      "{ file: a }",
      "*a",
      "&a b",
      "!x y",
      "| \n a",
      "- a",
      "\t",
      "'",
      '"',
      "2022-07-27",
      "true",
      "10",
      "[[a]]",
      "[{ a: b }]",
      "../../x",
      "%zz",
      "/%2e%2e/",
    ),
    fc.json().map((json) => json),
  );
  const line = fc.tuple(
    fc.constantFrom("", "  ", "\t", "- "),
    key,
    fc.constantFrom(": ", ":", "：", " "),
    value,
  );
  return fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        line.map((parts) => parts.join("")),
        { maxLength: 8 },
      )
      .map((lines) => lines.join("\n")),
  );
}
