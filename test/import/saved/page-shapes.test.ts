import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodedTwice } from "../../support/encoded-twice.ts";
import { articleOf, articlesIn, foundIn, leftOutIn } from "./saved-folder.ts";

const head =
  "<title>园区的早班车_新闻_澜川高新区</title><body><h1>园区的早班车</h1><div class='info'>日期：2020-01-02　来源：园区报</div>";
const first = "早上六点，第一班车从滨江站开出，车上坐着换班的人。";
const second = "司机老邱说，这条线他开了十年。";

const bodyOf = async (html: string) => (await articleOf(html)).body.map((page) => page.html).join("\n");

describe("the body of a page", () => {
  it("is whole where each paragraph is a box of its own, and one is much longer than the rest", async () => {
    const html = await bodyOf(
      `${head}<div id="x"><div>${second}</div><div>${first.repeat(20)}</div><div>${second}</div></div>`,
    );
    assert.equal(html.split(second).length, 3);
  });

  it("is whole where it has several parts, one of them longer than the others", async () => {
    const parts = `<div><p>${first}</p><p>${first}</p></div><div><p>${second}</p><p>${second}</p></div>`;
    assert.equal((await bodyOf(`${head}<div>${parts}</div>`)).split("老邱").length, 3);
  });

  it("keeps the picture that stands beside a single paragraph", async () => {
    const html = await bodyOf(`${head}<div><p><img src="1.jpg"></p><p>${first}</p></div>`);
    assert.match(html, /<img src="\/a\/1\.jpg">/);
  });

  it("keeps a table of figures", async () => {
    const rows = "<tr><td>一号线</td><td>每六分钟一班，早晚各加两班</td></tr>".repeat(8);
    const html = await bodyOf(`${head}<div><p>${second}</p><table>${rows}</table></div>`);
    assert.match(html, /老邱/);
    assert.equal(html.split("<tr>").length, 9);
  });

  it("is pictures alone where there is no text", async () => {
    const html = await bodyOf(
      `${head}<div><p><img src="/1.jpg"></p><p><img src="/2.jpg"></p></div><p>上一篇：没有了</p>`,
    );
    assert.match(html, /1\.jpg/);
    assert.match(html, /2\.jpg/);
    assert.doesNotMatch(html, /上一篇/);
  });

  it("is without what stands beside it: menus, other articles, comments, the footer", async () => {
    const html =
      await bodyOf(`${head}<div class="wrap"><div class="left"><div><p>${first}</p><p>${second}</p></div>
      <div class="related-news"><p>相关文章</p><p>另一篇文章的开头写在这里，它很长，有两句话。它不是这一篇。</p></div></div>
      <div class="sidebar"><p>旁边的一段话，也有标点，也很长，可是和文章没有关系。</p></div></div>
      <div class="comments"><p>有人说：这班车太挤了，能不能多开几班？</p></div><div>澜川高新区管委会版权所有，未经许可不得转载。</div>`);
    assert.match(html, /老邱说，这条线他开了十年。<\/p>/);
    for (const other of ["另一篇", "旁边", "有人说", "版权"]) assert.doesNotMatch(html, new RegExp(other));
  });

  it("goes on behind a sentence that begins like the end of a page", async () => {
    const html = await bodyOf(
      `${head}<div><p>${first}</p><p>上一篇写的是夜班车，这一篇写早班车。</p><p>编辑部的人也坐这班车。</p></div>`,
    );
    assert.match(html, /编辑部的人/);
  });

  it("ends before the tools of the page and its neighbours", async () => {
    const html = await bodyOf(
      `${head}<div><p>${first}</p><p>【打印本页】【关闭窗口】</p><p>上一篇：<a href="1.html">夜班车</a></p></div>`,
    );
    assert.match(html, /换班的人。<\/p>$/);
  });

  it("is found in a page that is all one form, and in one without any box", async () => {
    assert.match(await bodyOf(`<form id="aspnetForm">${head}<div><p>${first}</p></div></form>`), /滨江站/);
    assert.match(await bodyOf(`${head}${first}<br>${second}`), /滨江站[\s\S]*老邱/);
  });

  it("has the address of a picture that a script would load late", async () => {
    const html = await bodyOf(
      `${head}<div><p>${first}</p><img src="/blank.gif" data-original="/1.jpg"></div>`,
    );
    assert.match(html, /<img {1,2}src="\/1\.jpg">/);
    assert.doesNotMatch(html, /blank/);
  });
});

