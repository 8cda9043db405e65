import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Article, Topic } from "../../src/content/article.ts";
import { anArticle, aPortal, outlinesOf } from "../support/portal.ts";

const day = fc.constantFrom(
  "2026-01-01",
  "2026-01-02",
  "2026-02-01",
  "2026-05-01",
  "2026-05-02",
  "2025-12-31",
);
const picture = { src: "/a.jpg", width: 4, height: 3, alt: "图", sources: [], thumbnail: "/a-320.jpg" };

/** All that an article may have, each part now and then. */
const article: fc.Arbitrary<[string, Partial<Article>]> = fc.tuple(
  day,
  fc.record(
    {
      title: fc.constantFrom("标题", "别的标题"),
      subtitle: fc.constant("副题"),
      source: fc.constantFrom("高新院", "管委会"),
      author: fc.constant("作者"),
      editor: fc.constant("编辑"),
      summary: fc.constant("摘要"),
      digest: fc.constantFrom("开头", "另一个开头"),
      tags: fc.subarray(["机器人", "规划"]),
      topics: fc.subarray(["kechuang"]),
      flags: fc.subarray(["headline", "slide", "recommended", "pinned"] as const).map((flags) => [...flags]),
      weight: fc.nat(2),
      draft: fc.boolean(),
      scheduled: fc.boolean(),
      aliases: fc.constant(["/old.html"]),
      redirect: fc.constantFrom("/about/", "https://example.com/"),
      toc: fc.boolean(),
      categories: fc.constantFrom(["news/keji"], ["news/yuanqu", "news/keji"]),
      expires: fc.constantFrom("2026-05-15", "2026-07-01").map((text) => ({
        ...{ day: text, iso: `${text}T00:00:00+08:00`, year: "2026", month: text.slice(5, 7) },
        instant: Date.parse(`${text}T00:00:00+08:00`),
      })),
      cover: fc.constant(picture),
      gallery: fc.constant([picture]),
      body: fc.constantFrom(
        { pages: [{ html: "<p>碳化硅</p>", headings: [] }], text: "碳化硅", characters: 3, minutes: 1 },
        {
          ...{ text: "低空物流航线", characters: 6, minutes: 2 },
          pages: [
            { html: "<h2>一</h2>", headings: [{ id: "一", level: 2, text: "一" }] },
            { title: "其二", html: "<p>航线</p>", headings: [] },
          ],
        },
      ),
    },
    { requiredKeys: [] },
  ),
);

const topic: Topic = {
  ...{
    slug: "kechuang",
    file: "content/topics/kechuang.md",
    url: "/topics/kechuang/",
    title: "科创",
    digest: "",
  },
  ...{ articles: [], tags: [], body: { pages: [], text: "", characters: 0, minutes: 1 } },
};

describe("the outline of a page", () => {
  it("has another basis or chrome wherever the page is another", () => {
    const portal = fc.record({
      articles: fc.uniqueArray(article, { maxLength: 7, selector: ([slug]) => slug }),
      topics: fc.constantFrom<Topic[]>([], [topic], [{ ...topic, title: "科创试点" }]),
      now: fc.constantFrom("2026-06-01", "2026-08-01"),
    });
    const outlines = ({ articles, topics, now }: typeof portal extends fc.Arbitrary<infer P> ? P : never) => {
      const made = articles.map(([date, changes]) => anArticle(date, changes));
      return outlinesOf(aPortal(made, { topics }), Date.parse(now));
    };
    const pages = new Map<string, string>();
    fc.assert(
      fc.property(portal, (some) => {
        for (const outline of outlines(some)) {
          const key = `${outline.output} ${JSON.stringify(outline.chrome)} ${outline.basis()}`;
          const page = JSON.stringify(outline.make());
          assert.equal(pages.get(key) ?? page, page);
          pages.set(key, page);
        }
      }),
      { numRuns: 300 },
    );
  });
});
