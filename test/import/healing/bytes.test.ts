/** Damage made by the very replacement of bytes that the cracked sites use, of which healing has to give the clean text back. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import iconv from "iconv-lite";
import { pinyin } from "pinyin-pro";
import { heal } from "../../../src/import/healing/heal.ts";
import type { HealingOptions } from "../../../src/import/healing/healed.ts";
import { mendCuts } from "../../../src/import/healing/mend-cuts.ts";
import { type Decoder, damageBytes, show } from "../../support/damage.ts";
import { healingOptions, toTraditional } from "../../support/healing.ts";
import { newsSentences } from "../../support/news-sentences.ts";

interface Damaged {
  clean: string;
  bytes: Uint8Array;
}

describe("a page in bytes", () => {
  let options: HealingOptions;
  let damagedPages: fc.Arbitrary<Damaged>;
  before(async () => {
    options = await healingOptions();
    const toTraditionalText = await toTraditional();
    const sentences = newsSentences.map(toTraditionalText);
    const isTraditional = (character: string) => options.toSource(character) !== character;
    const characters = [...new Set(sentences.join(""))].filter(isTraditional);
    const readings = new Map(characters.map((one) => [one, pinyin(one, { type: "array" })[0] ?? ""]));
    damagedPages = fc
      .tuple(
        fc.shuffledSubarray(sentences, { minLength: 6 }),
        // Each is glossed everywhere or nowhere, and they are searched for in any order. Of half of them a short page may hold so
        // few that nobody could tell damage from a text with glosses.
        fc.shuffledSubarray([...readings], { minLength: Math.floor((characters.length * 2) / 3) }),
      )
      .map(([written, glossed]) => {
        const clean = written.join("\n");
        return { clean, bytes: damageBytes(clean, new Map(glossed)) };
      });
  });

  it("comes back whole, characters cut in two among it, and nothing of it is in doubt", () => {
    let cut = 0;
    fc.assert(
      fc.property(fc.noShrink(damagedPages), ({ clean, bytes }) => {
        const { text, restored } = mendCuts(bytes, options.toSource);
        const healed = heal(text, options);
        assert.equal(healed.text, options.toSource(clean));
        assert.deepEqual(healed.doubts, []);
        cut += restored.length;
      }),
      { numRuns: 150 },
    );
    assert.ok(cut > 60, `only ${cut} characters were cut`);
  });

  it("is only decoded where it is not damaged, or no character is cut", () => {
    const texts = [
      "园区生产总值（GDP）增长，拼音(pinyin)、重庆(chóng qìng)和厦(xià)门照旧。",
      "中國(guó)的園(yuán)區(qū)開(kāi)發(fā)經(jīng)驗。",
    ];
    for (const text of texts)
      assert.deepEqual(mendCuts(iconv.encode(text, "gbk"), options.toSource), { text, restored: [] });
  });

  it("keeps half a character before a gloss, where the page teaches reading", () => {
    const lesson = "国(guó)家(jiā)的(de)园(yuán)区(qū)要(yào)开(kāi)工(gōng)";
    const bytes = Buffer.concat([iconv.encode(lesson, "gbk"), Buffer.from([0xd2]), Buffer.from("(yi)")]);
    assert.deepEqual(mendCuts(bytes, options.toSource), { text: `${lesson}\ufffd(yi)`, restored: [] });
  });

  it("says of each character that was cut what stood there, and around it", () => {
    const clean = "<p>業績是新擔當，各部門以優異成績迎接國家的考核。</p>";
    const readings = new Map(
      Object.entries({ 績: "jī", 國: "guó", 門: "mén", 當: "dāng" }).map(([one, read]) => [one, read]),
    );
    const straddling = [straddle("新擔"), straddle("以優")].map((one): [string, string] => [
      one,
      pinyin(one, { type: "array" })[0] ?? "",
    ]);
    const bytes = damageBytes(clean, new Map([...straddling, ...readings]));
    const { text, restored } = mendCuts(bytes, options.toSource);
    assert.equal(text.replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)/g, ""), clean);
    assert.deepEqual(
      restored.map(({ after, around, at }) => [after, around.slice(at, at + after.length)]),
      [
        ["擔", "擔"],
        ["優", "優"],
      ],
    );
    assert.equal(restored[0]?.around, "業績是新擔當，各部門以優異成績迎接");
    for (const { before } of restored) assert.match(before, /^\ufffd\(\p{L}+\)/u);
  });

  for (const decoder of ["swallowing", "replacing"] satisfies Decoder[]) {
    it(`that was decoded by a ${decoder} program is healed, or what is not is said`, () => {
      let healedWhole = 0;
      let mended = 0;
      fc.assert(
        fc.property(fc.noShrink(damagedPages), ({ clean, bytes }) => {
          const { text, repairs, doubts } = heal(show(bytes, decoder), options);
          const isWhole = text === options.toSource(clean);
          assert.ok(isWhole || doubts.length > 0, `nothing is said of\n${text}\nwhich was\n${clean}`);
          if (isWhole) healedWhole++;
          mended += repairs.filter(({ kind }) => kind === "broken-pair" || kind === "shifted-run").length;
        }),
        { numRuns: 150 },
      );
      assert.ok(healedWhole > 45, `of 60 pages only ${healedWhole} are whole`);
      assert.ok(mended > 30, `only ${mended} cuts were mended`);
    });
  }
});

/** The character that the inner bytes of two make. */
function straddle(two: string): string {
  return iconv.decode(iconv.encode(two, "gbk").subarray(1, 3), "gbk");
}
