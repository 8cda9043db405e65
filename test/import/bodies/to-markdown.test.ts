import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { toMarkdown } from "../../../src/import/bodies/to-markdown.ts";
import { renderBody } from "../../../src/markdown/render-body.ts";
import { bodyContext } from "../../markdown/portal-fixture.ts";

const asItIs = { fileName: () => undefined, link: (address: string) => address };

function markdownOf(html: string): string {
  return toMarkdown([{ html }], asItIs).markdown;
}

describe("the body of an article", () => {
  it("keeps its pages, with their titles, and leaves out those without text", () => {
    const pages = [
      { html: "<p>第一页</p>" },
      { title: " 第二节\n概况 ", html: "<p>第二页</p>" },
      { title: "空页", html: "<p>&nbsp;</p>" },
      { title: "", html: "<h3>第三节</h3><p>第三页</p>" },
    ];
    assert.equal(
      toMarkdown(pages, asItIs).markdown,
      "第一页\n\n<!--page: 第二节 概况-->\n\n第二页\n\n<!--page-->\n\n## 第三节\n\n第三页\n",
    );
  });

  it("keeps the title of its first page where it has one", () => {
    assert.equal(toMarkdown([{ title: "上", html: "甲" }], asItIs).markdown, "<!--page: 上-->\n\n甲\n");
  });

  it("is empty where the source has nothing", () => {
    for (const html of ["", " ", "<p>　　</p>", "<!-- 注 -->", "<script>alert(1)</script>"])
      assert.deepEqual(toMarkdown([{ html }], asItIs), { markdown: "", files: [], losses: [] });
  });

  it("says what it uses, by the names in the Markdown and in their order", () => {
    const html =
      '<p><img src="/u/a.jpg"></p><p>见<a href="/u/b.pdf?x=1">表</a></p><embed src="/u/c.mp4"><p><a href="/u/big.jpg"><img src="/u/small.jpg"></a></p>';
    const { files } = toMarkdown([{ html }], {
      fileName: (address) => `f-${address.replace(/^.*\/|\?.*$/g, "")}`,
      link: (address) => (address.endsWith("big.jpg") ? "big.jpg" : address),
    });
    assert.deepEqual(files, [
      { address: "f-a.jpg", kind: "picture" },
      { address: "f-b.pdf", kind: "attachment" },
      { address: "f-c.mp4", kind: "media" },
      { address: "f-small.jpg", kind: "picture" },
    ]);
  });

  it("shows a film once, however many players hold one another for it", () => {
    const film = "https://player.example/v.html";
    const html = `<object><param name="movie" value="${film}"><p><embed src="${film}"></p><table><tr><td><object data="${film}">看不到</object></td></tr></table></object>`;
    const { markdown } = toMarkdown([{ html }], asItIs);
    assert.equal(markdown, `[嵌入的内容](${film})\n\n看不到\n`);
    const unended = `<object data="${film}"><p>园区</p><p><embed src="https://player.example/2.html"></p>`;
    assert.match(toMarkdown([{ html: unended }], asItIs).markdown, /v\.html\)\n\n园区\n\n.*2\.html/);
  });

  it("tells of pictures that were never uploaded", () => {
    const html =
      '<img src="file:///C:/Users/a/1.png"><img src="C:\\图\\2.png"><img src="data:image/png;base64,AAAA">';
    const { markdown, losses } = toMarkdown([{ html }], asItIs);
    assert.equal(markdown, "");
    assert.deepEqual(
      losses.map(({ kind }) => kind),
      ["picture-of-a-computer", "picture-of-a-computer", "picture-within"],
    );
  });

  it("writes addresses with any sign so that they lead to the same place", async () => {
    const addresses = [
      "/a b.html",
      "/a(b).html",
      "/a(b.html",
      "/a_b*c`d|e.html",
      "/甲，乙.html",
      "/a\\*b.html",
      "/a&copy;b.html",
    ];
    for (const address of addresses) {
      const markdown = toMarkdown(
        [{ html: `<p><a href="${address.replaceAll("&", "&amp;")}">链接</a></p>` }],
        asItIs,
      ).markdown;
      const context = { ...bodyContext(), knowsPath: () => true };
      const { body } = await renderBody(markdown, context);
      const href = /href="\/park([^"]*)"/.exec(body.pages[0]?.html ?? "")?.[1] ?? "";
      assert.equal(decodeURIComponent(href.replaceAll("&amp;", "&")), address, markdown);
    }
  });

  it("sets a small picture in its line and a large one below", () => {
    assert.equal(
      markdownOf('<p>好<img src="s.gif" height="20">的<img src="l.jpg"></p>'),
      "好![](s.gif)的\n\n![](l.jpg)\n",
    );
  });

  it("makes no link of an address that is glued to a letter, and keeps all of it", async () => {
    for (const words of ["见xhttp://a.example/b。", "C:\\xhttps://a.example/b", "\\http://a.example/b"]) {
      const { body } = await renderBody(markdownOf(`<p>${words}</p>`), bodyContext());
      assert.equal(body.pages[0]?.html.trim(), `<p>${words}</p>`);
    }
  });

  it("joins links to the same place unless one shows its own address", () => {
    const link = (words: string) => `<a href="http://a.example/b">${words}</a>`;
    assert.equal(markdownOf(link("详") + link("情")), "[详情](http://a.example/b)\n");
    const own = link("http://a.example/b");
    assert.equal(markdownOf(`${link("详情")}${own}`), "[详情](http://a.example/b)http://a.example/b\n");
    assert.equal(markdownOf(`${own} ${own}`), "http://a.example/b http://a.example/b\n");
    assert.equal(markdownOf(own + own), "<http://a.example/b><http://a.example/b>\n");
  });

  it("sets the headings of a table at the left where its source does", () => {
    const table = (rows: readonly string[][]) =>
      `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    const keys = "<table>\n<tr><th>面积</th><td>三</td></tr>\n<tr><th>人口</th><td>五</td></tr>\n</table>\n";
    const bold = [
      ["<b>面积</b>", "三"],
      ["<b>人口</b>", "五"],
    ];
    const colons = [
      ["面积：", "三"],
      ["人口：", "五"],
    ];
    assert.equal(markdownOf(table(bold)), keys);
    assert.equal(markdownOf(table(colons)), keys.replace("面积", "面积：").replace("人口", "人口："));
    assert.equal(
      markdownOf(table([["<b>年份</b>", "<b>产值</b>"], ...bold])),
      "| 年份 | 产值 |\n| --- | --- |\n| **面积** | 三 |\n| **人口** | 五 |\n",
    );
    assert.equal(
      markdownOf(
        table([
          ["年份", "产值"],
          ["2015年", "三"],
        ]),
      ),
      "| 年份 | 产值 |\n| --- | --- |\n| 2015年 | 三 |\n",
    );
  });

  it("tells of tags that are piled up beyond any measure, and keeps their text", () => {
    const { markdown, losses } = toMarkdown(
      [{ html: `${"<div>甲".repeat(2500)}<script>x()</script>乙` }],
      asItIs,
    );
    assert.equal(markdown.replaceAll("\n", ""), `${"甲".repeat(2500)}乙`);
    assert.deepEqual(
      losses.map(({ kind }) => kind),
      ["nesting"],
    );
  });

  it("refers to a note from wherever it is referred to, on any page", () => {
    const pages = [
      { html: '<p>甲<a href="#n1" id="r1">[1]</a></p>' },
      { html: '<ol><li id="n1">注文 <a href="#r1">↑</a></li></ol>' },
    ];
    assert.equal(toMarkdown(pages, asItIs).markdown, "甲[^1]\n\n<!--page-->\n\n[^1]: 注文\n");
  });
});

describe("a body that means harm", () => {
  const pieces = [
    ..."<script> </script> <style> </style> <iframe src=//e.example> </iframe> <svg onload=alert(1)> <object> <embed src=x.swf> <p onclick=alert(1)>".split(
      " ",
    ),
    ..."<a href=javascript:alert(1)> <a href='java&#10;script:x'> </a> <table> <tr> <td> <td onclick=x rowspan=2> </table> <ul> <li> <b> </b> <h1>".split(
      " ",
    ),
    ..."&lt;script&gt; &lt;img&#32;src=x&#32;onerror=alert(1)&gt; <!-- --> <! <? <x \ufdd2 \ufdd3 \ufdda \u0000 \" ' > < & 字".split(
      " ",
    ),
    '<img src="x.png" alt="](javascript:alert(1))" title="&quot;)<script>">',
    '<a href="x) [y](javascript:alert(1)">',
    '<video src="x.mp4" title="a\n:::\n&lt;script&gt;">',
  ];

  it("brings nothing active into the Markdown", async () => {
    const html = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(""));
    const options = {
      fileName: (address: string) => (address.endsWith("mp4") ? "film.mp4" : undefined),
      link: asItIs.link,
    };
    await fc.assert(
      fc.asyncProperty(html, async (source) => {
        const { markdown } = toMarkdown([{ html: source }], options);
        const { body } = await renderBody(markdown, bodyContext());
        for (const page of body.pages)
          assert.doesNotMatch(
            page.html,
            /<(script|style|iframe|object|embed|svg)|<[^>]*\son[a-z]+\s*=|href="\s*javascript:/i,
          );
        // Not even before the portal's own sanitiser has seen it.
        const text = markdown.replace(/^.*::: video .*$|\]\(<[^>]*>/gm, "");
        const tags = [...text.matchAll(/(?<!\\)<\/?([a-z][a-z0-9]*)([^>]*)>/gi)];
        for (const [tag, name = "", attributes = ""] of tags) {
          assert.match(
            name,
            /^(strong|em|del|sup|sub|u|code|br|table|tr|td|th|p|ul|ol|li|blockquote|img|a|pre|h[1-6]|hr|https?)$/i,
            tag,
          );
          assert.doesNotMatch(attributes.replace(/"[^"]*"/g, ""), /\son|style/i, tag);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is read to its end, however its tags are piled up", { timeout: 60_000 }, () => {
    const piles = [
      "<div>",
      "<b>",
      "<table><tr><td>",
      "<ul><li>",
      "<blockquote>",
      "<object data=/a.mp4><p>",
      "<a href=#x id=x>",
      "<br>",
      "　　",
      "&nbsp;",
      "*",
      "[",
      "`",
      "http://",
    ];
    for (const pile of piles) toMarkdown([{ html: `${pile.repeat(3000)}字` }], asItIs);
  });
});
