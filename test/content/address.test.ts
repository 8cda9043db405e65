import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressKey, articleUrl } from "../../src/content/address.ts";
import { isAlias } from "../../src/content/alias.ts";
import { addressOwner } from "../../src/content/reserved-addresses.ts";
import { isTag } from "../../src/content/tag.ts";

const values = { path: "news/yuanqu-guihua", year: "2022", month: "07", day: "27", slug: "spring" };

describe("the address of an article", () => {
  it("is made from the site's pattern", () => {
    assert.equal(articleUrl("/{path}/{year}/{slug}.html", values), "/news/yuanqu-guihua/2022/spring.html");
    assert.equal(articleUrl("/a/{year}/{month}{day}/{slug}/", values), "/a/2022/0727/spring/");
  });

  it("is the same as another that differs in case, encoding or index.html only", () => {
    assert.equal(addressKey("/A/%E5%9B%AD/"), addressKey("/a/园/index.html"));
  });
});

describe("a former address", () => {
  for (const alias of [
    "/a/2022/0727/123.html",
    "/plus/view-123-1.html",
    "/园区/",
    "/%E5%9B%AD.html",
    "/a/123",
    "/plus/view.php?aid=12",
    "/tags.php?/规划/",
    "/?p=12",
  ]) {
    it(`may be ${alias}`, () => assert.ok(isAlias(alias)));
  }
  for (const alias of [
    "",
    "/",
    "a.html",
    "//host/a",
    "/../a",
    "/a/..",
    "/a/./b",
    "/a\\b",
    "/a%5cb",
    "/a?",
    "/a?b=1#c",
    "/a?b= c",
    "a?b=1",
    "//host/?b=1",
    '/a?b="',
    "/a#b",
    "/%",
    "/a%00b",
    "/a b",
    `/${"x".repeat(300)}`,
  ]) {
    it(`cannot be ${JSON.stringify(alias.slice(0, 20))}`, () => assert.ok(!isAlias(alias)));
  }
});

describe("a tag", () => {
  for (const tag of ["科技创新", "5G", "C++", "人才·服务", "Node.js", "一带一路 新闻", "page-1", "index"])
    it(`may be ${tag}`, () => assert.ok(isTag(tag)));
  for (const tag of [
    ".",
    "..",
    "a/b",
    "a\\b",
    "a?",
    "a#b",
    "50%",
    "甲、乙",
    "a.",
    "园".repeat(41),
    "index.html",
    "page-1.html",
    "Page-12.HTML",
  ]) {
    it(`cannot be ${tag.slice(0, 10)}`, () => assert.ok(!isTag(tag)));
  }
});

describe("addresses that the portal needs for itself", () => {
  const ownerOf = addressOwner(
    [
      {
        path: "news",
        slug: "news",
        label: "新闻中心",
        description: "",
        url: "/news/",
        columnType: "工作动态",
        ancestors: [],
        children: [],
      },
    ],
    ["favicon.svg"],
  );
  for (const url of [
    "/",
    "/index.html",
    "/404.html",
    "/news/",
    "/News/index.html",
    "/news/page-12.html",
    "/topics/",
    "/search/",
    "/sitemap/",
    "/tags/x/",
    "/assets/x.css",
    "/archive/2022/",
    "/archive/2022/07/page-1.html",
    "/zh-tw/news/a.html",
    "/favicon.svg",
    "/robots.txt",
    "/sitemap.xml",
    "/news-sitemap.xml",
    "/sitemaps/articles-1.xml",
    "/feed.xml",
    "/news/atom.xml",
    "/topics/kechuang/feed.json",
  ]) {
    it(url, () => assert.ok(ownerOf(url)));
  }
  for (const url of [
    "/news/2022/a.html",
    "/topics/kechuang/",
    "/archive/123.html",
    "/about/",
    "/news/page-x.html",
    "/other/page-1.html",
    "/other/feed.xml",
  ]) {
    it(`but not ${url}`, () => assert.equal(ownerOf(url), undefined));
  }
});
