import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  addArticles,
  emptyIndex,
  type RelatedInput,
  relatedIn,
  removeNewest,
} from "../../src/related/related.ts";
import { termsOf } from "../../src/terms/term-list.ts";
import { letterTable } from "../../src/terms/terms.ts";

const letters = letterTable("");

const filler = [
  "园区召开例会",
  "道路施工公告",
  "春季植树活动",
  "食堂菜单更新",
  "停车位调整",
  "图书角开放",
  "消防演练",
  "体检安排",
];

function input(text: string, changes: Partial<RelatedInput> = {}): RelatedInput {
  const terms = termsOf([{ titles: [text.slice(0, 8)], texts: [text] }], letters);
  return { terms: () => terms, tags: [], category: "news", ...changes };
}

/** Twenty articles about nothing in particular. */
const background = Array.from({ length: 20 }, (_, index) =>
  input(`${filler[index % filler.length]}，第${index}次，${filler[(index * 3 + 1) % filler.length]}。`),
);

function relatedArticles(oldestFirst: readonly RelatedInput[]): number[][] {
  const index = emptyIndex();
  addArticles(index, oldestFirst);
  return relatedIn(index);
}

describe("related articles", () => {
  it("are those that share rare words with the text", () => {
    const articles = [
      ...background,
      input("碳化硅外延设备通过验收，澜芯半导体投产在即。"),
      ...background,
      input("澜芯半导体的碳化硅产线今天点亮。"),
    ];
    const related = relatedArticles(articles);
    assert.equal(related.at(-1)?.[0], 20);
  });

  it("lead from an old article to what came of it", () => {
    const articles = [input("碳化硅外延设备开始安装。"), ...background, input("碳化硅外延设备安装完毕。")];
    assert.equal(relatedArticles(articles)[0]?.[0], 21);
  });

  it("prefer the same category among texts that fit equally well", () => {
    const articles = [
      ...background,
      input("低空物流航线试飞成功", { category: "keji" }),
      input("低空物流航线试飞成功", { category: "yuanqu" }),
      ...background,
      input("低空物流航线正式开通", { category: "keji" }),
    ];
    assert.equal(relatedArticles(articles).at(-1)?.[0], 20);
  });

  it("prefer the recent among texts that fit equally well", () => {
    const articles = [
      ...background,
      input("低空物流航线试飞成功"),
      ...background,
      input("低空物流航线试飞成功"),
      input("低空物流航线正式开通"),
    ];
    assert.equal(relatedArticles(articles).at(-1)?.[0], 41);
  });

  it("are never the article itself, never twice the same, at most six", () => {
    const text = fc.array(fc.constantFrom(...filler, "碳化硅", "低空物流", "AI", " "), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
        relatedArticles(texts.map((words) => input(words.join("")))).forEach((related, index) => {
          assert.ok(related.length <= 6);
          assert.ok(!related.includes(index));
          assert.equal(new Set(related).size, related.length);
        });
      }),
    );
  });

  it("change for at most two older articles when one is added", () => {
    const words = ["碳化硅", "低空物流", "机器人", "数据要素", "绿色低碳", "人才公寓", "港口", "班列"];
    const text = fc.array(fc.constantFrom(...words, ...filler), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), (texts) => {
        const articles = texts.map((parts) => input(parts.join("，")));
        const before = relatedArticles(articles.slice(0, -1));
        const after = relatedArticles(articles);
        const changed = before.filter((related, index) => related.join() !== after[index]?.join());
        assert.ok(changed.length <= 2, `${changed.length} older articles changed`);
      }),
    );
  });

  it("are the same from an index that was kept as from nothing, whatever came and went", () => {
    const words = ["碳化硅", "低空物流", "机器人", "数据要素", "绿色低碳", "人才公寓", "港口", "班列"];
    const text = fc.array(fc.constantFrom(...words, ...filler), { minLength: 1, maxLength: 6 });
    const edit = fc.record({ removed: fc.nat(12), added: fc.array(text, { maxLength: 8 }) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const index = emptyIndex();
        const articles: RelatedInput[] = [];
        for (const { removed, added } of edits) {
          for (let taken = 0; taken < removed; taken++) {
            const last = articles.pop();
            if (last) removeNewest(index, last.terms());
          }
          articles.push(...added.map((parts) => input(parts.join("，"))));
          addArticles(index, articles);
          assert.deepEqual(relatedIn(index), relatedArticles(articles));
        }
      }),
    );
  });
});
