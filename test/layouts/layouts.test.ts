import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Article } from "../../src/content/article.ts";
import { buildTree } from "../../src/navigation/build-tree.ts";
import type { NavigationEntry } from "../../src/navigation/tree.ts";
import type { Page } from "../../src/pages/view-models.ts";
import { layoutEnvironment } from "../../src/render/nunjucks-environment.ts";
import { drawCodes } from "../../src/render/qr-code.ts";
import { packageDirectory } from "../../src/shared/package-directory.ts";
import { anArticle, aPortal, pageAt, pagesOf, site } from "../support/portal.ts";

const layouts = join(packageDirectory, "layouts");

/** The HTML of every page by its output path. */
function rendered(pages: Page[]): Map<string, string> {
  const environment = layoutEnvironment([layouts], new Map(), (words) => words);
  return new Map(pages.map((page) => [page.output, environment.render(`${page.kind}.njk`, { item: page })]));
}

/** The article's page, as HTML and as the words a reader sees. */
function articleHtml(
  changes: Partial<Article> = {},
  content: Parameters<typeof aPortal>[1] = {},
): { html: string; text: string } {
  const page = pageAt(
    pagesOf(aPortal([anArticle("2026-02-02", changes)], content)),
    "news/yuanqu/2026/a20260202.html",
  );
  const html = rendered([page]).get(page.output) ?? "";
  return { html, text: textOf(html) };
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&gt;", ">")
    .replace(/\s+/g, " ");
}

/** Where each of these stands in the text; every one must. */
function assertInOrder(text: string, parts: string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.ok(at >= 0, `${part} is missing or stands too early in: ${text}`);
    from = at + part.length;
  }
}

const picture = {
  alt: "河岸",
  width: 1280,
  height: 720,
  src: "/assets/img/x-1280.jpg",
  sources: [],
  thumbnail: "/assets/img/x-320.jpg",
};

/** What a page and a topic have in common. */
const bare = { digest: "摘要", body: anArticle("2026-01-01").body };

describe("every layout", () => {
  const full = aPortal(
    [
      anArticle("2026-01-05", { flags: ["headline", "slide", "recommended", "pinned"], cover: picture }),
      ...["01", "02", "03", "04"].map((day) => anArticle(`2026-01-${day}`, { tags: ["规划"] })),
      anArticle("2026-01-06", { redirect: "https://example.net/", aliases: ["/a/1.html"] }),
      anArticle("2026-01-07", { categories: ["news/keji"], draft: true }),
    ],
    {
      pages: [
        {
          ...bare,
          slug: "about",
          file: "about.md",
          url: "/about/",
          title: "关于",
          updated: date("2026-01-01"),
        },
      ],
      topics: [
        { ...bare, slug: "t", file: "t.md", url: "/topics/t/", title: "专题", articles: [], tags: ["规划"] },
      ],
    },
  );

  for (const [name, portal] of Object.entries({ "little data": aPortal([]), "much data": full })) {
    it(`turns ${name} into whole pages with nothing undefined`, () => {
      for (const [path, html] of rendered(pagesOf(portal))) {
        assert.match(html, /^\s*<!DOCTYPE html>.*<\/html>\s*$/s, path);
        assert.doesNotMatch(html, /undefined|\bnull\b|NaN|\[object/, path);
        assert.equal(html.match(/<h1[ >]/g)?.length, 1, path);
      }
    });
  }

  it("is among those that the pages of a portal use", () => {
    const used = new Set(pagesOf(full).map(({ kind }) => `${kind}.njk`));
    const kinds = readdirSync(layouts).filter((name) => name.endsWith(".njk") && name !== "base.njk");
    assert.deepEqual([...used].sort(), kinds.sort());
  });

  it("holds no inline style, no inline script and no foreign address to load", () => {
    for (const path of readdirSync(layouts, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".njk")) continue;
      const source = readFileSync(join(layouts, path), "utf8");
      assert.doesNotMatch(
        source,
        /<style|\sstyle=|<script(?![^>]*\s(?:src=|type="application\/ld\+json"))|\son[a-z]+=|\ssrc="https?:/,
        path,
      );
    }
  });

  it("escapes what editors write", () => {
    const { html } = articleHtml({ title: '<img src=x onerror="x">', source: "<b>高新院</b>" });
    assert.doesNotMatch(html, /<img src=x|<b>高新院/);
  });
});

