import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { versionsOf } from "../../src/conversion/version.ts";
import { chosen, unmarked } from "../../src/shared/marks.ts";
import { anArticle, aPortal, pageAt, pagesOf, site, viewAt } from "../support/portal.ts";

describe("an article's page", () => {
  const articles = [
    anArticle("2025-03-01"),
    anArticle("2025-03-02", { tags: ["规划"] }),
    anArticle("2025-03-03"),
  ];
  const output = "news/yuanqu/2025/a20250302.html";
  const view = viewAt(pagesOf(aPortal(articles)), output, "article");

  it("shows the way down to it", () => {
    assert.deepEqual(
      view.breadcrumbs.map(({ label }) => label),
      ["主页", "新闻中心", "园区规划"],
    );
  });

  it("leads to the articles before and after it", () => {
    assert.equal(view.previous?.label, "文章 2025-03-01");
    assert.equal(view.next?.label, "文章 2025-03-03");
  });

  it("has nothing before the first and nothing after the last", () => {
    const pages = pagesOf(aPortal(articles));
    assert.equal(viewAt(pages, "news/yuanqu/2025/a20250301.html", "article").previous, null);
    assert.equal(viewAt(pages, "news/yuanqu/2025/a20250303.html", "article").next, null);
  });

  it("carries the absolute address for its QR code", () => {
    assert.equal(view.shareUrl, "https://example.org/news/yuanqu/2025/a20250302.html");
  });

  it("is known to the world by its absolute address", () => {
    const page = pageAt(pagesOf(aPortal(articles)), output);
    assert.equal(page.head.canonical, "https://example.org/news/yuanqu/2025/a20250302.html");
  });

  it("is divided where its body is, with pictures, files and the like on the last page", () => {
    const body = {
      pages: [
        { html: "<p>一</p>", headings: [] },
        { title: "下篇", html: "<p>二</p>", headings: [] },
      ],
      text: "一\n二",
      characters: 2,
      minutes: 1,
    };
    const attachments = [
      { title: "附表", url: "/assets/files/x/a.csv", name: "a.csv", type: "CSV", bytes: 9 },
    ];
    const pages = pagesOf(aPortal([anArticle("2025-03-02", { body, attachments })]));
    const first = viewAt(pages, output, "article");
    const second = viewAt(pages, "news/yuanqu/2025/a20250302_2.html", "article");
    assert.deepEqual([first.html, second.html], ["<p>一</p>", "<p>二</p>"]);
    assert.equal(first.nextBodyPage?.url, "/news/yuanqu/2025/a20250302_2.html");
    assert.deepEqual([first.attachments.length, second.attachments.length], [0, 1]);
  });

  it("only leads on when the article stands elsewhere", () => {
    const page = pageAt(
      pagesOf(aPortal([anArticle("2025-03-02", { redirect: "https://example.com/" })])),
      output,
    );
    assert.equal(page.kind, "moved");
    assert.equal(page.head.canonical, "https://example.com/");
  });

  it("leads to another version of its target only where there is one", () => {
    const inThree = { ...site, versions: versionsOf("zh-Hans", ["zh-tw", "zh-hk"]) };
    const headOf = (redirect: string) =>
      pageAt(pagesOf(aPortal([anArticle("2025-03-02", { redirect })], { site: inThree })), output).head;
    const toPage = headOf("/news/keji/");
    assert.deepEqual(
      toPage.versions.map(({ url }) => url),
      ["/news/keji/", "/zh-tw/news/keji/", "/zh-hk/news/keji/"],
    );
    assert.equal(unmarked(chosen(toPage.canonical, 1)), "https://example.org/zh-tw/news/keji/");
    const toFile = headOf("/files/nianbao.pdf");
    assert.deepEqual(toFile.versions, []);
    assert.equal(unmarked(chosen(toFile.canonical, 1)), "https://example.org/files/nianbao.pdf");
  });

  it("is still found under each of its old addresses", () => {
    const pages = pagesOf(aPortal([anArticle("2025-03-02", { aliases: ["/a/2025/0302/7.html"] })]));
    assert.equal(viewAt(pages, "a/2025/0302/7.html", "moved").target, "/news/yuanqu/2025/a20250302.html");
  });

  it("says so when it is a draft, and asks search engines to stay away", () => {
    const page = pageAt(pagesOf(aPortal([anArticle("2025-03-02", { draft: true })])), output);
    assert.equal(page.head.robots, "noindex");
  });

  it("carries the path under which the site stands in every address of its own", () => {
    const portal = aPortal(articles, {
      site: { ...site, url: "https://example.org/newspark", basePath: "/newspark" },
    });
    const page = pageAt(pagesOf(portal), output);
    const addresses = [...JSON.stringify(page).matchAll(/"url":"(\/[^"]*)"/g)].map((match) => match[1] ?? "");
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith("/newspark/")),
      [],
    );
    assert.equal(page.head.canonical, "https://example.org/newspark/news/yuanqu/2025/a20250302.html");
  });
});
