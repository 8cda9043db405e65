import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Conversions } from "../../src/conversion/conversions.ts";
import type { Converter } from "../../src/conversion/converter.ts";
import { choice, kept } from "../../src/shared/marks.ts";
import { type FinishedPage, outputsOf, siteVersions } from "../../src/variants/site-versions.ts";
import { conversionsFor } from "../support/conversions.ts";

const links = { url: "https://example.org", basePath: "", pages: new Set(["index.html", "news/a.html"]) };

/** A piece of HTML that is worth being converted apart. */
function longPart(words: string): string {
  return `<nav>${words}<a href="/">园区</a>${"<i></i>".repeat(40)}</nav>`;
}

describe("the versions of a page", () => {
  let conversions: Conversions;
  /** Units converted so far. */
  let converted = 0;
  before(async () => {
    const real = await conversionsFor(["zh-tw", "zh-hk"]);
    const counting = new Map<Converter, Converter>();
    const count = (converter: Converter): Converter => ({
      ...converter,
      write(source, start, end, ...rest) {
        converted += end - start;
        return converter.write(source, start, end, ...rest);
      },
    });
    conversions = {
      ...real,
      converter(from, version) {
        const converter = real.converter(from, version);
        if (!converter) return undefined;
        const made = counting.get(converter) ?? count(converter);
        counting.set(converter, made);
        return made;
      },
    };
  });
  const makerOf = (of: Conversions) =>
    siteVersions({
      ...links,
      versions: of.versions,
      script: "zh-Hans",
      converterTo: (version) => of.converter("zh-Hans", version),
    });
  const maker = () => makerOf(conversions);
  const pageOf = (html: string, parts: string[] = []): FinishedPage => ({
    page: { output: "news/a.html", single: false },
    html,
    parts,
  });
  const htmlOf = (page: FinishedPage, versionsOf = maker()) =>
    versionsOf.of(page).versions.map(({ html }) => html);

  it("are its own words and the same in each other script, each in its place", () => {
    assert.deepEqual(maker().of(pageOf("<p>里面</p>")).versions, [
      { output: "news/a.html", html: "<p>里面</p>" },
      { output: "zh-tw/news/a.html", html: "<p>裡面</p>" },
      { output: "zh-hk/news/a.html", html: "<p>裏面</p>" },
    ]);
  });

  it("are one for a page that stands at the root only", () => {
    const page: FinishedPage = { page: { output: "404.html", single: true }, html: "<p>里</p>", parts: [] };
    assert.deepEqual(maker().of(page).versions, [{ output: "404.html", html: "<p>里</p>" }]);
    assert.deepEqual(outputsOf(page.page, conversions.versions), ["404.html"]);
  });

  it("lie where their outputs are said to be", () => {
    const page = pageOf("");
    const outputs = ["news/a.html", "zh-tw/news/a.html", "zh-hk/news/a.html"];
    assert.deepEqual(outputsOf(page.page, conversions.versions), outputs);
    assert.deepEqual(
      maker()
        .of(page)
        .versions.map(({ output }) => output),
      outputs,
    );
  });

  it("have what was chosen and kept for them, and no mark", () => {
    const html = `<p title="${choice(["软件", "軟體", "軟件"])}">${kept("里")}里${choice(["a里", "b里", "c里"])}</p>`;
    assert.deepEqual(htmlOf(pageOf(html)), [
      '<p title="软件">里里a里</p>',
      '<p title="軟體">里裡b里</p>',
      '<p title="軟件">里裏c里</p>',
    ]);
  });

  it("lead to one another's like, and say their language", () => {
    const html = '<html lang="zh-Hans"><a href="/news/a.html">a</a><a href="/b.css">b</a>';
    assert.deepEqual(htmlOf(pageOf(html)), [
      html,
      '<html lang="zh-Hant-TW"><a href="/zh-tw/news/a.html">a</a><a href="/b.css">b</a>',
      '<html lang="zh-Hant-HK"><a href="/zh-hk/news/a.html">a</a><a href="/b.css">b</a>',
    ]);
  });

  it("have structured data of their own", () => {
    const html = '<script type="application/ld+json">{"name":"里","url":"https://example.org/"}</script>';
    assert.deepEqual(htmlOf(pageOf(html))[2], html.replace("里", "裏").replace('org/"', 'org/zh-hk/"'));
  });

  it("are the page itself in a portal of one version, but for the marks", async () => {
    const single = await conversionsFor();
    assert.deepEqual(htmlOf(pageOf(`<p>${kept("里")}里</p>`), makerOf(single)), ["<p>里里</p>"]);
  });

  describe("with parts that other pages have as well", () => {
    it("are the same as without", () => {
      const [a, b] = [longPart(`里${kept("里")}`), longPart(`软件${choice(["甲", "乙", "丙"])}`)];
      const html = `<p>里</p>${a}<p>里</p>${b}${a}<p>里</p>`;
      const whole = htmlOf(pageOf(html));
      for (const parts of [[a, b], [a, b, a], [b], [a, a], [b, a], ["<p>里</p>", a]]) {
        assert.deepEqual(htmlOf(pageOf(html, parts)), whole);
      }
    });

    it("are converted once", () => {
      const versionsOf = maker();
      const part = longPart("里面");
      const first = htmlOf(pageOf(`<p>甲</p>${part}`, [part]), versionsOf);
      const before = converted;
      const second = htmlOf(pageOf(`${part}<p>乙乙</p>${part}`, [longPart("不在"), part, part]), versionsOf);
      // Two characters in two versions.
      assert.equal(converted - before, 4);
      const [, inTaiwan = ""] = first;
      const made = inTaiwan.slice("<p>甲</p>".length);
      assert.equal(second[1], `${made}<p>乙乙</p>${made}`);
    });

    it("take them as the text around them is taken", () => {
      const versionsOf = maker();
      const part = longPart("里面");
      const html = `<div translate="no">${part}</div>${part}<p lang="en">${part}</p>${part}`;
      const whole = htmlOf(pageOf(html));
      // Before the part is known and after.
      for (let round = 0; round < 2; round++) {
        assert.deepEqual(htmlOf(pageOf(html, [part, part, part, part]), versionsOf), whole);
      }
    });

    it("leave no mark where they stand within kept words", () => {
      const part = longPart("里面");
      const html = `里${kept(`里${part}里`)}里`;
      assert.deepEqual(htmlOf(pageOf(html, [part])), htmlOf(pageOf(html)));
    });

    it("are kept where they stand within kept words", () => {
      const versionsOf = maker();
      const part = longPart("里面");
      const html = `${part}里${kept(`里${part}里`)}里`;
      assert.deepEqual(
        htmlOf(pageOf(html, [part, part]), versionsOf).slice(1),
        htmlOf(pageOf(html)).slice(1),
      );
    });

    it("are not mistaken for those of a page that has them otherwise", () => {
      const versionsOf = maker();
      const part = longPart("里面");
      htmlOf(pageOf(part, [part]), versionsOf);
      const other = part.replace("里面", "外面");
      assert.deepEqual(htmlOf(pageOf(other, [part]), versionsOf), htmlOf(pageOf(other)));
      const later = longPart("发");
      const html = `<p>里</p>${later}`;
      assert.deepEqual(htmlOf(pageOf(html, [part, later]), versionsOf), htmlOf(pageOf(html)));
    });
  });
});
