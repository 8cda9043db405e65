import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Converter } from "../../src/conversion/converter.ts";
import { pageConverter, taiwanese } from "./html-fixture.ts";

/** In the source, and what becomes of it. */
type Pair = [html: string, made: string];

describe("the text of a page", () => {
  let converter: Converter;
  before(async () => {
    converter = await taiwanese({ 的士: "計程車", 公共汽车: "公車", "3天后": "3天後" });
  });
  // A new one for each piece, so that none can see what the one before left behind.
  const convert = (html: string) => pageConverter(converter)(html);
  const becomes = (pairs: Pair[]) => {
    for (const [html, made] of pairs) assert.equal(convert(html), made);
  };
  const stays = (...pages: string[]) => becomes(pages.map((html) => [html, html]));

  it("is converted between tags that stay byte for byte", () => {
    becomes([
      ["", ""],
      ["头发", "頭髮"],
      [
        `<!DOCTYPE html>\n<p  class=a\tid='发'\n>头发&nbsp;&amp;\r\n<I\n>里面</I ></p >\n`,
        `<!DOCTYPE html>\n<p  class=a\tid='发'\n>頭髮&nbsp;&amp;\r\n<I\n>裡面</I ></p >\n`,
      ],
      ["<title>头发</title><h1>头发</h1><td>头发", "<title>頭髮</title><h1>頭髮</h1><td>頭髮"],
    ]);
  });

  it("is read as one word across inline elements", () => {
    becomes([
      ["头<b>发</b>", "頭<b>髮</b>"],
      ["<b>头</b>发", "<b>頭</b>髮"],
      ["头<b>发</b>展", "頭<b>髮</b>展"],
      ["头，<b>发</b>展", "頭，<b>發</b>展"],
      ["<em>头</em><strong><a href=x>发</a></strong>里", "<em>頭</em><strong><a href=x>髮</a></strong>裡"],
      [
        "头<i>发</i>里<img alt=里>里<i>里</i>里<p id=a>里",
        "頭<i>髮</i>裡<img alt=裡>裡<i>裡</i>裡<p id=a>裡",
      ],
      ["头<span><span></span></span><wbr>发", "頭<span><span></span></span><wbr>髮"],
      ["<i>一<b>目</b><u>了</u></i>然<mark>的</mark>", "<i>一<b>目</b><u>瞭</u></i>然<mark>的</mark>"],
      ["3<b>天后</b>，<b>天后</b>", "3<b>天後</b>，<b>天后</b>"],
    ]);
  });

  it("keeps a word in one piece that changes its length, where it begins", () => {
    becomes([
      ["坐<b>的士</b>里", "坐<b>計程車</b>裡"],
      ["坐<b>的</b>士里", "坐<b>計程車</b>裡"],
      ["坐的<b>士里</b>", "坐計程車<b>裡</b>"],
      ["<i>公</i>共<b>汽</b>车<u>里</u>", "<i>公車</i><b></b><u>裡</u>"],
    ]);
  });

  it("ends at blocks, line breaks, pictures and elements that it does not know", () => {
    for (const tag of [
      "<br>",
      "<BR/>",
      "<hr>",
      "<img src=x>",
      "</p><p>",
      "<div>",
      "</li>",
      "<x-a>",
      "<ruby>",
    ]) {
      assert.equal(convert(`头${tag}发`), `頭${tag}發`, tag);
    }
  });

  it("ends at spaces and digits, in and between elements", () => {
    becomes([
      ["头 <b>发</b>", "頭 <b>發</b>"],
      ["头<b> 发</b>", "頭<b> 發</b>"],
      ["头<b>\n</b>发", "頭<b>\n</b>發"],
      ["头<b>5</b>发", "頭<b>5</b>發"],
    ]);
  });

  it("is left alone where it is code, a script or a style", () => {
    stays(
      "<code>头发</code>",
      "<pre><KBD>头发</KBD></pre>",
      "<samp>头<b>发</b><code>发</code>发</samp>",
      "<script>if (头<b) '</p>发' + '</scripts>' + \"<!--\"</script>",
      "<STYLE>p::before { content: '发' }</style\n>",
      '<script type=application/json>["头发"]</script>',
    );
    becomes([
      ["发<code>发<code>发</code>发</code>发", "發<code>发<code>发</code>发</code>發"],
      ["头<code></code>发<script>发</script>发", "頭<code></code>發<script>发</script>發"],
      ["<pre>头发</pre>", "<pre>頭髮</pre>"],
    ]);
  });

  it("is left alone in what is not to be translated, up to the end of that very element", () => {
    becomes([
      [
        '发<span translate="no">发<span>发<b>发</b></span>发</span>发',
        '發<span translate="no">发<span>发<b>发</b></span>发</span>發',
      ],
      [
        "<div translate=no><p>发</p><div>发</div><br>发</div>发",
        "<div translate=no><p>发</p><div>发</div><br>发</div>發",
      ],
      ["<p translate='no'><b lang=zh-Hans>发</b></p>发", "<p translate='no'><b lang=zh-Hans>发</b></p>發"],
      ['<p translate="yes">头<i>发</i></p>', '<p translate="yes">頭<i>髮</i></p>'],
      ["<br translate=no>发", "<br translate=no>發"],
    ]);
  });

  it("is left alone in another language, but not where that holds the source's again", () => {
    becomes([
      ["发<q lang=ja>発发</q>发", "發<q lang=ja>発发</q>發"],
      ['<div lang="en">发<div>发</div>发</div>发', '<div lang="en">发<div>发</div>发</div>發'],
      ["<q lang=zh-Hant>发</q>", "<q lang=zh-Hant>发</q>"],
      [
        '<div lang="en">发<p lang="zh-CN">发<i lang=en>发</i>发</p>发</div>发',
        '<div lang="en">发<p lang="zh-Hant-TW">發<i lang=en>发</i>發</p>发</div>發',
      ],
    ]);
  });

  it("comes to be in the language of its version", () => {
    becomes([
      [
        '<html lang="zh-CN"><p lang=zh>头<i lang=ZH-HANS>发</i>',
        '<html lang="zh-Hant-TW"><p lang=zh-Hant-TW>頭<i lang=zh-Hant-TW>髮</i>',
      ],
      // A layout gives the page's own language as a choice; what an author names is another.
      ['<p lang="zh-Hant-TW">发', '<p lang="zh-Hant-TW">发'],
      ['<p lang="">发</p>', '<p lang="">發</p>'],
    ]);
  });
});
