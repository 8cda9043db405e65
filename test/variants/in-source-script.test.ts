import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Article } from "../../src/content/article.ts";
import { type Conversions, loadConversions } from "../../src/conversion/conversions.ts";
import { versionsOf } from "../../src/conversion/version.ts";
import type { Body } from "../../src/markdown/body.ts";
import { choice, hasMarks, kept, unmarked } from "../../src/shared/marks.ts";
import { inSourceScript } from "../../src/variants/in-source-script.ts";
import { conversionsFor } from "../support/conversions.ts";
import { anArticle, site } from "../support/portal.ts";

/** Written in Traditional, for a portal in Simplified. */
function traditional(changes: Partial<Article> = {}, body: Partial<Body> = {}): Article {
  return anArticle("2026-03-01", {
    script: "zh-Hant",
    title: "裏面",
    ...changes,
    body: {
      pages: [{ html: "<p>裏面</p>", headings: [] }],
      text: "裏面",
      characters: 2,
      minutes: 1,
      ...body,
    },
  });
}

function bodyOf(html: string): Partial<Body> {
  return { pages: [{ html, headings: [] }] };
}

describe("an article in the other script", () => {
  let conversions: Conversions;
  before(async () => {
    conversions = await conversionsFor(["zh-tw", "zh-hk"]);
  });
  const made = (article: Article) => inSourceScript(article, site, conversions);
  const inEach = (marked: string | undefined) => [0, 1, 2].map((version) => unmarked(marked ?? "-", version));
  const htmlInEach = (html: string) => inEach(made(traditional({}, bodyOf(html))).body.pages[0]?.html);

  it("is made for each version from what its author wrote", () => {
    const { title, body } = made(traditional());
    assert.deepEqual(inEach(title), ["里面", "裡面", "裏面"]);
    assert.deepEqual(inEach(body.pages[0]?.html), ["<p>里面</p>", "<p>裡面</p>", "<p>裏面</p>"]);
  });

  it("is decided on in every text, so that nothing converts it once more", () => {
    const { title, source, digest, subtitle, author, editor, summary, body } = made(
      traditional({ subtitle: "裏", author: "裏", editor: "裏", summary: "裏", source: "裏", digest: "裏" }),
    );
    const texts = [title, source, digest, subtitle, author, editor, summary, body.pages[0]?.html ?? ""];
    for (const text of texts) {
      assert.match(text ?? "", /^[\ufdd4][^\ufdd4\ufdd6]*[\ufdd6]$/);
      assert.equal(inEach(text)[1]?.replace(/<.*?>/g, "").charAt(0), "裡");
    }
  });

  it("shows its pictures and files with words of each version", () => {
    const picture = { src: "/裏.jpg", width: 1, height: 1, alt: "裏", caption: "裏面", sources: [] };
    const attachment = { title: "裏", url: "/裏.pdf" };
    const { cover, gallery, attachments } = made(
      traditional({
        cover: picture as unknown as NonNullable<Article["cover"]>,
        gallery: [picture as unknown as Article["gallery"][number]],
        attachments: [attachment as unknown as Article["attachments"][number]],
      }),
    );
    for (const shown of [cover, gallery[0]]) {
      assert.deepEqual(inEach(shown?.alt), ["里", "裡", "裏"]);
      assert.deepEqual(inEach(shown?.caption), ["里面", "裡面", "裏面"]);
      assert.equal(shown?.src, "/裏.jpg");
    }
    assert.deepEqual(inEach(attachments[0]?.title), ["里", "裡", "裏"]);
  });

  it("has pages and headings with words of each version, and ids that stay", () => {
    const page = {
      title: "裏",
      html: '<h2 id="裏">裏</h2>',
      headings: [{ id: "裏", level: 2, text: "裏" }],
    };
    const { body } = made(traditional({}, { pages: [page, page] }));
    assert.equal(body.pages.length, 2);
    for (const { title, html, headings } of body.pages) {
      assert.deepEqual(inEach(title), ["里", "裡", "裏"]);
      assert.equal(inEach(html)[0], '<h2 id="裏">里</h2>');
      assert.equal(headings[0]?.id, "裏");
      assert.deepEqual(inEach(headings[0]?.text), ["里", "裡", "裏"]);
    }
  });

  it("is found by the words of the root's version", () => {
    assert.equal(made(traditional()).body.text, "里面");
    assert.equal(
      made(traditional({}, { text: `裏${kept("裏")}` })).body.text.replace(/[\ufdd2\ufdd3]/g, ""),
      "里裏",
    );
  });

  it("keeps what is marked as kept, and has what was chosen for each version", () => {
    const words = `裏${kept("裏")}${choice(["软件", "軟體", "軟件"])}`;
    const wanted = ["里裏软件", "裡裏軟體", "裏裏軟件"];
    assert.deepEqual(inEach(made(traditional({ title: words })).title), wanted);
    assert.deepEqual(
      htmlInEach(`<p>${words}</p>`),
      wanted.map((text) => `<p>${text}</p>`),
    );
  });

  it("keeps code, other languages and addresses as they are", () => {
    const html = '<p><code>裏</code><a href="/裏/" title="裏">裏</a><i lang="ja">裏</i></p>';
    assert.deepEqual(
      htmlInEach(html),
      ["里", "裡", "裏"].map((word) => html.replace('title="裏">裏', `title="${word}">${word}`)),
    );
  });

  it("is told to be in the version's language where it says that it is in its own", () => {
    assert.deepEqual(
      htmlInEach('<p lang="zh-Hant">裏</p>').map((html) => html.match(/lang="(.*?)"/)?.[1]),
      ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"],
    );
  });

  it("has its quotation marks turned for Simplified and left for Traditional", async () => {
    const wording = { quotes: "corner", rules: [] } as const;
    const own = await loadConversions({ versions: versionsOf("zh-Hans", ["zh-tw"]), ...wording });
    const { title } = inSourceScript(traditional({ title: "「裏」" }), site, own);
    assert.equal(unmarked(title, 0), "“里”");
    assert.equal(unmarked(title, 1), "「裡」");
  });
});

describe("an article in Simplified", () => {
  const simplified = anArticle("2026-03-01", { title: "里面", script: "zh-Hans" });

  it("is left to the versions of a portal in Simplified", async () => {
    const conversions = await conversionsFor(["zh-tw"]);
    assert.equal(inSourceScript(simplified, site, conversions), simplified);
    const silent = anArticle("2026-03-01");
    assert.equal(inSourceScript(silent, site, conversions), silent);
  });

  it("is itself again in the Simplified version of a portal in Traditional", async () => {
    const versions = versionsOf("zh-Hant", ["zh-cn"]);
    const conversions = await loadConversions({ versions, quotes: "curly", rules: [] });
    const { title, body } = inSourceScript(simplified, { ...site, script: "zh-Hant", versions }, conversions);
    assert.deepEqual([unmarked(title, 0), unmarked(title, 1)], ["裏面", "里面"]);
    assert.equal(unmarked(body.pages[0]?.html ?? "", 1), "<p>正文</p>");
    assert.equal(body.text, "正文");
  });

  it("is converted for good in a portal in Traditional alone", async () => {
    const versions = versionsOf("zh-Hant", []);
    const conversions = await loadConversions({ versions, quotes: "curly", rules: [] });
    const { title } = inSourceScript(simplified, { ...site, script: "zh-Hant", versions }, conversions);
    assert.equal(title, "裏面");
    assert.equal(hasMarks(title), false);
  });
});
