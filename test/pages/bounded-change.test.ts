import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../src/content/article.ts";
import { corpusArticles } from "../bench/corpus.ts";
import { anArticle, aPortal, pagesOf } from "../support/portal.ts";

/** The law's bound for each version of the portal. */
const bound = 40;

/** The bench's articles, in the categories of the small portal. */
function articles(count: number): Article[] {
  return [...corpusArticles(count)].map(({ title, day, slug, tags, body }, index) => {
    const categories = [index % 3 === 0 ? "news/keji" : "news/yuanqu"];
    const text = { pages: [{ html: body, headings: [] }], text: body, characters: 9, minutes: 1 };
    return anArticle(day, { title, slug, tags, categories, body: text });
  });
}

function pagesByOutput(of: Article[]): Map<string, string> {
  return new Map(pagesOf(aPortal(of)).map((page) => [page.output, JSON.stringify(page)]));
}

describe("publishing one article", () => {
  for (const size of [30, 300, 3000]) {
    it(`changes no more than ${bound} files of a version where there are ${size}`, () => {
      const old = articles(size);
      const before = pagesByOutput(old);
      for (const flags of [[], ["headline", "pinned"]] as const) {
        const [newest] = articles(size + 1).slice(-1);
        assert.ok(newest);
        const day = "2026-01-05";
        const date = {
          day,
          year: "2026",
          month: "01",
          iso: `${day}T09:00:00+08:00`,
          instant: Date.parse(day),
        };
        const added = { ...newest, date, flags: [...flags], fingerprint: "new" };
        const after = pagesByOutput([...old, added]);
        const changed = [...after].filter(([output, page]) => before.get(output) !== page);
        const gone = [...before.keys()].filter((output) => !after.has(output));
        assert.ok(changed.length + gone.length <= bound, `${changed.length} changed, ${gone.length} gone`);
      }
    });
  }
});
