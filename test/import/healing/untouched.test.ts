/** What is not damaged comes back to the letter, whatever stands in its parentheses. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { pinyin } from "pinyin-pro";
import { heal } from "../../../src/import/healing/heal.ts";
import { healHtml } from "../../../src/import/healing/heal-html.ts";
import type { HealingOptions } from "../../../src/import/healing/healed.ts";
import { healingOptions, toTraditional } from "../../support/healing.ts";
import { newsSentences } from "../../support/news-sentences.ts";

const pieces = [
  ...newsSentences,
  "全年生产总值（GDP）突破百亿元,增长(同比)8.5%。",
  "重庆(chóng qìng)人常说的方言，拼音(pinyin)怎么写?",
  "厦(xià)门的“厦”不读(shà)。",
  "详见[公告](https://www.lanchuan.example/gg,2024.html)，电话:0123-4567890。",
  "## 会议日程\n\n- 9:30,签到\n- 10:00,开幕(主会场)\n",
  "```ts\nconst 甲 = 乙(丙),丁;\n```\n",
  "The park (founded in 2003) has 1,200 companies; see page 3.",
  '<p class="a,b">园区(一期)<a href="/a/b.html?x=1,2">简介</a>&nbsp;</p>',
  "什么??真的吗?没错!",
  "齟(jǔ)齬(yǔ)二字都是齒字旁。",
  "\r\n\t　",
];

describe("a text without this damage", () => {
  let options: HealingOptions;
  let inTraditional: (text: string) => string;
  before(async () => {
    options = await healingOptions();
    inTraditional = await toTraditional();
  });
  const isUntouched = (text: string) => {
    assert.deepEqual(heal(text, options), { text, repairs: [], doubts: [] });
    assert.deepEqual(healHtml(text, options), { text, repairs: [], doubts: [] });
  };

  it("comes back to the letter, in either script", () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(""));
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isTraditional) =>
        isUntouched(isTraditional ? inTraditional(text) : text),
      ),
      { numRuns: 150 },
    );
  });

  it("comes back to the letter whatever it is made of", () => {
    const units = fc.constantFrom(..."國guó区()（），,:?�<p>&;\"'\n`1 é字");
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 60 }), (text) => {
        if (!/國\s*\(gu/.test(text)) isUntouched(text);
      }),
    );
  });

  it("may teach reading: each character is glossed, Traditional or not", () => {
    const glossed = (text: string) =>
      [...text]
        .map((one) => (/\p{Script=Han}/u.test(one) ? `${one}(${pinyin(one, { type: "array" })[0]})` : one))
        .join("");
    for (const sentence of newsSentences) {
      isUntouched(glossed(sentence));
      isUntouched(glossed(inTraditional(sentence)));
    }
  });

  it("may gloss a Traditional character where it first stands", () => {
    isUntouched(
      "「龜(guī)」字筆畫多，「龜」字旁的字不多。「纔(cái)」、「鬱(yù)」、「鑰(yuè)」也要多寫：纔、鬱、鑰，纔、鬱、鑰。",
    );
  });
});
