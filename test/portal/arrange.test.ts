import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Topic } from "../../src/content/article.ts";
import { anArticle, aPortal } from "../support/portal.ts";

const days = (articles: { date: { day: string } }[] | undefined) => articles?.map(({ date }) => date.day);

describe("an arranged portal", () => {
  const articles = [
    anArticle("2024-03-02"),
    anArticle("2025-07-01", { categories: ["news/keji", "news/yuanqu"], tags: ["机器人"] }),
    anArticle("2026-01-09", { tags: ["机器人", "规划"] }),
    anArticle("2026-01-05"),
  ];
  const portal = aPortal(articles);

  it("holds its articles newest first", () => {
    assert.deepEqual(days(portal.articles), ["2026-01-09", "2026-01-05", "2025-07-01", "2024-03-02"]);
  });

  it("orders articles of one moment the same way whatever order they were read in", () => {
    const same = ["b", "a", "c"].map((slug) => anArticle("2026-01-09", { slug }));
    const slugs = (list: typeof same) => aPortal(list).articles.map(({ slug }) => slug);
    assert.deepEqual(slugs(same), slugs(same.toReversed()));
  });

  it("puts the heaviest of one moment first", () => {
    const same = [1, 3, 2].map((weight) => anArticle("2026-01-09", { slug: `a${weight}`, weight }));
    assert.deepEqual(
      aPortal(same).articles.map(({ weight }) => weight),
      [3, 2, 1],
    );
  });

  it("lists an article in each of its categories and once in the section above them", () => {
    assert.deepEqual(days(portal.byCategory.get("news/keji")), ["2025-07-01"]);
    assert.equal(portal.byCategory.get("news/yuanqu")?.length, 4);
    assert.equal(portal.byCategory.get("news")?.length, 4);
  });

  it("finds articles by tag, by year and by month", () => {
    assert.deepEqual(days(portal.byTag.get("机器人")), ["2026-01-09", "2025-07-01"]);
    assert.equal(portal.byMonth.get("2026")?.length, 2);
    assert.deepEqual(days(portal.byMonth.get("2024/03")), ["2024-03-02"]);
  });

  it("leads from an article to its neighbours in its main category", () => {
    const neighbours = portal.neighbours.get("news/yuanqu/2026/a20260105");
    assert.equal(neighbours?.newer?.date.day, "2026-01-09");
    assert.equal(neighbours?.older?.date.day, "2024-03-02");
  });

  it("knows no older neighbour of the oldest and no newer one of the newest", () => {
    assert.equal(portal.neighbours.get("news/yuanqu/2024/a20240302")?.older, undefined);
    assert.equal(portal.neighbours.get("news/yuanqu/2026/a20260109")?.newer, undefined);
  });

  it("puts the articles a topic names first, in that order, then those that name it or bear its tags", () => {
    const topic: Topic = {
      slug: "robots",
      file: "content/topics/robots.md",
      url: "/topics/robots/",
      title: "机器人",
      digest: "",
      articles: ["news/yuanqu/2024/a20240302"],
      tags: ["机器人"],
      body: { pages: [], text: "", characters: 0, minutes: 1 },
    };
    const named = anArticle("2023-01-01", { topics: ["robots"] });
    const { topics } = aPortal([...articles, named], { topics: [topic] });
    assert.deepEqual(days(topics[0]?.articles), ["2024-03-02", "2026-01-09", "2025-07-01", "2023-01-01"]);
  });
});
