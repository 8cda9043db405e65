import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { piecesOf, termsToLookUp } from "../../src/search/query.ts";
import { letters, searching } from "../support/search.ts";

describe("the search", () => {
  it("finds each article that holds the words, the newest of equals first", async () => {
    const { found } = await searching([{ text: "园区规划" }, { text: "植树活动" }, { text: "规划园区" }]);
    assert.deepEqual(await found("园区"), [2, 0]);
    assert.deepEqual(await found("植树"), [1]);
    assert.deepEqual(await found("消防"), []);
  });

  it("finds a text in whichever script it is asked for", async () => {
    const { found } = await searching([{ text: "来自台湾的客人" }, { text: "來自臺灣的客人" }]);
    assert.deepEqual(await found("台湾"), [1, 0]);
    assert.deepEqual(await found("臺灣"), [1, 0]);
  });

  it("wants all words that are set apart, whatever stands between them", async () => {
    const { found } = await searching([
      { text: "园区召开例会" },
      { text: "例会改期" },
      { text: "例会，园区" },
    ]);
    assert.deepEqual((await found("例会 园区")).sort(), [0, 2]);
  });

  it("reads Han characters one by one as the word they make, and no other words together", () => {
    assert.deepEqual(piecesOf("开 工"), ["开工"]);
    assert.deepEqual(piecesOf("关于 一 带　一 路 建设"), ["关于", "一带一路", "建设"]);
    assert.deepEqual(piecesOf("开 工程、通 知，5 G"), ["开", "工程", "通知", "5", "G"]);
    assert.deepEqual(piecesOf("开、工"), ["开", "工"]);
  });

  it("finds words of other scripts and numbers", async () => {
    const { found } = await searching([{ text: "5G基站2026年建成" }, { text: "4G基站" }]);
    assert.deepEqual(await found("5g"), [0]);
    assert.deepEqual(await found("２０２６"), [0]);
  });

  it("puts an article with the words in its title before one that only mentions them", async () => {
    const { found } = await searching([{ title: "消防演练", text: "昨天举行" }, { text: "食堂、消防演练" }]);
    assert.deepEqual(await found("消防演练"), [0, 1]);
    assert.deepEqual(await found("消防演练", { sort: "date" }), [1, 0]);
  });

  it("offers what is near where nothing bears all of the words, and says so", async () => {
    const texts = ["高新区的产业规划", "高新区", "植树", "产业规划"].map((text) => ({ text }));
    const { find } = await searching(texts);
    const { hits, isWhole } = await find("高新区规划");
    assert.equal(isWhole, false);
    assert.equal(hits[0]?.article, 0);
    assert.deepEqual(hits.map(({ article }) => article).sort(), [0, 1]);
    assert.deepEqual(await find("消防"), { hits: [], isWhole: true });
  });

  it("has nothing to look up for a single Han character", () => {
    assert.deepEqual(termsToLookUp("园", letters), []);
    assert.deepEqual(termsToLookUp("，。", letters), []);
  });

  it("looks up a handful of terms of a long sentence, from its beginning to its end", () => {
    const sentence = "第一第二第三第四第五第六第七第八第九第十，最后";
    const terms = termsToLookUp(sentence, letters);
    assert.equal(terms.length, 8);
    assert.ok(terms.includes(termsToLookUp("第一", letters)[0] ?? -1));
    assert.ok(terms.includes(termsToLookUp("最后", letters)[0] ?? -1));
  });

  it("filters by category, source and year", async () => {
    const { found } = await searching(
      [
        { text: "园区", year: "2024", categories: ["news/a", "news"], source: "高新院" },
        { text: "园区", year: "2025", categories: ["news/b", "news"], source: "规划处" },
        { text: "园区", year: "2025", categories: ["guide"], source: "高新院" },
      ],
      2,
    );
    assert.deepEqual(await found("园区", { category: "news" }), [1, 0]);
    assert.deepEqual(await found("园区", { category: "news/b" }), [1]);
    assert.deepEqual(await found("园区", { category: "constructor" }), []);
    assert.deepEqual(await found("园区", { source: "高新院" }), [2, 0]);
    assert.deepEqual(await found("园区", { year: "2025" }), [2, 1]);
    assert.deepEqual(await found("园区", { year: "2025", source: "高新院" }), [2]);
    assert.deepEqual(await found("园区", { year: "1999" }), []);
  });

  it("finds all that a plain comparison finds, whatever the texts and however they are divided", async () => {
    const character = fc.constantFrom(..."园区规划发展二〇年，。 \n", "𠮷", "a1");
    const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(""));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.constantFrom(..."园区规划发展二〇年"), { minLength: 2, maxLength: 12 }),
        async (texts, perPart, characters) => {
          const query = characters.join("");
          const { found } = await searching(
            texts.map((some) => ({ text: some })),
            perPart,
          );
          const answers = new Set(await found(query));
          for (const [at, some] of texts.entries()) {
            assert.ok(!some.includes(query) || answers.has(at), JSON.stringify({ query, some }));
          }
        },
      ),
    );
  });

  it("knows the address of each article", async () => {
    const texts = Array.from({ length: 50 }, () => ({ text: "园区" }));
    const { urls } = await searching(texts, 40);
    assert.deepEqual(
      await urls(),
      texts.map((_, at) => `/news/${at}.html`),
    );
  });

  it("reads a small part of the index only", async () => {
    const words = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const texts = Array.from({ length: 400 }, (_, at) => ({
      text: Array.from({ length: 300 }, (_, i) => words[(at * 37 + i * i) % words.length]).join(""),
    }));
    const { found, bytes } = await searching(texts, 400);
    const before = bytes();
    assert.ok((await found(texts[7]?.text.slice(20, 24) ?? "")).includes(7));
    assert.ok(bytes() - before < 10_000, `${bytes() - before}`);
  });
});
