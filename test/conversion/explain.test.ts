import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { compile } from "../../src/conversion/compile.ts";
import { type Converter, createConverter } from "../../src/conversion/converter.ts";
import { type Dictionaries, loadDictionaries } from "../../src/conversion/dictionaries.ts";
import { explain, type NamedRule, type Step } from "../../src/conversion/explain.ts";

describe("an explanation", () => {
  let dictionaries: Dictionaries;
  let converter: Converter;
  before(async () => {
    dictionaries = await loadDictionaries({ from: "cn", to: "tw" });
    converter = createConverter(compile(dictionaries, []));
  });
  const steps = (text: string) => explain(text, converter, dictionaries, []);
  /** `头发 → 頭髮: STPhrases` for each step. */
  const told = (list: Step[]) => list.map(({ from, to, by }) => `${from} → ${to}: ${by.join(" ")}`);

  it("says where each word stands and which dictionary has it", () => {
    assert.deepEqual(steps("我的头发，很长"), [
      { at: 2, from: "头发", to: "頭髮", by: ["STPhrases"] },
      { at: 6, from: "长", to: "長", by: ["STCharacters"] },
    ]);
  });

  it("names the dictionaries in the order in which they were asked", () => {
    assert.deepEqual(told(steps("里")), ["里 → 裡: STCharacters TWVariants"]);
    assert.deepEqual(told(steps("里面")), ["里面 → 裡面: STPhrases TWVariants"]);
  });

  it("tells of a word that kept a character from being changed", () => {
    assert.deepEqual(told(steps("皇后")), ["皇后 → 皇后: STPhrases"]);
    assert.deepEqual(told(steps("后")), ["后 → 後: STCharacters"]);
  });

  it("is silent on what no dictionary changes", () => {
    assert.deepEqual(steps(""), []);
    assert.deepEqual(steps("上海 2026，ABC😀"), []);
  });

  it("names the first rule that has the word, whatever the dictionaries say of it", () => {
    const rules: NamedRule[] = [
      { word: "头发", by: "content/glossary.yaml:3" },
      { word: "头发", by: "src/conversion/glossary.yaml:9" },
    ];
    const own = createConverter(compile(dictionaries, [{ word: "头发", text: "髮絲" }]));
    assert.deepEqual(told(explain("头发，发", own, dictionaries, rules)), [
      "头发 → 髮絲: content/glossary.yaml:3",
      "发 → 發: STCharacters",
    ]);
  });

  it("tells of a rule that keeps its word from being changed, a word of one character as well", () => {
    for (const word of ["余后", "余"]) {
      const own = createConverter(compile(dictionaries, [{ word, text: word }]));
      const list = explain(`在${word}`, own, dictionaries, [{ word, by: "here" }]);
      assert.deepEqual(list, [{ at: 1, from: word, to: word, by: ["here"] }]);
    }
  });

  it("names the region's words, also one that stands in no list but the region's", async () => {
    const hongKong = await loadDictionaries({ from: "cn", to: "hk" });
    const own = createConverter(compile(hongKong, []));
    assert.deepEqual(told(explain("住儒林台里", own, hongKong, [])), [
      "儒林台 → 儒林臺: HKVariantsPhrases",
      "里 → 裏: STCharacters",
    ]);
    assert.deepEqual(told(explain("一粥面", own, hongKong, [])), [
      "一粥面 → 一粥麵: STPhrases HKVariantsPhrases",
    ]);
  });

  it("tells of a compatibility ideograph", () => {
    assert.deepEqual(told(steps("头发里\uf90a，发")), [
      "头发 → 頭髮: STPhrases",
      "里 → 裡: STCharacters TWVariants",
      "\uf90a → 金: CJK_Compatibility_Ideographs",
      "发 → 發: STCharacters",
    ]);
  });

  it("tells once of each word, also where a compatibility ideograph stands for a pair of units", () => {
    assert.deepEqual(told(steps("头发里\ufa6c，发")), [
      "头发 → 頭髮: STPhrases",
      "里 → 裡: STCharacters TWVariants",
      "\ufa6c → 𤋮: CJK_Compatibility_Ideographs",
      "发 → 發: STCharacters",
    ]);
  });

  it("makes the converted text out of the source, step by step", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "头发",
        "皇后",
        "里",
        "台湾",
        "⿰发发",
        "，",
        "A",
        "\uf90a",
        "\ufa6c",
        "\u{2f804}",
        "𠮷",
      ),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    );
    const law = (text: string) => {
      let made = "";
      let from = 0;
      for (const step of steps(text)) {
        assert.ok(step.at >= from && step.from !== "", "steps follow one another");
        assert.equal(text.slice(step.at, step.at + step.from.length), step.from);
        made += text.slice(from, step.at) + step.to;
        from = step.at + step.from.length;
      }
      assert.equal(made + text.slice(from), converter.convert(text));
    };
    const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(texts, law), { seed: 20261124, numRuns: 500 });
  });
});
