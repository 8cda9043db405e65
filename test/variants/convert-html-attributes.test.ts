import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Converter } from "../../src/conversion/converter.ts";
import { kept } from "../../src/shared/marks.ts";
import { pageConverter, taiwanese } from "./html-fixture.ts";

let converter: Converter;
before(async () => {
  converter = await taiwanese();
});
const convert = (html: string) => pageConverter(converter)(html);
const becomes = (...pairs: [html: string, made: string][]) => {
  for (const [html, made] of pairs) assert.equal(convert(html), made);
};
const stays = (...pages: string[]) => becomes(...pages.map((html): [string, string] => [html, html]));

describe("an attribute that people read", () => {
  it("is converted, whatever its element", () => {
    for (const name of "title alt aria-label aria-description placeholder label summary TITLE".split(" ")) {
      assert.equal(convert(`<x-a ${name}="头发">`), `<x-a ${name}="頭髮">`);
      assert.equal(convert(`<img ${name}='头发' />`), `<img ${name}='頭髮' />`);
    }
  });

  it("is converted in a <meta>", () => {
    for (const name of [
      "name=description",
      'name="keywords"',
      'property="og:title"',
      "property='og:site_name'",
    ]) {
      assert.equal(convert(`<meta ${name} content="头发">`), `<meta ${name} content="頭髮">`);
      assert.equal(convert(`<META CONTENT="头发" ${name}>`), `<META CONTENT="頭髮" ${name}>`);
    }
    stays('<p content="头发">', '<meta http-equiv="Content-Security-Policy" content="头发">');
  });

  it("is converted on a button, but not what stands in a field", () => {
    for (const type of ["submit", "button", "reset", "SUBMIT"]) {
      assert.equal(convert(`<input value="发" type="${type}">`), `<input value="發" type="${type}">`);
    }
    stays(
      "<input type=text value=发>",
      "<input value=发>",
      "<input type=hidden value=发>",
      "<button type=submit value=发>",
      "<option value=发>",
      "<li value=发>",
    );
  });

  it("is a text of its own, apart from the words around its tag", () => {
    becomes(
      ['头<b title="头发">发</b>', '頭<b title="頭髮">髮</b>'],
      ['头<b title="头">发</b>', '頭<b title="頭">髮</b>'],
      ['头<img alt="发">', '頭<img alt="發">'],
    );
  });

  it("may be written in any of HTML's ways", () => {
    becomes(
      ["<b title=头发>发", "<b title=頭髮>發"],
      ["<b title = '头\"发>\n里'>发", "<b title = '頭\"發>\n裡'>發"],
      ["<b hidden title=头发/>发", "<b hidden title=頭髮/>發"],
      ["<b title='' alt=\"\" title>发", "<b title='' alt=\"\" title>發"],
      ["<b\n\ttitle=发\n>发", "<b\n\ttitle=發\n>發"],
      ["<b title='发'alt='发'>发", "<b title='發'alt='發'>發"],
      ["<b id='发'/title='发'>发", "<b id='发'/title='發'>發"],
      ["<b data-x='>' title='头发'id=发>发", "<b data-x='>' title='頭髮'id=发>發"],
      ['<p class="a/b" / title="发">发', '<p class="a/b" / title="發">發'],
    );
  });

  it("stays where the text inside its element stays", () => {
    stays(
      '<p translate="no"><img alt="发"></p>',
      '<img alt="发" translate="no">',
      '<p title="发" lang="en"><b title="发"></b></p>',
      '<code title="发"></code>',
      '<samp><img alt="发"></samp>',
    );
    // Such an element ends as it begins.
    for (const name of ["img", "br", "hr", "input", "meta", "link", "col", "use"]) {
      const tag = `<${name} lang="en" title="发"${name === "use" ? "/" : ""}>`;
      assert.equal(convert(`${tag}发`), `${tag}發`);
    }
    becomes([
      '<p lang="en"><b lang="zh" title="发"></b></p>',
      '<p lang="en"><b lang="zh-Hant-TW" title="發"></b></p>',
    ]);
  });
});

describe("an attribute that machines read", () => {
  it("stays as it is", () => {
    for (const name of "id class name data-title for download src srcset style datetime onclick xtitle".split(
      " ",
    )) {
      stays(`<a ${name}="头发">`, `<img ${name}='头发'>`);
    }
  });
});

describe("an address", () => {
  it("leads to the same version in links and forms, and its words stay", () => {
    becomes(
      ['<a href="/头发/">头发</a>', '<a href="/zh-tw/头发/">頭髮</a>'],
      ["<form action=/search/>发", "<form action=/zh-tw/search/>發"],
      ['<link rel="canonical" href="/头/">', '<link rel="canonical" href="/zh-tw/头/">'],
      ['<area href="/a/" alt="发">', '<area href="/zh-tw/a/" alt="發">'],
    );
    stays(
      '<img src="/a.jpg">',
      '<a data-href="/a/">',
      '<a href="https://example.org/头发/">',
      "<a href>",
      '<a href="">',
    );
  });

  it("leads there as well where the text stays", () => {
    becomes(
      [
        '<p translate="no"><a href="/a/" title="发">发</a></p>',
        '<p translate="no"><a href="/zh-tw/a/" title="发">发</a></p>',
      ],
      [kept('<a href="/a/" title="发">发</a>'), '<a href="/zh-tw/a/" title="发">发</a>'],
    );
  });

  it("stays where the link names the language that it leads to", () => {
    stays('<link rel="alternate" hreflang="zh-Hans" href="/a/">', '<a href="/a/" hreflang="zh-Hant">');
  });

  it("leads there from a page that has moved", () => {
    becomes(
      [
        '<meta http-equiv="refresh" content="0; url=/头发/">',
        '<meta http-equiv="refresh" content="0; url=/zh-tw/头发/">',
      ],
      [
        "<meta content='5;URL=/a/' http-equiv=Refresh>",
        "<meta content='5;URL=/zh-tw/a/' http-equiv=Refresh>",
      ],
    );
    stays(
      '<meta http-equiv="refresh" content="30">',
      '<meta http-equiv="Link" content="0; url=/a/">',
      '<meta name="refresh" content="0; url=/a/">',
    );
  });
});

describe("structured data", () => {
  const script = (json: string, type = "application/ld+json") => `<script type="${type}">${json}</script>`;

  it("is converted in its texts, addresses and languages", () => {
    const data = { "@type": "NewsArticle", headline: "头发", url: "/a/", inLanguage: "zh-Hans" };
    const made = { "@type": "NewsArticle", headline: "頭髮", url: "/zh-tw/a/", inLanguage: "zh-Hant-TW" };
    assert.equal(convert(`${script(JSON.stringify(data))}发`), `${script(JSON.stringify(made))}發`);
  });

  it("stays where it is of another kind, or its page is not to be translated", () => {
    stays(
      script('{"a": "头发"}', "application/json"),
      `<div translate="no">${script('{"a": "头发"}')}</div>`,
    );
  });

  it("stays as it is where it cannot be read", () => {
    stays(script('{"a": "头发"'), script("头发"));
  });
});
