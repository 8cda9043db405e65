import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { evidenceIn } from "../../../src/import/healing/evidence.ts";
import { healHtml } from "../../../src/import/healing/heal-html.ts";
import type { HealingOptions } from "../../../src/import/healing/healed.ts";
import { healingOptions } from "../../support/healing.ts";

const damage = "<p>中國(guó)的園(yuán)區(qū)開(kāi)發(fā)經(jīng)驗。</p>";

describe("HTML with glosses", () => {
  let options: HealingOptions;
  before(async () => {
    options = await healingOptions();
  });
  /** A part of a damaged document. */
  const healed = (html: string) => healHtml(html, options, evidenceIn([damage], options.toSource)).text;

  it("keeps its tags, addresses and entities to the letter", () => {
    const html =
      "<P class=a>園區(qū)&nbsp;A&amp;B<br/><IMG src=\"/國(guó)/a.jpg\"><a href='/b?c=1&d=2'>見(jiàn)此</a>\r\n</P><!-- 國(guó) -->";
    assert.equal(
      healed(html),
      "<P class=a>园区&nbsp;A&amp;B<br/><IMG src=\"/國(guó)/a.jpg\"><a href='/b?c=1&d=2'>见此</a>\r\n</P><!-- 國(guó) -->",
    );
  });

  it("loses glosses that tags and entities split", () => {
    assert.equal(healed("<p>園<b>區</b>(<i>qū</i>)建設</p>"), "<p>园<b>区</b><i></i>建设</p>");
    assert.equal(healed("<p>國(gu&oacute;)家&#x570B;(gu&#243;)際</p>"), "<p>国家国际</p>");
    assert.equal(healed("<p>國&nbsp;(guó)家，園(&nbsp;yuán&nbsp;)區</p>"), "<p>国家，园区</p>");
  });

  it("is mended where a character was cut, over tags", () => {
    assert.equal(healed("<p>業績(jī)是新?<b>lián)?dāng)</b>，實幹</p>"), "<p>业绩是新担当<b></b>，实干</p>");
  });

  it("is healed in the words of its attributes", () => {
    assert.equal(
      healed("<img alt='園區(qū)\"全景\"' title=園區(qū) data-a='國(guó)'>"),
      '<img alt="园区&quot;全景&quot;" title="园区" data-a=\'國(guó)\'>',
    );
  });

  it("is converted word by word, also where tags split a word", () => {
    assert.equal(
      healed("<p>他<b>乾</b>淨地完成</p><p>乾<i>隆</i>年間</p>"),
      "<p>他<b>干</b>净地完成</p><p>乾<i>隆</i>年间</p>",
    );
  });

  it("keeps its code and its scripts", () => {
    const code = "<code>園區(qū),甲(乙)</code><script>a('國(guó)')</script>";
    assert.equal(healed(code), code);
  });

  it("says where in the HTML each repair was made", () => {
    const html = `${damage}<p>新聞(wén),開(kāi)會</p>`;
    const { repairs } = healHtml(html, options);
    assert.equal(repairs.length, 9);
    for (const { at, before } of repairs) assert.equal(html.slice(at, at + before.length), before);
  });

  it("says where in the healed HTML each of them is, entities and attributes among it", () => {
    const html = `${damage}<p>甲&amp;乙<img alt='"全景"園區(qū)'>新聞(wén),開(kāi)會</p><p><b>國</b>(<i>guó</i>)??h級&lt;</p>`;
    const { text, repairs, doubts } = healHtml(html, options);
    assert.deepEqual(
      repairs.slice(6).map(({ before, after }) => before + after),
      ["區(qū)区", "聞(wén)闻", ",，", "開(kāi)开", "國(guó)国"],
    );
    for (const { healedAt, after } of repairs)
      assert.equal(text.slice(healedAt, healedAt + after.length), after);
    assert.deepEqual(
      doubts.map(({ healedAt }) => text.slice(healedAt, healedAt + 4)),
      ["??h级"],
    );
  });

  it("is known as damaged by the evidence of its document", () => {
    const evidence = evidenceIn([damage], options.toSource);
    const title = "<h1>園區(qū)新聞</h1>";
    assert.equal(healHtml(title, options).text, title);
    assert.equal(healHtml(title, options, evidence).text, "<h1>园区新闻</h1>");
  });
});
