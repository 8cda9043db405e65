import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SavedFile } from "../../../src/import/saved/saved-file.ts";
import { savedPagesSource } from "../../../src/import/saved/saved-pages-source.ts";
import { articlesIn, foundIn, leftOutIn, portalIn, reading } from "./saved-folder.ts";

interface Written {
  title?: string;
  trail?: string;
  menu?: string;
  text?: string;
  head?: string;
}

const sentence = "澜江上的第二座桥今天合龙，明年春天通车。";

function page({
  title = "第二座桥合龙",
  trail = "",
  menu = "",
  text = sentence,
  head = "",
}: Written): string {
  return `<html><head><meta charset="utf-8">${head}<title>${title}_澜川高新区</title></head><body>${menu}
<div>当前位置：<a href="/">首页</a> > ${trail}</div><h1>${title}</h1>
<div>来源：园区报　日期：2020-01-02</div><div class="content"><p>${text}</p></div></body></html>`;
}

const link = (label: string, href: string) => `<a href="${href}">${label}</a>`;
const news = link("新闻", "/news/");
const menuOf = (...items: string[]) =>
  `<ul class="nav"><li>${[link("首页", "/"), ...items].join("</li><li>")}</li></ul>`;

const tree = (found: Awaited<ReturnType<typeof foundIn>>) =>
  portalIn(found).categories.map(({ key, hidden }) => (hidden ? `${key} (hidden)` : key));

describe("the columns of saved pages", () => {
  it("stand in the order of the menu, whatever page comes first", async () => {
    const menu = menuOf(link("通知", "/notice/"), news, link("政策", "/policy/"));
    const found = await foundIn({
      "a/1.html": page({ trail: link("政策", "/policy/"), menu }),
      "a/2.html": page({ trail: news, menu }),
    });
    assert.deepEqual(tree(found), ["columns:通知", "columns:新闻", "columns:政策"]);
  });

  it("are below one another as the breadcrumbs of all pages say", async () => {
    const found = await foundIn({
      "a/1.html": page({
        trail: `${news} > ${link("要闻", "/news/top/")}`,
        menu: menuOf(news, link("政策", "/policy/")),
      }),
      "a/2.html": page({
        trail: `${news} > ${link("动态", "/news/daily/")} > ${link("片区", "/news/daily/area/")}`,
      }),
    });
    assert.deepEqual(tree(found), [
      "columns:新闻",
      "columns:新闻 > 要闻",
      "columns:新闻 > 动态",
      "columns:新闻 > 动态 > 片区",
      "columns:政策",
    ]);
  });

  it("are hidden where a menu names their neighbours and not them", async () => {
    const found = await foundIn({
      "a/1.html": page({ trail: news, menu: menuOf(news, link("政策", "/policy/")) }),
      "a/2.html": page({ trail: link("内部", "/internal/") }),
    });
    assert.deepEqual(tree(found), ["columns:新闻", "columns:政策", "columns:内部 (hidden)"]);
  });

  it("are one where the main menu names a column that breadcrumbs have deeper", async () => {
    const top = link("要闻", "/news/top/");
    const found = await foundIn({
      "a/1.html": page({ trail: `${news} > ${top}`, menu: menuOf(top, news, link("政策", "/policy/")) }),
    });
    assert.deepEqual(tree(found), ["columns:新闻", "columns:新闻 > 要闻", "columns:政策"]);
  });

  it("keep the former addresses of their lists, which are no articles", async () => {
    const items = [1, 2, 3, 4, 5].map(
      (day) => `<li>${link(`第${day}条消息`, `/news/${day}.html`)} 2020-01-0${day}</li>`,
    );
    const list = `<title>新闻_澜川高新区</title><div>当前位置：<a href="/">首页</a> > ${news}</div><ul>${items.join("")}</ul><a href="list_1_2.html">末页</a>`;
    const found = await foundIn({ "news/index.html": list, "news/list_1_2.html": list });
    const [column] = portalIn(found).categories;
    assert.deepEqual(column?.aliases, ["/news/", "/news/list_1_2.html"]);
    assert.deepEqual(
      leftOutIn(found).map(({ reason }) => reason),
      ["list", "list"],
    );
  });

  it("are those of the list that leads to an article which does not say", async () => {
    const items = [1, 2, 3, 4, 5].map(
      (day) => `<li>${link(`第${day}条消息`, `/news/${day}.html`)} 2020-01-0${day}</li>`,
    );
    const list = `<title>新闻_澜川高新区</title><div>当前位置：<a href="/">首页</a> > ${news}</div><ul>${items.join("")}</ul>`;
    const bare = `<title>第3条消息</title><h1>第3条消息</h1><div>日期：2020-01-03</div><p>${sentence}</p>`;
    const found = await foundIn({ "news/3.html": bare, "news/index.html": list });
    assert.deepEqual(articlesIn(found)[0]?.categories, ["columns:新闻"]);
  });
});

