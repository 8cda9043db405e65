import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fileKind } from "../../../src/import/saved/saved-file.ts";
import { repository } from "../../support/run-newspark.ts";
import { filesOf, foundIn, leftOutIn } from "./saved-folder.ts";

const shapes = [
  "dedecms",
  "ecms",
  "government",
  "phpcms",
  "tables-of-2005",
  "wechat",
  "wordpress",
  "crawled-text",
]
  .flatMap((name) => Object.entries(filesOf(join(repository, "test/fixtures/saved", name, "pages"))))
  .filter(([path]) => ["page", "text"].includes(fileKind(path)));

const junk = [
  ..."<div> </div> <p> <table> <tr> <td> </table> <a </a> <ul> <li> </ul> <nav> <form> <h1> <title> </title> <script> <style> <!-- --> <![CDATA[ ]]> <base href=// <meta charset=utf-16> <svg> <select> <time".split(
    " ",
  ),
  ..."\u0000 \ufffd \ufdd0 & &amp; &#x110000; &#xd800; ' \" < > = 当前位置： 来源： 时间：2014-02-30 日期：2014-05-06 上一篇： (lái) 末页 <meta property=og:url content=http://[>".split(
    " ",
  ),
  '<link rel=canonical href="http://%">',
  '<script type="application/ld+json">{"@type":["Article",null],"headline":{"x":1},"author":[[]],"datePublished":"x"}</script>',
];

/** A page in which pieces were taken away, put in or doubled. */
const mutated = fc
  .record({
    shape: fc.constantFrom(...shapes),
    changes: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(200),
        text: fc.oneof(fc.constantFrom(...junk), fc.string({ unit: "binary", maxLength: 10 })),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ shape: [path, content], changes }) => {
    const bytes = Buffer.from(content as Uint8Array);
    let page = bytes.toString("latin1");
    for (const { at, cut, text } of changes) {
      const place = Math.floor(at * page.length);
      page = page.slice(0, place) + Buffer.from(text).toString("latin1") + page.slice(place + cut);
    }
    return { path, page: Buffer.from(page, "latin1") };
  });

describe("a page that somebody broke", () => {
  it("becomes an article or is left out with its reason, and nothing fails", async () => {
    const law = async ({ path, page }: { path: string; page: Buffer }) => {
      const found = await foundIn({ [path]: page });
      assert.deepEqual(
        found.map(({ kind }) => (kind === "left-out" ? "article" : kind)),
        ["portal", "article", "counts"],
      );
      for (const each of found) {
        if (each.kind !== "article") continue;
        assert.notEqual(each.article.title, "");
        assert.match(each.article.date ?? "2000-01-01", /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/);
        for (const alias of each.article.aliases) assert.match(alias, /^\//);
      }
    };
    await fc.assert(fc.asyncProperty(mutated, law), { numRuns: 300 });
  });
});

/** Each grows without an end somewhere; had its costs grown with the square, the test would not come to one. */
const endless: Record<string, (times: number) => string> = {
  "elements without an end": (times) => "<div>".repeat(times),
  "end tags without a beginning": (times) => "<b>".repeat(2000) + "</i>".repeat(times),
  "nested lists of links": (times) => "<ul><li><a href=x>甲</a>".repeat(times),
  "a line of links": (times) => `当前位置：${"<a rel=tag class=place href=x>甲</a> > ".repeat(times)}`,
  "a line of labels": (times) => `<h1>甲乙</h1><p>${"来源：日期：2014-05-06".repeat(times)}`,
  "menus one after the other": (times) =>
    `<div class=nav>${"<a href=x>甲</a>".repeat(5)}</div>`.repeat(times / 5),
  paragraphs: (times) => `<h1>甲乙</h1><p>日期：2014-05-06</p><div>${"<p>甲，乙。</p>".repeat(times)}</div>`,
  "parts to be cut": (times) =>
    `<h1>甲乙</h1><p>日期：2014-05-06</p><div>甲，乙。${"<div class=share>丙</div>".repeat(times)}</div>`,
  "a title of many parts": (times) => `<title>${"甲_".repeat(times)}</title>${"<p>甲</p>".repeat(times)}`,
  attributes: (times) => `<a ${"href=y class=nav-x ".repeat(times)}>`,
  "brackets of data": (times) => `<script type="application/ld+json">${"[".repeat(times)}</script>`,
  glosses: (times) => `${"来(lái)(lái)".repeat(times)}源：`,
};

describe("a page that was made to be slow", () => {
  for (const [name, content] of Object.entries(endless)) {
    it(`is gone through with ${name}, as a page and as a text`, async () => {
      const found = await foundIn({ "a.html": content(50_000), "b.txt": content(50_000) });
      assert.equal(found.at(-1)?.kind, "counts");
    });
  }

  it("is left out where it is nested deeper than any person would, or larger", async () => {
    const found = await foundIn({
      "a.html": "<div>".repeat(10_000),
      "b.html": new Uint8Array(17 * 1024 * 1024),
    });
    assert.deepEqual(
      leftOutIn(found).map(({ reason }) => reason),
      ["too-deep", "too-large"],
    );
  });
});
