import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bodyPages } from "../../../src/import/dedecms/body-pages.ts";
import { localTime, plainTitle, tagsOfKeywords } from "../../../src/import/dedecms/plain-values.ts";
import { taggedTexts } from "../../../src/import/dedecms/tagged-text.ts";

describe("a body of DedeCMS", () => {
  it("is one page where it is not cut", () => {
    assert.deepEqual(bodyPages("<p>全文</p>"), [{ html: "<p>全文</p>" }]);
    assert.deepEqual(bodyPages(""), [{ html: "" }]);
  });

  it("has pages with the titles that somebody wrote", () => {
    assert.deepEqual(bodyPages("总则#e#一#p#副标题#e#二#p#分页标题#e#三#p#<b>附则</b>&nbsp;#e#四#p#五"), [
      { title: "总则", html: "一" },
      { html: "二" },
      { html: "三" },
      { title: "附则", html: "四" },
      { html: "五" },
    ]);
  });

  it("has no empty pages, and keeps #e# far from the beginning as text", () => {
    const far = `${"字".repeat(80)}#e#尾`;
    assert.deepEqual(bodyPages(`一#p##p# #p#${far}`), [{ html: "一" }, { html: far }]);
  });
});

describe("a tag of DedeCMS in a text", () => {
  it("gives its attributes and what stands in it", () => {
    assert.deepEqual(
      taggedTexts(
        "{dede:img ddimg='/a_lit.jpg' text='第一张'} /a.jpg {/dede:img}\r\n{dede:img text=\"\"}/b.jpg{/dede:img}",
        "img",
      ),
      [
        { attributes: { ddimg: "/a_lit.jpg", text: "第一张" }, text: "/a.jpg" },
        { attributes: { text: "" }, text: "/b.jpg" },
      ],
    );
  });

  it("may have braces in its words", () => {
    assert.deepEqual(taggedTexts("{dede:img text='图{一'} /a.jpg {/dede:img}", "img"), [
      { attributes: { text: "图{一" }, text: "/a.jpg" },
    ]);
  });

  it("is no other tag, and none that is not closed", () => {
    assert.deepEqual(taggedTexts("{dede:imgs text='x'}a{/dede:imgs}{dede:img text='x'}b", "img"), []);
  });
});

describe("a value of DedeCMS", () => {
  it("has quotes and markup characters as they were typed", () => {
    assert.equal(plainTitle("＂双碳＂&amp;“双创” &lt;图&gt; &#039;24"), '"双碳"&“双创” <图> \'24');
  });

  it("has the words of its keywords once each, unless the program chose them", () => {
    assert.deepEqual(tagsOfKeywords("规划，园区,规划"), ["规划", "园区"]);
    assert.deepEqual(tagsOfKeywords("智慧城市 5G"), ["智慧城市", "5G"]);
    assert.deepEqual(tagsOfKeywords("园区,规划,园区,规划,"), []);
    assert.deepEqual(tagsOfKeywords(""), []);
  });

  it("has no time where there is none, and never another", () => {
    assert.equal(localTime(0, "Asia/Shanghai"), undefined);
    assert.equal(
      localTime(Date.parse("1990-07-01T12:00:00+09:00") / 1000, "Asia/Shanghai"),
      "1990-07-01T12:00",
    );
  });
});
