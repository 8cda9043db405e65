import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseFeed } from "@rowanmanning/feed-parser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import type { Article } from "../../src/content/article.ts";
import { documentsFor, made, versions } from "../support/documents.ts";
import { anArticle, type site } from "../support/portal.ts";

function feedOf(articles: Article[], output: string, changes: Partial<typeof site> = {}): string {
  return made(documentsFor(articles, changes), output);
}

const difficult = `“引号”"两种'，<b>标签</b> & 符号 ]]> 尾`;

describe("a feed", () => {
  const articles = [
    anArticle("2026-01-05", { title: difficult, digest: difficult, tags: ["科创", "A&B"], author: "陆晓" }),
    anArticle("2026-02-02", { categories: ["news/keji"] }),
  ];

  it("is there for the site and each category, in three formats", () => {
    const outputs = [...documentsFor(articles).keys()].filter((output) =>
      /(feed|atom)\.(xml|json)$/.test(output),
    );
    assert.deepEqual(
      outputs.sort(),
      ["", "news/", "news/yuanqu/", "news/keji/"]
        .flatMap((path) => [`${path}atom.xml`, `${path}feed.json`, `${path}feed.xml`])
        .sort(),
    );
  });

  it("says the same in each format, whatever marks a title has", () => {
    const rss = parseRssFeed(feedOf(articles, "news/yuanqu/feed.xml"));
    const atom = parseAtomFeed(feedOf(articles, "news/yuanqu/atom.xml"));
    const json = parseJsonFeed(feedOf(articles, "news/yuanqu/feed.json"));
    const address = "https://example.org/news/yuanqu/2026/a20260105.html";
    assert.deepEqual([rss.title, atom.title?.value, json.title], Array(3).fill("澜川高新区 - 园区规划"));
    const [item] = rss.items ?? [];
    const [entry] = atom.entries ?? [];
    const [note] = json.items ?? [];
    assert.deepEqual([item?.title, entry?.title?.value, note?.title], Array(3).fill(difficult));
    assert.deepEqual([item?.description, entry?.summary?.value, note?.summary], Array(3).fill(difficult));
    assert.deepEqual([item?.link, entry?.links?.[0]?.href, note?.url], Array(3).fill(address));
    assert.deepEqual([item?.guid?.value, entry?.id, note?.id], Array(3).fill(address));
    const moments = [item?.pubDate, entry?.published, note?.date_published].map((date) =>
      Date.parse(String(date)),
    );
    assert.deepEqual(moments, Array(3).fill(articles[0]?.date.instant));
    assert.deepEqual(
      [item?.categories?.map(({ name }) => name), entry?.categories?.map(({ term }) => term), note?.tags],
      Array(3).fill(["科创", "A&B"]),
    );
  });

  it("names its own address and the page that lists the same", () => {
    const rss = parseRssFeed(feedOf(articles, "feed.xml"));
    const atom = parseAtomFeed(feedOf(articles, "atom.xml"));
    const json = parseJsonFeed(feedOf(articles, "feed.json"));
    assert.equal(rss.link, "https://example.org/");
    assert.equal(rss.atom?.links?.[0]?.href, "https://example.org/feed.xml");
    assert.deepEqual(
      atom.links?.map(({ rel, href }) => `${rel} ${href}`),
      ["self https://example.org/atom.xml", "alternate https://example.org/"],
    );
    assert.deepEqual(
      [json.feed_url, json.home_page_url],
      ["https://example.org/feed.json", "https://example.org/"],
    );
  });

  it("holds summaries, or whole articles whose addresses lead to the site from anywhere", () => {
    const html =
      '<p><a href="/news/x.html">甲</a><img src="/assets/a.png" srcset="/assets/a.png 1x, /assets/b.png 2x"></p>';
    const body = { pages: [{ html, headings: [] }], text: "甲", characters: 1, minutes: 1 };
    const whole = [anArticle("2026-01-05", { body })];
    assert.doesNotMatch(feedOf(whole, "feed.xml"), /content:encoded/);
    const feeds = { items: 20, content: "full" } as const;
    const expected =
      '<p><a href="https://example.org/news/x.html">甲</a><img src="https://example.org/assets/a.png" srcset="https://example.org/assets/a.png 1x, https://example.org/assets/b.png 2x"></p>';
    assert.equal(parseRssFeed(feedOf(whole, "feed.xml", { feeds })).items?.[0]?.content?.encoded, expected);
    assert.equal(parseAtomFeed(feedOf(whole, "atom.xml", { feeds })).entries?.[0]?.content?.value, expected);
    assert.equal(parseJsonFeed(feedOf(whole, "feed.json", { feeds })).items?.[0]?.content_html, expected);
  });

  it("holds as many of the newest as the portal says, and no draft", () => {
    const many = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"].map((day) => anArticle(day));
    const draft = anArticle("2026-01-05", { draft: true });
    const feed = parseRssFeed(
      feedOf([...many, draft], "feed.xml", { feeds: { items: 2, content: "summary" } }),
    );
    assert.deepEqual(
      feed.items?.map(({ link }) => link?.slice(-13)),
      ["20260104.html", "20260103.html"],
    );
  });

  it("leads to the page of its own version, and to a file or another site, of which there is one", () => {
    const targets = {
      "/news/keji/": "https://example.org/zh-tw/news/keji/",
      "/files/nianbao.pdf": "https://example.org/files/nianbao.pdf",
      "https://other.example/a.html": "https://other.example/a.html",
    };
    const versioned = { versions: [...versions] };
    for (const [redirect, address] of Object.entries(targets)) {
      const documents = documentsFor([anArticle("2026-01-05", { redirect })], versioned);
      assert.equal(parseRssFeed(made(documents, "feed.xml", 1)).items?.[0]?.link, address);
      assert.equal(parseAtomFeed(made(documents, "atom.xml", 1)).entries?.[0]?.links?.[0]?.href, address);
      assert.equal(parseJsonFeed(made(documents, "feed.json", 1)).items?.[0]?.url, address);
    }
  });

  it("is read by another reader of feeds as it was meant", () => {
    for (const file of ["feed.xml", "atom.xml"]) {
      const { meta, title, self, url, items } = parseFeed(feedOf(articles, file));
      assert.deepEqual(
        [meta.type, title, self, url],
        [
          file === "feed.xml" ? "rss" : "atom",
          "澜川高新区",
          `https://example.org/${file}`,
          "https://example.org/",
        ],
      );
      assert.deepEqual(
        items.map(({ title: name, url: address }) => [name, address]),
        [
          [articles[1]?.title, "https://example.org/news/keji/2026/a20260202.html"],
          [difficult, "https://example.org/news/yuanqu/2026/a20260105.html"],
        ],
      );
    }
  });

  it("is valid when it is empty", () => {
    assert.equal(parseRssFeed(feedOf([], "news/keji/feed.xml")).items, undefined);
    assert.ok(parseAtomFeed(feedOf([], "news/keji/atom.xml")).updated);
    assert.deepEqual(JSON.parse(feedOf([], "news/keji/feed.json")).items, []);
  });

  it("differs in its basis exactly where it differs", () => {
    const before = documentsFor(articles);
    const after = documentsFor([...articles, anArticle("2026-02-20", { categories: ["news/keji"] })]);
    for (const [output, document] of before) {
      const other = after.get(output);
      assert.ok(other, output);
      const isSame = made(before, output) === made(after, output);
      assert.equal(document.basis() === other.basis(), isSame, output);
    }
  });
});
