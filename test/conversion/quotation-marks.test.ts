import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { compile } from "../../src/conversion/compile.ts";
import { createConverter } from "../../src/conversion/converter.ts";
import { type Dictionary, loadDictionaries } from "../../src/conversion/dictionaries.ts";
import { quotationRules } from "../../src/conversion/quotation-marks.ts";
import type { Script } from "../../src/conversion/version.ts";

const none: Dictionary = { name: "", entries: [] };

/** Quotation marks alone, without a dictionary. */
function converter(from: Script, to: Script): (text: string) => string {
  const empty = { words: [], characters: none, regionalWords: none, regionalCharacters: none };
  return createConverter(compile({ ...empty, compatibility: none }, quotationRules("corner", from, to)))
    .convert;
}

const toCorners = converter("zh-Hans", "zh-Hant");
const toCurls = converter("zh-Hant", "zh-Hans");

describe("curly quotation marks", () => {
  it("become corners in Traditional, the inner ones as well", () => {
    assert.equal(toCorners("他说：“我读过‘家’。”"), "他说：「我读过『家』。」");
    assert.equal(toCorners("“”‘’"), "「」『』");
  });

  it("become corners around foreign words", () => {
    assert.equal(toCorners("“Hello”和‘World’"), "「Hello」和『World』");
    assert.equal(toCorners("“AI+”、‘5G’"), "「AI+」、『5G』");
  });

  it("are an apostrophe between letters, and stay", () => {
    for (const text of ["it’s", "Xi’an", "O’Neil’s", "IT’S"]) assert.equal(toCorners(text), text);
    assert.equal(toCorners("“it’s”"), "「it’s」");
  });

  it("are an apostrophe as well where a single letter stands between two of them", () => {
    assert.equal(toCorners("rock’n’roll"), "rock’n’roll");
  });

  it("are an apostrophe beside letters with accents", () => {
    assert.equal(toCorners("d’été, xī’ān"), "d’été, xī’ān");
  });

  it("stay where the portal wants them, and in a text of the same script", () => {
    assert.deepEqual(quotationRules("curly", "zh-Hans", "zh-Hant"), []);
    assert.deepEqual(quotationRules("corner", "zh-Hant", "zh-Hant"), []);
    assert.deepEqual(quotationRules("corner", "zh-Hans", "zh-Hans"), []);
  });
});

describe("corners", () => {
  it("become curly quotation marks in Simplified", () => {
    assert.equal(toCurls("他說：「我讀過『家』。」it’s"), "他說：“我讀過‘家’。”it’s");
  });

  it("come back from Simplified as they were, around Han text", () => {
    const text = fc
      .array(fc.constantFrom("「", "」", "『", "』", "甲", "，"))
      .map((characters) => characters.join(""));
    fc.assert(fc.property(text, (corners) => assert.equal(toCorners(toCurls(corners)), corners)));
  });
});

describe("quotation marks beside words of the dictionaries", () => {
  let convert: (text: string) => string;
  before(async () => {
    const rules = quotationRules("corner", "zh-Hans", "zh-Hant");
    convert = createConverter(compile(await loadDictionaries({ from: "cn", to: "tw" }), rules)).convert;
  });

  it("leave the words as they would be without them", () => {
    assert.equal(convert("“头发”和‘皇后’里"), "「頭髮」和『皇后』裡");
  });
});