describe("an article's page", () => {
  it("stands in the order that readers of such portals know", () => {
    const portal = aPortal([
      anArticle("2026-02-01", { tags: ["规划", "园区"], title: "从前的文章" }),
      anArticle("2026-02-02", {
        tags: ["规划", "园区"],
        title: "标题在此",
        subtitle: "副标题在此",
        author: "林望",
        editor: "许文",
        summary: "摘要在此",
        attachments: [{ title: "申报指南", url: "/f.pdf", name: "f.pdf", type: "PDF", bytes: 2_621_440 }],
        gallery: [{ ...picture, caption: "图注在此" }],
      }),
    ]);
    const page = pageAt(pagesOf(portal), "news/yuanqu/2026/a20260202.html");
    const text = textOf(rendered([page]).get(page.output) ?? "");
    assertInOrder(text, [
      "当前位置： 主页 > 新闻中心 > 园区规划 >",
      "科技创新",
      "标题在此",
      "副标题在此",
      "来源：高新院",
      "日期：2026-02-02",
      "作者：林望",
      "微信扫一扫",
      "摘要：摘要在此",
      "正文",
      "图注在此",
      "申报指南 （PDF，2.5 MB）",
      "责任编辑：许文",
      "标签： 规划 园区",
      "上一篇：从前的文章",
      "下一篇：没有了",
      "相关文章推荐：",
      "从前的文章",
    ]);
  });

  it("keeps the clicks hidden until a script knows them", () => {
    const views = new Map([["/about/", { total: 1, week: 1, month: 1, year: 1 }]]);
    assert.match(
      articleHtml({}, { views }).html,
      /<div data-views="\/news\/yuanqu\/2026\/a20260202\.html" data-views-from="\/views\/2026\/02\.json">点击：/,
    );
    assert.doesNotMatch(articleHtml().html, /点击|data-views/);
  });

  it("marks a draft, a scheduled article and an expired one", () => {
    assert.match(articleHtml({ draft: true }).text, /草稿：/);
    assert.match(articleHtml({ scheduled: true }).text, /定时文章：/);
    assert.match(articleHtml({ expires: date("2026-03-01") }).text, /本文已于 2026-03-01 过期/);
  });

  it("keeps room for a side only where its section has other categories", () => {
    const pageIn = (navigation: NavigationEntry[], category: string) => {
      const article = anArticle("2026-02-02", { categories: [category] });
      const portal = aPortal([article], { navigation, tree: buildTree(navigation) });
      return rendered([pageAt(pagesOf(portal), article.url.slice(1))]).get(article.url.slice(1));
    };
    const keji = { label: "科技创新", slug: "keji", children: [] };
    const news = { label: "新闻中心", slug: "news", children: [keji] };
    assert.match(pageIn([news], "news/keji") ?? "", /<div class="columns columns-side">\s*<nav class="side"/);
    assert.match(pageIn([keji], "keji") ?? "", /<div class="columns">\s*<article/);
  });

  it("says its address on paper, with a QR code as in its tools", () => {
    const { html, text } = articleHtml();
    assert.ok(text.includes("原文网址：https://example.org/news/yuanqu/2026/a20260202.html"));
    const codes = drawCodes(html).match(/data:image\/png;base64,[\w+/=]+/g) ?? [];
    assert.equal(codes.length, 2);
    assert.equal(new Set(codes).size, 1);
  });

  it("leaves no heading over nothing where the article has little", () => {
    const { text } = articleHtml();
    for (const heading of ["摘要：", "附件", "标签：", "专题：", "责任编辑", "相关文章推荐", "本页目录"]) {
      assert.ok(!text.includes(heading), heading);
    }
  });
});

describe("lists", () => {
  const index = (articles: Article[], output = "news/yuanqu/index.html") =>
    rendered([pageAt(pagesOf(aPortal(articles)), output)]).get(output) ?? "";

  it("say where a link leaves the portal, and what is not out yet", () => {
    const html = index([
      anArticle("2026-01-01", { redirect: "https://example.net/" }),
      anArticle("2026-01-02", { draft: true, title: "未定稿" }),
    ]);
    assert.match(html, /<a href="https:\/\/example\.net\/" class="external" rel="noopener noreferrer"/);
    assert.match(html, /<span class="mark">草稿<\/span><a [^>]*>未定稿/);
  });

  it("say so where there is nothing to list", () => {
    assert.match(textOf(index([])), /暂无文章/);
  });

  it("tell which page this is, from which days, and offer no way twice", () => {
    const articles = Array.from({ length: 14 }, (_, n) => anArticle(`2026-01-${10 + n}`));
    const pagerOf = (number: number) => {
      const html = index(articles, `news/yuanqu/page-${number}.html`);
      return textOf(html.slice(html.indexOf('class="pager"'), html.indexOf("<footer")));
    };
    assertInOrder(pagerOf(2), ["第 2 页", "2026-01-13 至 2026-01-15", "最新 较新", "2", "最早"]);
    assert.doesNotMatch(pagerOf(2), /较早/);
    for (const number of [1, 2, 3]) assert.equal(pagerOf(number).match(/最新/g)?.length, 1);
  });

  it("put a section's boxes before its newest articles", () => {
    const text = textOf(index([anArticle("2026-01-01")], "news/index.html"));
    assertInOrder(text.slice(text.indexOf("当前位置")), ["新闻中心", "更多", "更多", "最新文章"]);
  });
});

describe("what surrounds a page", () => {
  it("offers the whole tree twice: under the bar, and in a fold for fingers", () => {
    const { html } = articleHtml();
    const nav = html.slice(html.indexOf('class="menu"'), html.indexOf("<main"));
    assert.equal(nav.match(/>科技创新</g)?.length, 2);
    assert.match(nav, /<details class="menu-fold">/);
  });

  it("leaves out of the footer what the portal's owner does not have to say", () => {
    const html = articleHtml().html;
    const footer = textOf(html.slice(html.indexOf("<footer")));
    assert.doesNotMatch(footer, /主办单位|电话|公安|标识码|IPv6/);
  });

  it("links the filings that the footer names to their registers", () => {
    const filed = {
      ...site,
      footer: { ipv6: true, icp: "京ICP备1号-1", police: { code: "11", text: "京公网安备11号" } },
    };
    const html = rendered(pagesOf(aPortal([], { site: filed }))).get("index.html") ?? "";
    assert.match(html, /href="https:\/\/beian\.miit\.gov\.cn\/"[^>]*>京ICP备1号-1/);
    assert.match(html, /href="https:\/\/beian\.mps\.gov\.cn\/#\/query\/webSearch\?code=11"/);
    assert.match(html, /本网站支持IPv6/);
  });
});

function date(day: string): Article["date"] {
  return anArticle(day).date;
}
