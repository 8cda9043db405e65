/** Damage made by the very replacement of bytes that the cracked sites use, of which healing has to give the clean text back. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import iconv from "iconv-lite";
import { pinyin } from "pinyin-pro";
import { heal } from "../../../src/import/healing/heal.ts";
import { healBytes } from "../../../src/import/healing/heal-bytes.ts";
import type { HealingOptions } from "../../../src/import/healing/healed.ts";
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
        // Each is glossed everywhere or nowhere, and they are searched for in any order.
        fc.shuffledSubarray([...readings], { minLength: Math.floor(characters.length / 2) }),
      )
      .map(([written, glossed]) => {
        const clean = written.join("\n");
        return { clean, bytes: damageBytes(clean, new Map(glossed)) };
      });
  });

  it("comes back whole, characters cut in two among it", () => {
    fc.assert(
      fc.property(fc.noShrink(damagedPages), ({ clean, bytes }) => {
        const { text, repairs, evidence } = healBytes(bytes, options);
        assert.equal(text, clean);
        assert.ok(evidence);
        assert.ok(repairs.length > 0);
      }),
      { numRuns: 60 },
    );
  });

  it("comes back with the gloss of a character repeated", () => {
    const clean = "政府網站公布了園區的規劃，國家級項目將在這裡開工。";
    const readings = new Map([
      ["國", "guó"],
      ["園", "yuán"],
      ["規", "guī"],
      ["開", "kāi"],
    ]);
    const once = damageBytes(clean, readings);
    const thrice = iconv.encode(
      iconv.decode(Buffer.from(once), "gbk").replaceAll("(guó)", "(guó)(guó)(guó)"),
      "gbk",
    );
    assert.equal(healBytes(thrice, options).text, clean);
  });

  it("is only decoded where it is not damaged", () => {
    const text = "园区生产总值（GDP）增长，拼音(pinyin)、重庆(chóng qìng)和厦(xià)门照旧。";
    assert.deepEqual(healBytes(iconv.encode(text, "gbk"), options), { text, repairs: [] });
  });

  it("tells where in the text each gloss stood", () => {
    const clean = "😀國家級高新區的產業規劃。";
    const readings = new Map([
      ["國", "guó"],
      ["級", "jí"],
      ["區", "qū"],
      ["產", "chǎn"],
    ]);
    const bytes = iconv.encode(
      clean.replace(/[國級區產]/g, (one) => `${one}(${readings.get(one)})`),
      "gb18030",
    );
    const { text, repairs } = healBytes(bytes, options);
    assert.deepEqual(
      repairs.map(({ at, before }) => text[at - 1] + before),
      ["國(guó)", "級(jí)", "區(qū)", "產(chǎn)"],
    );
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
        { numRuns: 60 },
      );
      assert.ok(healedWhole > 45, `of 60 pages only ${healedWhole} are whole`);
      assert.ok(mended > 30, `only ${mended} cuts were mended`);
    });
  }
});
