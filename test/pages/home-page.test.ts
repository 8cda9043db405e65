import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anArticle, aPortal, pagesOf, viewAt } from "../support/portal.ts";

const picture = {
  alt: "图",
  width: 1280,
  height: 720,
  src: "/assets/img/x-1280.jpg",
  sources: [],
  thumbnail: "/assets/img/x-320.jpg",
};
const homeOf = (...articles: Parameters<typeof aPortal>[0]) =>
  viewAt(pagesOf(aPortal(articles)), "index.html", "home");

describe("the home page", () => {
  it("leads with the headline of the greatest weight, then the newest", () => {
    const home = homeOf(
      anArticle("2026-01-03"),
      anArticle("2026-01-02", { flags: ["headline"] }),
      anArticle("2026-01-01", { flags: ["headline"], weight: 5 }),
    );
    assert.equal(home.headline?.day, "2026-01-01");
    assert.equal(home.headlineMore[0]?.day, "2026-01-02");
  });

  it("leads with the newest article when nothing is flagged", () => {
    assert.equal(homeOf(anArticle("2026-01-01"), anArticle("2026-01-03")).headline?.day, "2026-01-03");
  });

  it("has a box for a category with articles of its own and others below it", () => {
    const home = homeOf(
      anArticle("2026-01-01", { categories: ["news"] }),
      anArticle("2026-01-02", { categories: ["news/keji"] }),
    );
    assert.deepEqual(
      home.boxes.map(({ category }) => category.url),
      ["/news/", "/news/yuanqu/", "/news/keji/"],
    );
  });

  it("slides only articles that have a picture", () => {
    const home = homeOf(
      anArticle("2026-01-01", { flags: ["slide"], cover: picture }),
      anArticle("2026-01-02", { flags: ["slide"] }),
    );
    assert.deepEqual(
      home.slides.map(({ day }) => day),
      ["2026-01-01"],
    );
  });

  it("leaves expired articles out", () => {
    const expired = anArticle("2026-01-02", { flags: ["headline"], expires: anArticle("2026-02-01").date });
    const home = homeOf(expired, anArticle("2026-01-01"));
    assert.equal(home.headline?.day, "2026-01-01");
    assert.equal(home.latest.length, 1);
  });

  it("has a box for each category, also for an empty one", () => {
    assert.deepEqual(
      homeOf(anArticle("2026-01-01")).boxes.map(({ category, cards }) => [category.label, cards.length]),
      [
        ["园区规划", 1],
        ["科技创新", 0],
      ],
    );
  });

  it("stands when there is no article at all", () => {
    assert.equal(homeOf().headline, null);
  });
});
