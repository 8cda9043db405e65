import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentsFor, made, versions } from "../support/documents.ts";
import { anArticle } from "../support/portal.ts";

function located(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);
}

describe("a site map", () => {
  it("holds the articles from the oldest, with the day on which each last changed", () => {
    const updated = { ...anArticle("2026-02-01").date };
    const documents = documentsFor([anArticle("2026-01-05"), anArticle("2025-01-05", { updated })]);
    const xml = made(documents, "sitemaps/articles-1.xml");
    assert.deepEqual(located(xml), [
      "https://example.org/news/yuanqu/2025/a20250105.html",
      "https://example.org/news/yuanqu/2026/a20260105.html",
    ]);
    assert.deepEqual(
      [...xml.matchAll(/<lastmod>([^<]*)/g)].map(([, time]) => time),
      ["2026-02-01T00:00:00+08:00", "2026-01-05T00:00:00+08:00"],
    );
  });

  it("leaves out what nobody may find: drafts, scheduled articles and lines that lead elsewhere", () => {
    const documents = documentsFor([
      anArticle("2026-01-05", { draft: true }),
      anArticle("2026-01-06", { scheduled: true }),
      anArticle("2026-01-07", { redirect: "https://other.example/" }),
      anArticle("2026-01-08"),
    ]);
    assert.deepEqual(located(made(documents, "sitemaps/articles-1.xml")), [
      "https://example.org/news/yuanqu/2026/a20260108.html",
    ]);
  });

  it("names every version of a page, and all versions at each", () => {
    const documents = documentsFor([anArticle("2026-01-05")], { versions });
    const xml = made(documents, "sitemaps/articles-1.xml");
    const path = "/news/yuanqu/2026/a20260105.html";
    assert.deepEqual(
      located(xml),
      ["", "/zh-tw", "/zh-hk"].map((version) => `https://example.org${version}${path}`),
    );
    for (const line of xml.split("\n").filter((text) => text.startsWith("<url>"))) {
      assert.deepEqual(
        [...line.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
          ([, language, address]) => `${language} ${address}`,
        ),
        [
          `zh-Hans https://example.org${path}`,
          `zh-Hant-TW https://example.org/zh-tw${path}`,
          `zh-Hant-HK https://example.org/zh-hk${path}`,
          `x-default https://example.org${path}`,
        ],
      );
    }
  });

  it("stays within the limits of search engines, and all but its newest part within what it was", () => {
    const many = Array.from({ length: 6000 }, (_, index) => {
      const day = new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10);
      return anArticle(day);
    });
    const before = documentsFor(many.slice(0, -1), { versions });
    const after = documentsFor(many, { versions });
    const parts = [...after.keys()].filter((output) => output.startsWith("sitemaps/articles-"));
    assert.ok(parts.length > 1);
    for (const output of parts) {
      const xml = made(after, output);
      assert.ok(Buffer.byteLength(xml) < 10_000_000);
      assert.ok(located(xml).length <= 50_000);
    }
    const changed = parts.filter((output) => before.get(output)?.basis() !== after.get(output)?.basis());
    assert.deepEqual(changed, [parts.at(-1)]);
    assert.equal(parts.flatMap((output) => located(made(after, output))).length, 3 * many.length);
  });

  it("percent-encodes letters beyond ASCII and escapes what XML would misread", () => {
    const documents = documentsFor([anArticle("2026-01-05", { url: "/新闻/甲&乙.html" })]);
    assert.deepEqual(located(made(documents, "sitemaps/articles-1.xml")), [
      "https://example.org/%E6%96%B0%E9%97%BB/%E7%94%B2&#38;%E4%B9%99.html",
    ]);
  });

  it("stands in an index and in robots.txt, each part of it, since Baidu reads no index", () => {
    const documents = documentsFor([anArticle("2026-02-28")], { versions });
    const places = located(made(documents, "sitemap.xml"));
    const files = [...documents.keys()].filter((output) => output.startsWith("sitemaps/"));
    for (const file of files) assert.ok(places.includes(`https://example.org/${file}`), file);
    const robots = made(documents, "robots.txt");
    for (const place of ["https://example.org/sitemap.xml", ...places]) {
      assert.ok(robots.includes(`Sitemap: ${place}\n`), place);
    }
    assert.match(robots, /^User-agent: \*\nAllow: \/\n/);
  });
});

describe("the site map of news", () => {
  const fresh = anArticle("2026-02-28", { title: "新<闻>" });

  it("holds the articles of the last two days, in each version under its language", () => {
    const documents = documentsFor([anArticle("2026-02-26"), fresh], { versions });
    const xml = made(documents, "news-sitemap.xml", 1);
    assert.deepEqual(located(xml), ["https://example.org/zh-tw/news/yuanqu/2026/a20260228.html"]);
    assert.match(xml, /<news:language>zh-tw<\/news:language>/);
    assert.match(xml, /<news:title>新&#60;闻&#62;<\/news:title>/);
    assert.match(made(documents, "news-sitemap.xml"), /<news:language>zh-cn<\/news:language>/);
    assert.ok(
      made(documents, "robots.txt").includes("Sitemap: https://example.org/zh-hk/news-sitemap.xml\n"),
    );
  });

  it("is not there when there is no news", () => {
    assert.ok(!documentsFor([anArticle("2026-02-26")]).has("news-sitemap.xml"));
  });
});