describe("the pages of one body", () => {
  it("are joined in the order of their numbers, under all their former addresses", async () => {
    const files: Record<string, string> = { "a/7.html": page({ text: `第1页。${sentence}` }) };
    for (let number = 2; number <= 11; number++) {
      const title = number % 2 === 0 ? `第二座桥合龙(${number})` : "第二座桥合龙";
      files[`a/7_${number}.html`] = page({ title, text: `第${number}页。${sentence}` });
    }
    const found = await foundIn(files);
    const [article, ...others] = articlesIn(found);
    assert.deepEqual(others, []);
    assert.equal(article?.title, "第二座桥合龙");
    assert.deepEqual(
      article.body.map(({ html }) => /第\d+页/.exec(html)?.[0]),
      Array.from({ length: 11 }, (_, at) => `第${at + 1}页`),
    );
    assert.equal(article.aliases.length, 11);
    assert.equal(article.aliases[0], "/a/7.html");
  });

  it("are joined where a query numbers them", async () => {
    const found = await foundIn({
      "view.php@aid=7": page({ text: `甲。${sentence}` }),
      "view.php@aid=7&pageno=2": page({ text: `乙。${sentence}` }),
    });
    assert.equal(articlesIn(found)[0]?.body.length, 2);
  });

  it("are joined even where each names the first as its address", async () => {
    const head = `<link rel="canonical" href="http://www.lanchuan-park.example/a/7.html">`;
    const found = await foundIn({
      "a/7.html": page({ head }),
      "a/7_2.html": page({ head, text: `乙。${sentence}` }),
    });
    assert.equal(articlesIn(found)[0]?.body.length, 2);
    assert.deepEqual(leftOutIn(found), []);
  });

  it("are two articles where their titles differ", async () => {
    const found = await foundIn({ "a/7.html": page({}), "a/7_2.html": page({ title: "第三座桥开工" }) });
    assert.equal(articlesIn(found).length, 2);
  });
});

describe("a folder of saved pages", () => {
  it("gives a page once that was saved twice, and says so", async () => {
    const head = `<link rel="canonical" href="http://www.lanchuan-park.example/a/7.html">`;
    const found = await foundIn({ "a/7.html": page({ head }), "m/7.html": page({ head }) });
    assert.equal(articlesIn(found).length, 1);
    assert.deepEqual(
      leftOutIn(found).map(({ key, reason }) => [key, reason]),
      [["pages:m/7.html", "duplicate"]],
    );
  });

  it("counts every page as an article, a further page, or left out", async () => {
    const found = await foundIn({
      "a/7.html": page({}),
      "a/7_2.html": page({}),
      "a/8.html": "<p>空</p>",
      "a/9.html": new Uint8Array([0, 1, 2]),
      "a/9.jpg": "x",
      ".x": "x",
    });
    const last = found.at(-1);
    const rows = Object.fromEntries(
      last?.kind === "counts" ? last.counts.map(({ table, rows }) => [table, rows]) : [],
    );
    assert.deepEqual(rows, {
      pages: 4,
      "further-pages": 1,
      "hidden-files": 1,
      "page-parts": 0,
      "other-files": 1,
    });
    assert.equal(articlesIn(found).length + 1 + leftOutIn(found).length, 4);
    assert.deepEqual(
      leftOutIn(found).map(({ reason }) => reason),
      ["none", "not-text"],
    );
  });

  it("gives the same again for the same files", async () => {
    const files = {
      "a/7.html": page({ trail: news }),
      "a/7_2.html": page({}),
      "b/1.html": page({ title: "另一篇" }),
    };
    assert.deepEqual(await foundIn(files), await foundIn(files));
  });

  it("is read one file at a time, and only pages are", async () => {
    const read: string[] = [];
    async function* files(): AsyncIterable<SavedFile> {
      for (const path of ["a/1.html", "a/1.jpg", "a/2.html"]) {
        yield {
          path,
          get bytes() {
            read.push(path);
            return Buffer.from(page({ title: path }));
          },
        };
      }
    }
    const source = savedPagesSource(files, { heal: (text) => text, ...reading })();
    for await (const found of source) {
      if (found.kind === "portal") assert.deepEqual(read.splice(0), ["a/1.html", "a/2.html"]);
      if (found.kind === "article") assert.deepEqual(read.splice(0), [found.article.at.file]);
    }
  });
});
