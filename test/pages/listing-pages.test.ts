import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../src/content/article.ts";
import { anArticle, aPortal, pageAt, pagesOf, viewAt } from "../support/portal.ts";

/** One article a day from 1 March 2025 on. */
const march = (count: number) =>
  Array.from({ length: count }, (_, index) => anArticle(`2025-03-${String(index + 1).padStart(2, "0")}`));
const days = (cards: { day: string }[]) => cards.map(({ day }) => day.slice(8));

describe("a category's listing", () => {
  const pages = pagesOf(aPortal(march(8)));
  const index = viewAt(pages, "news/yuanqu/index.html", "listing");
  const first = viewAt(pages, "news/yuanqu/page-1.html", "listing");

  it("shows the newest articles on the category's own address", () => {
    assert.deepEqual(days(index.cards), ["08", "07", "06", "05", "04"]);
  });

  it("keeps the oldest on page 1", () => {
    assert.deepEqual(days(first.cards), ["03", "02", "01"]);
  });

  it("tells the reader which days a page holds and where older and newer ones are", () => {
    assert.deepEqual([first.pager?.from, first.pager?.to], ["2025-03-03", "2025-03-01"]);
    assert.equal(first.pager?.newer?.url, "/news/yuanqu/");
    assert.equal(index.pager?.older?.url, "/news/yuanqu/page-1.html");
    assert.equal(first.pager?.older, null);
  });

  it("has no pager as long as everything stands on one page", () => {
    const few = viewAt(pagesOf(aPortal(march(3))), "news/yuanqu/index.html", "listing");
    assert.equal(few.pager, null);
  });

  it("puts pinned articles on top of the index, until they expire", () => {
    const pinned = anArticle("2024-01-01", { flags: ["pinned"] });
    const cards = (expires?: string) => {
      const date = expires ? { expires: anArticle(expires).date } : {};
      const view = viewAt(
        pagesOf(aPortal([...march(8), { ...pinned, ...date }])),
        "news/yuanqu/index.html",
        "listing",
      );
      return view.cards;
    };
    assert.equal(cards()[0]?.day, "2024-01-01");
    assert.equal(cards()[0]?.pinned, true);
    assert.equal(cards("2026-05-01")[0]?.day, "2025-03-08");
  });

  it("puts the heaviest of the pinned and the recommended first, and recommends nothing that has expired", () => {
    const flags: Article["flags"] = ["pinned", "recommended"];
    const articles = [
      anArticle("2024-01-01", { flags, weight: 5 }),
      anArticle("2024-01-02", { flags }),
      anArticle("2024-01-03", { flags, weight: 9, expires: anArticle("2026-05-01").date }),
    ];
    const view = viewAt(pagesOf(aPortal(articles)), "news/yuanqu/index.html", "listing");
    const days = (cards: typeof view.cards) => cards.map(({ day }) => day);
    assert.deepEqual(days(view.cards), ["2024-01-01", "2024-01-02", "2024-01-03"]);
    assert.deepEqual(days(view.recommended), ["2024-01-01", "2024-01-02"]);
  });

  it("marks the open section and the current category in the navigation", () => {
    const { chrome } = pageAt(pages, "news/yuanqu/index.html");
    assert.deepEqual(
      chrome.menu.filter(({ open }) => open).map(({ label }) => label),
      ["新闻中心"],
    );
    assert.deepEqual(
      chrome.side?.items.filter(({ current }) => current).map(({ label }) => label),
      ["园区规划"],
    );
  });

  it("of a section shows a box for each of its categories", () => {
    const section = viewAt(pages, "news/index.html", "listing");
    assert.equal(section.of, "section");
    assert.deepEqual(
      section.boxes.map(({ category }) => category.label),
      ["园区规划", "科技创新"],
    );
  });
});

describe("a new article", () => {
  it("leaves every full listing page as it was", () => {
    const before = pagesOf(aPortal(march(20)));
    const after = pagesOf(aPortal([...march(20), anArticle("2025-04-01")]));
    const numbered = before.filter(({ output }) => /page-\d+\.html$/.test(output));
    const changed = numbered.filter(
      (page) => JSON.stringify(page) !== JSON.stringify(pageAt(after, page.output)),
    );
    const near = changed.map(({ output }) => output);
    assert.ok(near.length <= 6, `changed: ${near.join(", ")}`);
    assert.ok(!near.some((output) => /page-[123]\.html$/.test(output)), `changed: ${near.join(", ")}`);
  });

  it("changes the same number of pages whatever the size of the archive", () => {
    const changedBy = (size: number) => {
      const archive = Array.from({ length: size }, (_, index) => {
        const day = new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
        return anArticle(day, { title: `园区通知第${index}号` });
      });
      const before = new Map(pagesOf(aPortal(archive)).map((page) => [page.output, JSON.stringify(page)]));
      const added = pagesOf(aPortal([...archive, anArticle("2026-05-20", { title: "园区规划公示" })]));
      return added.filter((page) => before.get(page.output) !== JSON.stringify(page)).length;
    };
    assert.ok(changedBy(60) <= 24, `${changedBy(60)} pages changed`);
    assert.ok(changedBy(600) <= 24, `${changedBy(600)} pages changed`);
  });
});
