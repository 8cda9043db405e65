import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Converter } from "../../src/conversion/converter.ts";
import { pageConverter, taiwanese } from "./html-fixture.ts";

describe("a page that is oddly written", () => {
  let converter: Converter;
  before(async () => {
    converter = await taiwanese();
  });
  // A new one for each piece, so that none can see what the one before left behind.
  const convert = (html: string) => pageConverter(converter)(html);
  const becomes = (pairs: [html: string, made: string][]) => {
    for (const [html, made] of pairs) assert.equal(convert(html), made);
  };
  const stays = (...pages: string[]) => becomes(pages.map((html) => [html, html]));

  it("may have a < that begins no tag", () => {
    becomes([
      ["发<3，a < 头发 <= 里<", "發<3，a < 頭髮 <= 裡<"],
      ["头<发>", "頭<發>"],
    ]);
  });

  it("keeps its comments and declarations, which end a text", () => {
    stays("<!-- 发 > <b>发</b> -- -->", "<!doctype 发>", "<![CDATA[发]]>", "<!---->", "</ 发>");
    becomes([
      ["头<!-- 发 -->发", "頭<!-- 发 -->發"],
      ["<!>发", "<!>發"],
    ]);
  });

  it("goes on behind a comment that ends as soon as it has begun", () => {
    becomes([
      ["<!-->发<!-- 发 -->", "<!-->發<!-- 发 -->"],
      ["<!--->发<!-- 发 -->", "<!--->發<!-- 发 -->"],
    ]);
  });

  it("may end in the middle of anything", () => {
    stays(
      "<",
      "</",
      "<b",
      "<!",
      "<!-",
      "<!--",
      "<!-- 发",
      "<code>发",
      "<script>发",
      "<script>发</scrip",
      "<p id='发",
      "<p id=",
      "<a href",
    );
    becomes([
      ["头<b>发", "頭<b>髮"],
      ["头<b>发</b", "頭<b>髮</b"],
      ["头发<!--", "頭髮<!--"],
    ]);
  });

  it("ends where it ends, whatever longer page was converted before", () => {
    const again = pageConverter(converter);
    for (const end of ["<", "</", "<b", "<!", "<!-", "<!--", "<p title=", "<p title", "<script></script"]) {
      again('甲乙</>">--><b>">--></script>'.repeat(9));
      assert.equal(again(`甲乙${end}`), `甲乙${end}`);
      again(`甲乙${end}>"发"-->`.padEnd(40, '>"'));
      assert.equal(again(`甲乙${end}`), `甲乙${end}`);
    }
  });

  it("leaves nothing open for the next page", () => {
    const again = pageConverter(converter);
    for (const open of ["<code>", "<div translate=no>", "<p lang=en>", "<span lang=en><span>", "<b>头"]) {
      again(`${open}发`);
      assert.equal(again("头<span>发</span>"), "頭<span>髮</span>", open);
    }
  });

  it("may be longer than all before", () => {
    const again = pageConverter(converter);
    for (const length of [1, 100, 10_000, 10, 200_000])
      assert.equal(again("里".repeat(length)), "裡".repeat(length));
  });

  it("keeps halves of characters as they are", () => {
    stays("<p>\ud842</p><i>\udfb7</i>");
    becomes([["<p>头\ud842<b>\udfb7发</b>", "<p>頭\ud842<b>\udfb7發</b>"]]);
  });
});
