import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Converter } from "../../src/conversion/converter.ts";
import { choice, chosen, kept } from "../../src/shared/marks.ts";
import { pageConverter, taiwanese } from "./html-fixture.ts";

describe("kept words", () => {
  let converter: Converter;
  before(async () => {
    converter = await taiwanese();
  });
  const convert = (html: string) => pageConverter(converter)(html);
  const becomes = (...pairs: [html: string, made: string][]) => {
    for (const [html, made] of pairs) assert.equal(convert(html), made);
  };

  it("stay as they are, in texts and across tags, and their marks are gone", () => {
    becomes(
      [`头${kept("发")}发`, "頭发發"],
      [`${kept("头<b>发</b>里<br>里")}里`, "头<b>发</b>里<br>里裡"],
      [`<p>里${kept("里<i>里")}里</i>里</p>`, "<p>裡里<i>里裡</i>裡</p>"],
      [`里<em>${kept("里")}</em><i>里</i>`, "裡<em>里</em><i>裡</i>"],
      [`${kept("<b>里")}</b>里`, "<b>里</b>裡"],
    );
  });

  it("may hold others, and then end with the outer ones", () => {
    becomes([`里${kept(`里${kept("里")}里`)}里`, "裡里里里裡"]);
  });

  it("stay as they are in attributes, and the words around them do not", () => {
    becomes(
      [`<img alt="里${kept("里")}里">里`, '<img alt="裡里裡">裡'],
      [`<img alt="${kept(`里${kept("里")}里`)}里" title=${kept("里")}>`, '<img alt="里里里裡" title=里>'],
      [`<meta name="description" content="${kept("里")}里">`, '<meta name="description" content="里裡">'],
      [`${kept('<img alt="里">')}<img alt="里">`, '<img alt="里"><img alt="裡">'],
    );
  });

  it("leave no mark anywhere else either", () => {
    becomes(
      [`<!--${kept("里")}--><a id="${kept("里")}" href="${kept("里")}">`, '<!--里--><a id="里" href="里">'],
      [`<script>${kept("里")}</script><code>${kept("里")}</code>`, "<script>里</script><code>里</code>"],
      [`<html lang="${kept("zh-Hant-TW")}"><p>里`, '<html lang="zh-Hant-TW"><p>裡'],
    );
  });

  it("end with the page they were begun in, and with the attribute", () => {
    const again = pageConverter(converter);
    const [begin] = kept("");
    assert.equal(again(`${begin}里`), "里");
    assert.equal(again("里"), "裡");
    assert.equal(again(`<b title="${begin}里" id=a title="里">里`), '<b title="里" id=a title="裡">裡');
  });

  it("need a beginning: an end alone means nothing", () => {
    const [, end] = kept("");
    becomes(
      [`${end}里${kept("里")}里`, "裡里裡"],
      [`<b title="${end}里${kept("里")}里">`, '<b title="裡里裡">'],
    );
  });

  it("stay as they are in structured data, those that were chosen as well", () => {
    const json = (text: string) =>
      `<script type="application/ld+json">${JSON.stringify({ headline: text })}</script>`;
    const html = json(`${kept("余")}里${choice(["余后", "余后"])}`);
    assert.equal(convert(chosen(html, 1)), json("余裡余后"));
  });
});
