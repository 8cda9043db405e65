import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { digestOf } from "../../src/content/mark-texts.ts";
import type { WordRule } from "../../src/conversion/word-rule.ts";
import { choice, kept, unmarked } from "../../src/shared/marks.ts";
import { isHtml, render, software, softwareRule } from "./conversion-fixture.ts";

describe("a rule in a body", () => {
  it("holds in the whole body, also before the place where it stands", async () => {
    const { page, body } = await render(`## 软件\n\n好软件。\n\n末${softwareRule}[^1]\n\n[^1]: 软件`);
    assert.match(
      page?.html ?? "",
      new RegExp(`<h2 id="软件">${software}</h2>\n<p>好${software}。</p>\n<p>末<sup`),
    );
    assert.match(page?.html ?? "", new RegExp(`<p>${software} <a`));
    assert.equal(page?.headings[0]?.text, software);
    assert.deepEqual(
      body.rules?.map((rule) => rule.word),
      ["软件", "軟體", "軟件"],
    );
  });

  it("holds across an emphasis, each part where it stands", async () => {
    await isHtml(
      `甲**软**件${softwareRule}`,
      `<p>甲<strong>${choice(["软", "軟", "軟"])}</strong>${choice(["件", "體", "件"])}</p>`,
    );
    const longer = "-{H|的士=>zh-tw:計程車;的士=>zh-hk:的士}-";
    await isHtml(
      `坐**的**士${longer}`,
      `<p>坐<strong>${choice(["的", "計程車", "的"])}</strong>${choice(["士", "", "士"])}</p>`,
    );
  });

  it("comes from the front matter as well", async () => {
    const names: WordRule = { word: "余华", texts: new Map([["zh-hant", "余華"]]) };
    await isHtml(
      "余**华**，余华",
      `<p>${choice(["余", "余", "余"])}<strong>${choice(["华", "華", "華"])}</strong>，${choice(["余华", "余華", "余華"])}</p>`,
      [names],
    );
  });

  it("does not reach into code in HTML", async () => {
    const html = `<p><code>软件</code>${software}<kbd>软件</kbd></p>`;
    await isHtml(`<p><code>软件</code>软件<kbd>软件</kbd></p>\n\n甲${softwareRule}`, `${html}\n<p>甲</p>`);
  });

  it("may stand in HTML", async () => {
    await isHtml(`<div>甲${softwareRule}</div>\n\n软件`, `<div>甲</div>\n<p>${software}</p>`);
  });

  it("does not reach into code, kept words or another line", async () => {
    await isHtml(
      `\`软件\`-{软件}-软<br>件${softwareRule}`,
      `<p><code>软件</code>${kept("软件")}软<br>件</p>`,
    );
  });

  it("holds in the words for a picture", async () => {
    const { html } = await render(`![软件](photo.jpg)\n\n甲${softwareRule}`);
    assert.match(html, new RegExp(`alt="${software}"`));
  });

  it("holds in the line under a picture", async () => {
    const { html } = await render(`![图](photo.jpg "软件")\n\n甲${softwareRule}`);
    assert.match(html, new RegExp(`<figcaption>${software}</figcaption>`));
  });

  it("holds in the title of a box", async () => {
    const { html } = await render(`::: note 软件\n甲${softwareRule}\n:::`);
    assert.match(html, new RegExp(`<p class="note-title">${software}</p>`));
  });

  it("holds in the title of a page", async () => {
    const { body } = await render(`<!--page: 软件-->\n\n甲${softwareRule}`);
    assert.equal(body.pages[0]?.title, software);
  });

  it("holds in HTML", async () => {
    await isHtml(`<div>软件</div>\n\n甲${softwareRule}`, `<div>${software}</div>\n<p>甲</p>`);
  });

  it("leaves no empty paragraph where it stands alone", async () => {
    await isHtml(`甲\n\n${softwareRule}\n\n乙`, "<p>甲</p>\n<p>乙</p>");
  });
});

describe("the text of a body with marks", () => {
  it("reads as the root's version does, and has its marks apart", async () => {
    const { body } = await render(`头-{发}-\n\n软件\`里\`${softwareRule}`);
    assert.equal(body.text, "头发\n软件里");
    assert.equal(body.marked, `头${kept("发")}\n${software}${kept("里")}`);
    assert.equal((await render("头发")).body.marked, undefined);
  });

  it("has the marks of words that stand in HTML", async () => {
    const { body } = await render(`<div>软件</div>\n\n甲${softwareRule}`);
    assert.equal(body.marked, `${software}\n甲`);
  });

  it("begins in lists as it does in the body", async () => {
    const { body } = await render(`头-{发}-，软件${"很好，".repeat(60)}${softwareRule}`);
    const digest = digestOf(body);
    assert.ok(digest.startsWith(`头${kept("发")}，${software}很好`));
    assert.match(unmarked(digest), /^头发，软件很好.*…$/);
    assert.match(unmarked(digest, 1), /^头发，軟體很好/);
  });
});
