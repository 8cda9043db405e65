import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anArticle, aPortal, pagesOf, viewAt } from "../support/portal.ts";

describe("the pages of a site", () => {
  const portal = aPortal([
    anArticle("2025-03-01", { tags: ["规划", "C++"] }),
    anArticle("2026-01-01", { tags: ["规划"] }),
  ]);
  const pages = pagesOf(portal);

  it("never share an address", () => {
    const outputs = pages.map(({ output }) => output);
    assert.equal(new Set(outputs).size, outputs.length);
  });

  it("are plain data, so that they can be stored, compared and sent elsewhere", () => {
    assert.deepEqual(structuredClone(pages), pages);
    assert.deepEqual(JSON.parse(JSON.stringify(pages)), pages);
  });

  it("are the same whatever order the articles were read in", () => {
    const reversed = aPortal(portal.articles.toReversed());
    assert.equal(JSON.stringify(pagesOf(reversed)), JSON.stringify(pages));
  });

  it("list the tags, the most used first, each at an address of its own", () => {
    const { groups } = viewAt(pages, "tags/index.html", "index");
    assert.deepEqual(
      groups[0]?.links.map(({ label, url, count }) => [label, url, count]),
      [
        ["规划", "/tags/%E8%A7%84%E5%88%92/", 2],
        ["C++", "/tags/C%2B%2B/", 1],
      ],
    );
    assert.equal(viewAt(pages, "tags/规划/index.html", "listing").cards.length, 2);
  });

  it("lead through years and months to every article", () => {
    const { groups } = viewAt(pages, "archive/index.html", "index");
    assert.deepEqual(
      groups.map(({ label }) => label),
      ["2026年", "2025年"],
    );
    assert.equal(viewAt(pages, "archive/2025/03/index.html", "listing").title, "2025年3月");
  });

  it("include a map of the site, a place for search and a page for addresses that lead nowhere", () => {
    assert.deepEqual(
      ["sitemap/index.html", "search/index.html", "404.html"].filter(
        (output) => !pages.some((p) => p.output === output),
      ),
      [],
    );
  });
});
