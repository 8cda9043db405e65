import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { partsOf } from "../../src/documents/search.ts";
import type { SearchIndex } from "../../src/search/find.ts";
import { type Documents, documentsFor, made } from "../support/documents.ts";
import { anArticle } from "../support/portal.ts";

function indexOf(documents: Documents): SearchIndex {
  return JSON.parse(made(documents, "search/index.json"));
}

function searchFiles(documents: Documents): string[] {
  return [...documents.keys()].filter((output) => output.startsWith("search/"));
}

describe("the parts of the search index", () => {
  it("are few at any size, and the newest is small", () => {
    for (const total of [1, 1024, 1025, 8191, 8192, 10_000, 100_000, 1_000_000]) {
      const parts = partsOf(total);
      assert.equal(
        parts.reduce((sum, { count }) => sum + count, 0),
        total,
      );
      assert.ok(parts.length <= total / 8192 + 9, `${total}: ${parts.length}`);
      assert.deepEqual(partsOf(0), []);
    }
  });

  it("stay as they are when articles are added, but for the newest", () => {
    for (const total of [1, 1023, 1024, 5000, 8190, 20_000]) {
      const before = partsOf(total);
      const after = partsOf(total + 1);
      const changed = after.filter(
        (part, at) => part.first !== before[at]?.first || part.count !== before[at]?.count,
      );
      assert.ok(changed.length <= 1, `${total}: ${changed.length}`);
    }
  });
});

describe("the search index of a portal", () => {
  const articles = [anArticle("2024-01-02"), anArticle("2025-03-04"), anArticle("2025-05-06")];

  it("names its parts and where each year begins", () => {
    const { parts, years } = indexOf(documentsFor(articles));
    assert.deepEqual(
      parts.map(({ url, first, articles: count }) => ({ url, first, count })),
      [{ url: "/search/articles-1.bin", first: 0, count: 3 }],
    );
    assert.deepEqual(years, [
      ["2024", 0],
      ["2025", 1],
    ]);
  });

  it("holds no draft, no scheduled article and no line that leads elsewhere", () => {
    const hidden = [
      anArticle("2025-05-07", { draft: true }),
      anArticle("2025-05-08", { scheduled: true }),
      anArticle("2025-05-09", { redirect: "https://example.com/" }),
    ];
    const { parts } = indexOf(documentsFor([...articles, ...hidden]));
    assert.equal(parts[0]?.articles, 3);
  });

  it("gives a part another key when an article in it differs", () => {
    const [a, b, c] = articles;
    if (!a || !b || !c) throw new Error("three articles");
    const keyOf = (documents: Documents) => indexOf(documents).parts[0]?.key;
    const before = keyOf(documentsFor(articles));
    assert.notEqual(keyOf(documentsFor([a, b, { ...c, fingerprint: "other" }])), before);
    assert.equal(keyOf(documentsFor([c, a, b])), before);
  });

  it("stands once for all versions, under the base path", () => {
    const documents = documentsFor(articles, { basePath: "/portal", url: "https://example.com/portal" });
    assert.equal(indexOf(documents).parts[0]?.url, "/portal/search/articles-1.bin");
    for (const output of searchFiles(documents)) assert.equal(documents.get(output)?.single, true);
    assert.deepEqual(searchFiles(documents).sort(), [
      "search/articles-1.bin",
      "search/characters.txt",
      "search/index.json",
    ]);
  });

  it("is an index of nothing where there are no articles", () => {
    assert.deepEqual(indexOf(documentsFor([])), { parts: [], years: [] });
  });
});
