import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choice, kept } from "../../src/shared/marks.ts";
import { isHtml, render, software } from "./conversion-fixture.ts";

describe("a mark in a body", () => {
  it("keeps its words, or gives those of each version", async () => {
    await isHtml("头-{发}-，-{zh-hans:软件;zh-tw:軟體;zh-hk:軟件}-", `<p>头${kept("发")}，${software}</p>`);
  });

  it("gives the word before an arrow where its rule says nothing", async () => {
    await isHtml("-{软件=>zh-tw:軟體}-", `<p>${choice(["软件", "軟體", "軟體"])}</p>`);
  });

  it("may stand within an emphasis or a link, or hold one", async () => {
    await isHtml("**-{书}-**和-{*书*}-", `<p><strong>${kept("书")}</strong>和${kept("<em>书</em>")}</p>`);
    const address = "/park/news/plan/2026/opening.html";
    await isHtml("[见-{书]}-](opening.md)", `<p><a href="${address}">见${kept("书]")}</a></p>`);
    await isHtml("-{[书](opening.md)}-", `<p>${kept(`<a href="${address}">书</a>`)}</p>`);
  });

  it("holds nothing that HTML would take for its own", async () => {
    await isHtml("-{zh-hans:<b>;zh-tw:&}-", `<p>${choice(["&lt;b&gt;", "&amp;", "&amp;"])}</p>`);
    await isHtml("-{1 < 2}-", `<p>${kept("1 &lt; 2")}</p>`);
  });

  it("stands in a heading, whose id reads as the root's version does", async () => {
    const { page } = await render("## -{后}-里-{zh-hans:软件;zh-tw:軟體;zh-hk:軟件}-");
    const text = `${kept("后")}里${software}`;
    assert.equal(page?.html, `<h2 id="后里软件">${text}</h2>\n`);
    assert.deepEqual(page?.headings, [{ id: "后里软件", level: 2, text }]);
  });

  it("stands in a table, its bar behind a backslash there", async () => {
    const { html } = await render("| 甲 |\n|---|\n| -{书}- |\n| -{R\\|本}- |");
    assert.match(html, new RegExp(`<td>${kept("书")}</td>`));
    assert.match(html, new RegExp(`<td>${kept("本")}</td>`));
  });

  it("stands in a footnote and in a list", async () => {
    const { html } = await render("甲[^1]\n\n- -{书}-\n\n[^1]: -{本}-");
    assert.match(html, new RegExp(`<li>${kept("书")}</li>`));
    assert.match(html, new RegExp(`<p>${kept("本")} <a`));
  });

  it("stands in the words for a picture", async () => {
    const { html } = await render("![-{后}-里](photo.jpg)");
    assert.match(html, new RegExp(`alt="${kept("后")}里"`));
  });

  it("stands in the line under a picture", async () => {
    const { html } = await render('![图](photo.jpg "-{书}-里")');
    assert.match(html, new RegExp(`<figcaption>${kept("书")}里</figcaption>`));
  });

  it("stands in the title of a page", async () => {
    const { body } = await render("甲\n\n<!--page: -{后}-里-->\n\n乙");
    assert.equal(body.pages[1]?.title, `${kept("后")}里`);
  });

  it("stands in the title of a box", async () => {
    const { html } = await render("::: note 看-{书}-\n乙\n:::");
    assert.match(html, new RegExp(`<p class="note-title">看${kept("书")}</p>`));
  });

  it("stands in the title of a link", async () => {
    const { html } = await render('[书](opening.md "看-{书}-")');
    assert.match(html, new RegExp(` title="看${kept("书")}"`));
  });

  it("stands in HTML", async () => {
    await isHtml(
      "<div>-{书}-里<b>-{zh-hans:软件;zh-tw:軟體;zh-hk:軟件}-</b></div>",
      `<div>${kept("书")}里<b>${software}</b></div>`,
    );
    await isHtml("里<b>-{书}-</b>", `<p>里<b>${kept("书")}</b></p>`);
  });

  it("is none in code, or behind a backslash", async () => {
    await isHtml("`-{书}-` \\-{书}-", "<p><code>-{书}-</code> -{书}-</p>");
    await isHtml("```\n-{书\n```", "<pre><code>-{书\n</code></pre>");
  });
});

describe("a mark that is wrong", () => {
  it("stays as it is written and is told with its place", async () => {
    const { html, places } = await render("甲\n\n乙\n丙-{X|书}-丁");
    assert.match(html, /丙-\{X\|书\}-丁/);
    assert.deepEqual(places, ["11:2 conversion/flag"]);
  });

  it("ends with its paragraph", async () => {
    const { places, html } = await render("甲-{乙\n\n丙}-，-{书}-");
    assert.deepEqual(places, ["8:2 conversion/unclosed"]);
    assert.match(html, new RegExp(`丙}-，${kept("书")}`));
  });

  it("is told once, wherever it stands", async () => {
    const wrong = "-{A|书}-";
    for (const markdown of [
      `**${wrong}**`,
      `[${wrong}](opening.md)`,
      `![图${wrong}](photo.jpg)`,
      `# 甲\n\n## ${wrong}`,
      `<p>${wrong}</p>`,
      `<!--page: ${wrong}-->\n\n甲`,
    ]) {
      const { places } = await render(markdown);
      assert.equal(places.filter((place) => place.endsWith("conversion/no-rule")).length, 1, markdown);
    }
  });

  it("is found behind others that are right, and behind signs that are none", async () => {
    assert.deepEqual((await render("-{书}-和-{软件")).places, ["8:7 conversion/unclosed"]);
    assert.deepEqual((await render("\\-{和-{软件")).places, ["8:5 conversion/unclosed"]);
    assert.deepEqual((await render("<p>-{书}-和-{X|甲}-</p>")).places, ["8:10 conversion/flag"]);
  });

  it("is told as often as it is written, each at its own place", async () => {
    const { places } = await render("-{X|甲}-和-{X|甲}-\n\n-{X|甲}-");
    assert.deepEqual(places, ["8:1 conversion/flag", "8:9 conversion/flag", "10:1 conversion/flag"]);
  });
});