describe("what is said of an article", () => {
  const articleWith = (info: string, below = "") =>
    articleOf(
      `<title>园区的早班车</title><h1>园区的早班车</h1>${info}<div><p>${first}</p><p>${second}</p></div>${below}`,
    );

  it("is found by its labels, in either script, spread, boxed or in a row", async () => {
    for (const info of [
      "<div>来源：园区报 作者：何苗 日期：2020-01-02 08:30</div>",
      "<div>來源：园区报　作者：何苗　發佈時間：2020年1月2日 8時30分</div>",
      "<div>来&nbsp;&nbsp;源：园区报 | 作　者：何苗 | 时　间：2020/1/2 08:30</div>",
      "<p><span>来源：</span><a href='#'>园区报</a><span>作者：</span><em>何苗</em><span>发布时间：</span><i>2020.01.02 08:30</i></p>",
      "<table><tr><td>来源：</td><td>园区报</td></tr><tr><td>作者：</td><td>何苗</td></tr><tr><td>日期：</td><td>2020-01-02 08:30</td></tr></table>",
      "<div>[来源:园区报] [作者:何苗] [日期:2020-1-2 08:30]</div>",
      "<div>2020-01-02 08:30　来源：园区报　作者：何苗</div>",
    ]) {
      const { source, author, date, doubts } = await articleWith(info);
      assert.deepEqual(
        { source, author, date, doubts },
        { source: "园区报", author: "何苗", date: "2020-01-02T08:30", doubts: [] },
        info,
      );
    }
  });

  it("is told at the end as well", async () => {
    const { editor, source } = await articleWith(
      "<div>2020-01-02</div>",
      "<div>（来源：园区报　责任编辑：周宁）</div>",
    );
    assert.deepEqual([editor, source], ["周宁", "园区报"]);
  });

  it("is nothing where a system wrote its default, or a script would have written", async () => {
    const article = await articleWith(
      "<div>来源：未知 作者：admin 点击：<script>document.write(3)</script>次 日期：1970-01-01</div>",
    );
    assert.equal(article.source, undefined);
    assert.equal(article.author, undefined);
    assert.equal(article.views, undefined);
    assert.equal(article.date, undefined);
    assert.deepEqual(
      article.doubts.map(({ kind }) => kind),
      ["unset-date"],
    );
  });

  it("has no date where the page has none, or one that does not exist, or cannot be read for certain", async () => {
    for (const info of [
      "",
      "<div>日期：2020-02-30</div>",
      "<div>日期：05/06/2020</div>",
      "<div>日期：昨天</div>",
    ])
      assert.equal((await articleWith(`${info}<div>来源：园区报</div>`)).date, undefined, info);
  });

  it("does not take the time of a meeting for a date", async () => {
    const { date } = await articleWith(
      "<div>来源：园区报</div><p>会议时间：2020年3月1日</p><p>时间：2020年3月1日</p><p>地点：二号楼</p>",
    );
    assert.equal(date, undefined);
  });
});

describe("the title of an article", () => {
  const titleOf = async (inHead: string, page: string) =>
    (
      await articleOf(
        `<title>${inHead}</title>${page}<div>日期：2020-01-02　来源：园区报</div><p>${first}</p>`,
      )
    ).title;

  it("is without the names of column and site behind it", async () => {
    assert.equal(await titleOf("早班车_新闻_澜川高新区", "<h1>早班车</h1>"), "早班车");
    assert.equal(await titleOf("早班车 - 新闻 - 澜川高新区", "<div>早班车</div>"), "早班车");
    assert.equal(await titleOf("滨江—云栖早班车|澜川高新区", ""), "滨江—云栖早班车");
    assert.equal(await titleOf("A-B线的早班车", ""), "A-B线的早班车");
  });

  it("is the heading of the page and not the name of the portal above it", async () => {
    assert.equal(await titleOf("早班车-澜川高新区", "<h1>澜川高新区</h1><h2>早班车</h2>"), "早班车");
  });

  it("stands above source and date where the head names the portal only", async () => {
    assert.equal(await titleOf("澜川高新区", "<p><b>早班车</b></p>"), "早班车");
  });
});

describe("a page that is no article", () => {
  it("is left out as a list where its sentences are those of many articles", async () => {
    const items = [1, 2, 3, 4, 5].map(
      (day) =>
        `<li><a href="${day}.html">第${day}班车</a><span>日期：2020-01-0${day} 点击：3</span><p>${first}</p></li>`,
    );
    const found = await foundIn({
      "a/index.html": `<title>新闻</title><h1>新闻</h1><ul>${items.join("")}</ul>`,
    });
    assert.deepEqual(articlesIn(found), []);
    assert.deepEqual(
      leftOutIn(found).map(({ reason }) => reason),
      ["list"],
    );
  });

  it("is left out as the home page", async () => {
    const found = await foundIn({
      "index.html": `<title>澜川高新区</title><h1>欢迎</h1><p>${first}${second}</p>`,
    });
    assert.deepEqual(
      leftOutIn(found).map(({ reason }) => reason),
      ["home"],
    );
  });

  it("is read as it was meant where all of its text was encoded twice, which counts as mended", async () => {
    const html =
      "<title>科创中心开园_澜川高新区</title><h1>科创中心开园</h1><p>来源：澜川日报　日期：2024-05-06</p><div><p>澜川高新区科创中心本周开园，首批二十家企业入驻，园区为它们准备了厂房和公寓。</p></div>";
    const { doubts: none, ...due } = await articleOf(html);
    const { doubts, ...read } = await articleOf(encodedTwice(html));
    assert.deepEqual(read, due);
    assert.deepEqual(none, []);
    assert.deepEqual(
      doubts.map(({ kind, isPutRight }) => [kind, isPutRight]),
      [["twice-encoded", true]],
    );
    // With anything else in it, it may be meant as it is.
    assert.notEqual((await articleOf(`${encodedTwice(html)}<p>©</p>`)).title, due.title);
  });
});
