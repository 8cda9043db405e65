import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { documentsFor, made, versions } from "../support/documents.ts";
import { anArticle } from "../support/portal.ts";
import { type Schema, schemaFaults } from "../support/xml-schema.ts";

const documents = documentsFor(
  [
    anArticle("2026-02-28", { title: "甲<乙>&“丙”", tags: ["科创", "A&B"], author: "陆晓" }),
    anArticle("2026-01-05", { categories: ["news/keji"] }),
  ],
  { versions, feeds: { items: 20, content: "full" } },
);

/** Of each document, what no reader of it may be given: what is changed, from what, to what. */
const faults: Record<
  string,
  { schema: Schema; changes: [what: string, from: string | RegExp, to: string][] }
> = {
  "sitemaps/articles-1.xml": {
    schema: "sitemap",
    changes: [
      ["lastmod before loc", /(<loc>.*?<\/loc>)(<lastmod>.*?<\/lastmod>)/, "$2$1"],
      ["no loc", /<loc>.*?<\/loc>/, ""],
      ["two of loc", /(<loc>.*?<\/loc>)/, "$1$1"],
      ["no url at all", /<url>.*<\/url>/s, ""],
      ["a relative address", /<loc>https:\/\/example.org/, "<loc>"],
      ["an address with letters beyond ASCII", "<loc>https://example.org/", "<loc>https://example.org/新闻/"],
      [
        "an address that is too long",
        "<loc>https://example.org/",
        `<loc>https://example.org/${"a".repeat(2048)}`,
      ],
      ["a date in words", /<lastmod>.*?</, "<lastmod>5 January 2026<"],
      ["a time without its zone", /<lastmod>.*?</, "<lastmod>2026-01-05T09:00:00<"],
      ["a month that there is not", /<lastmod>.*?</, "<lastmod>2026-13-05<"],
      ["an unknown element", "<url>", "<url><title>甲</title>"],
      ["a version without a language", / hreflang="zh-Hans"/, ""],
      ["a version with a relative address", 'href="https://example.org', 'href="'],
      ["a link that is no version", 'rel="alternate"', 'rel="canonical"'],
      ["another namespace", "sitemaps.org/schemas/sitemap/0.9", "sitemaps.org/schemas/sitemap/0.8"],
    ],
  },
  "sitemap.xml": {
    schema: "sitemap-index",
    changes: [
      ["no loc", /<loc>.*?<\/loc>/, ""],
      ["a page among the site maps", /<sitemap>(.*?)<\/sitemap>/, "<url>$1</url>"],
      ["a relative address", "<loc>https://example.org", "<loc>"],
    ],
  },
  "news-sitemap.xml": {
    schema: "sitemap",
    changes: [
      ["no title", /<news:title>.*?<\/news:title>/, ""],
      ["no publication", /<news:publication>.*?<\/news:publication>/, ""],
      ["the title before the date", /(<news:publication_date>.*?)(<news:title>.*?<\/news:title>)/, "$2$1"],
      ["a language by the name that pages have", ">zh-cn<", ">zh-Hans<"],
      ["a date by RFC 822", /<news:publication_date>.*?</, "<news:publication_date>28 Feb 2026<"],
      ["an unknown element", "<news:title>", "<news:genres>Blog</news:genres><news:title>"],
    ],
  },
  "feed.xml": {
    schema: "rss",
    changes: [
      ["no description of the channel", /<description>.*?<\/description>/, ""],
      ["no link to itself", /<atom:link [^>]*>/, ""],
      ["two titles", /(<title>.*?<\/title>)/, "$1$1"],
      ["an empty title", /<title>.*?<\/title>/, "<title></title>"],
      ["a date by ISO 8601", /<pubDate>.*?</, "<pubDate>2026-02-27T16:00:00Z<"],
      ["a day that there is not", /<pubDate>.*?</, "<pubDate>Fri, 31 Feb 2026 16:00:00 GMT<"],
      ["a relative address", "<link>https://example.org", "<link>"],
      ["a lasting address that is none", /(isPermaLink="true">)[^<]*/, "$1a-1"],
      ["an unknown element", "<item>", "<item><summary>甲</summary>"],
      ["another version", 'version="2.0"', 'version="0.91"'],
    ],
  },
  "atom.xml": {
    schema: "atom",
    changes: [
      ["no author", /<author>.*?<\/author>/s, ""],
      ["no id", /<id>.*?<\/id>/, ""],
      ["no moment of the last change", /<updated>.*?<\/updated>/, ""],
      ["two moments of the last change", /(<updated>.*?<\/updated>)/, "$1$1"],
      ["a moment without its zone", /<updated>.*?</, "<updated>2026-02-28T00:00:00<"],
      ["a date by RFC 822", /<published>.*?</, "<published>Fri, 27 Feb 2026 16:00:00 GMT<"],
      ["a relative address", 'href="https://example.org', 'href="'],
      ["a category without a term", / term="科创"/, ""],
      ["an unknown element", "<entry>", "<entry><pubDate>甲</pubDate>"],
    ],
  },
};

for (const [output, { schema, changes }] of Object.entries(faults)) {
  describe(`the schema of ${output}`, () => {
    it("has nothing against what is made, in any version", async () => {
      const single = documents.get(output)?.single ?? false;
      const inVersions = versions
        .slice(0, single ? 1 : undefined)
        .map(({ code }, index): [string, string] => [code, made(documents, output, index)]);
      assert.deepEqual(await schemaFaults(schema, new Map(inVersions)), []);
    });

    const original = made(documents, output);
    const changed = new Map(changes.map(([what, from, to]) => [what, original.replace(from, to)]));
    let refused: string[] = [];
    before(async () => {
      refused = await schemaFaults(schema, changed);
    });
    for (const [what, text] of changed) {
      it(`refuses ${what}`, () => {
        assert.notEqual(text, original);
        assert.ok(refused.some((fault) => fault.startsWith(`${what}:`)));
      });
    }
  });
}

describe("the schema of a feed", () => {
  it("has nothing against one without items", async () => {
    const empty = documentsFor([]);
    assert.deepEqual(await schemaFaults("rss", new Map([["feed.xml", made(empty, "feed.xml")]])), []);
    assert.deepEqual(await schemaFaults("atom", new Map([["atom.xml", made(empty, "atom.xml")]])), []);
  });
});
