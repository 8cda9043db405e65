import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../src/markdown/render-body.ts";
import { unmarked } from "../../src/shared/marks.ts";
import { bodyContext } from "./portal-fixture.ts";

describe("a rendered body", () => {
  it("tells its words a line a block, without pictures, captions and footnote numbers", async () => {
    const markdown =
      '## 标题\n\n一[^1]**二**\n三\n\n![图](photo.jpg "图注")\n\n- 甲\n- 乙\n\n<div>四&amp;五</div>\n\n[^1]: 注';
    const { body } = await renderBody(markdown, bodyContext());
    assert.equal(body.text, "标题\n一二三\n甲\n乙\n四&五\n注");
    assert.equal(body.characters, 10);
    assert.equal(body.minutes, 1);
  });

  it("keeps the cells, paragraphs and lines of HTML apart", async () => {
    const markdown =
      "<table>\n<tr><td rowspan=2>2024</td><td>2025</td></tr>\n<tr><td>甲公司</td><th>乙<b>公司</b></th></tr>\n</table>\n<p>第一\n节</p><p>Second<br/>line</p>\n\n一<br>二<b>三</b>";
    const { body } = await renderBody(markdown, bodyContext());
    assert.equal(body.text, "2024\n2025\n甲公司\n乙公司\n第一 节\nSecond\nline\n一 二三");
  });

  it("has one empty page when nothing is written", async () => {
    const { body, problems } = await renderBody("\n", bodyContext());
    assert.deepEqual(body.pages, [{ html: "", headings: [] }]);
    assert.deepEqual(problems, []);
  });

  it("names its pages and their headings", async () => {
    const { body } = await renderBody(
      "## 甲\n\n文\n\n<!--page: 做法-->\n\n### **乙** `c`[^1]\n\n[^1]: 注",
      bodyContext(),
    );
    assert.deepEqual(
      body.pages.map(({ title, headings }) => ({
        title,
        headings: headings.map((heading) => ({ ...heading, text: unmarked(heading.text) })),
      })),
      [
        { title: undefined, headings: [{ id: "甲", level: 2, text: "甲" }] },
        { title: "做法", headings: [{ id: "乙-c", level: 3, text: "乙 c" }] },
      ],
    );
  });

  it("is the same whether its lines end in LF or CRLF", async () => {
    const markdown = "## 甲\n\n文[坏](none.md)\n\n::: note 提示\n内容\n:::\n\n- 一\n- 二\n";
    const unix = await renderBody(markdown, bodyContext());
    const windows = await renderBody(markdown.replaceAll("\n", "\r\n"), bodyContext());
    assert.deepEqual(windows, unix);
  });

  it("asks for the files it offers, once each", async () => {
    const context = bodyContext();
    await renderBody("[一](guide.pdf) [二](guide.pdf) ![图](plan.svg) ![图](plan.svg)", context);
    assert.deepEqual(
      context.assets.jobs().map(({ to }) => to.replace(/[0-9a-f]{10}/, "HASH")),
      ["assets/files/HASH/guide.pdf", "assets/img/HASH.svg"],
    );
  });
});
