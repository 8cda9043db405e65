import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { Converter as openCC } from "opencc-js";
import { compile } from "../../src/conversion/compile.ts";
import { type Converter, createConverter } from "../../src/conversion/converter.ts";
import { type Dictionaries, type Direction, loadDictionaries } from "../../src/conversion/dictionaries.ts";
import { packageDirectory } from "../../src/shared/package-directory.ts";

const directions: Direction[] = [
  { from: "cn", to: "tw" },
  { from: "cn", to: "hk" },
  { from: "cn", to: "t" },
  { from: "t", to: "cn" },
  { from: "t", to: "tw" },
  { from: "t", to: "hk" },
];

/** Every article and page of the sample portal. */
function sampleTexts(): string[] {
  const content = join(packageDirectory, "content");
  return readdirSync(content, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort()
    .map((path) => readFileSync(join(content, path), "utf8"));
}

function wordsOf({
  words,
  characters,
  regionalWords,
  regionalCharacters,
  compatibility,
}: Dictionaries): string[] {
  const all = [...words, characters, regionalWords, regionalCharacters, compatibility];
  return all.flatMap(({ entries }) => entries.flat());
}

/** Texts of dictionary words and of all that stands between words: rare, broken and foreign characters. */
function texts(words: string[]): fc.Arbitrary<string> {
  const character = fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0x3400, max: 0x4dbf }),
    fc.integer({ min: 0x20000, max: 0x323af }),
    fc.integer({ min: 0xf900, max: 0xfaff }),
    fc.integer({ min: 0x2f800, max: 0x2fa1d }),
  );
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    {
      weight: 4,
      arbitrary: fc
        .constantFrom(...words)
        .chain((word) => fc.nat(word.length).map((at) => word.slice(0, at))),
    },
    { weight: 3, arbitrary: character.map((code) => String.fromCodePoint(code)) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0x2ff0, max: 0x2fff }).map((code) => String.fromCharCode(code)),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("，", "。", "“", "”", "·", "-", "2026年", " ", "\n", "SQL", "PN", "😀"),
    },
  );
  return fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));
}

for (const direction of directions) {
  describe(`the conversion from ${direction.from} to ${direction.to}`, () => {
    const judge = openCC(direction);
    let converter: Converter;
    let words: string[];
    before(async () => {
      const dictionaries = await loadDictionaries(direction);
      converter = createConverter(compile(dictionaries, []));
      words = wordsOf(dictionaries);
    });
    const agrees = (text: string) => assert.equal(converter.convert(text), judge(text));

    it("says what opencc-js says of every article of the sample portal", () => {
      for (const text of sampleTexts()) agrees(text);
    });

    it("says the same of every word and character in the dictionaries, alone and in a row", () => {
      for (const word of words) agrees(word);
      for (let from = 0; from < words.length; from += 500) {
        agrees(words.slice(from, from + 500).join(""));
        agrees(
          words
            .slice(from, from + 500)
            .toReversed()
            .join(""),
        );
      }
    });

    it("says the same of any mixture of words, rare characters, halves of characters and descriptions", () => {
      fc.assert(fc.property(texts(words), agrees), { numRuns: 3000, seed: 20261124 });
    });

    it("leaves an ideographic description as it is and goes on behind it", () => {
      for (const text of [
        "⿰氵发展",
        "发⿱艹发发",
        "⿲发发",
        "⿰⿱发发发发展",
        "⿰\ud842",
        "⿻𠮷发发展",
        "⿰⿰",
        "里⿳发发发面",
      ]) {
        agrees(text);
      }
    });

    it("gives compatibility ideographs what they stand for", () => {
      for (const text of [
        "\uf90a曜",
        "发\ufa6c展",
        "⿰\uf90a\uf90a\uf90a",
        "\u{2f804}里",
        "头\ud87e发",
        "\ud87e",
      ])
        agrees(text);
    });
  });
}

describe("a regional word", () => {
  it("counts only where no word of the first step begins inside it", async () => {
    const judge = openCC({ from: "cn", to: "hk" });
    const { regionalWords, ...rest } = await loadDictionaries({ from: "cn", to: "hk" });
    const converter = createConverter(compile({ regionalWords, ...rest }, []));
    const toSimplified = openCC({ from: "t", to: "cn" });
    for (const [word] of regionalWords.entries) {
      for (const spelling of [word, toSimplified(word)]) {
        for (const text of [
          spelling,
          `一${spelling}`,
          `${spelling}里`,
          `发${spelling}发`,
          spelling.slice(1),
          `${spelling}${spelling}`,
        ]) {
          assert.equal(converter.convert(text), judge(text));
        }
      }
    }
  });
});

describe("a rule", () => {
  const withRules = async (rules: Record<string, string>) => {
    const list = Object.entries(rules).map(([word, text]) => ({ word, text }));
    return createConverter(compile(await loadDictionaries({ from: "cn", to: "tw" }), list));
  };

  it("wins over the dictionary's word of the same length", async () => {
    assert.equal((await withRules({ 皇后: "皇后娘娘" })).convert("皇后里"), "皇后娘娘裡");
  });

  it("is read together with the dictionary's words, of which the longest counts", async () => {
    const { convert } = await withRules({ 余华: "余華" });
    assert.equal(convert("作家余华"), "作家余華");
    assert.equal(convert("其余华侨"), "其餘華僑");
  });

  it("may be longer or shorter than its word", async () => {
    const { convert } = await withRules({ 出租车: "計程車", 公交: "公共汽車系統", 的士: "計" });
    assert.equal(convert("出租车和公交，的士里"), "計程車和公共汽車系統，計裡");
  });
});

describe("a trace", () => {
  it("holds for the source as it was written, compatibility ideographs and regional words included", async () => {
    const converter = createConverter(compile(await loadDictionaries({ from: "cn", to: "hk" }), []));
    for (const text of ["头发\uf90a发展\u{2f804}头", "发展里一粥面发展", "\u{2f804}\u{2f804}头发"]) {
      const source = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
      const target = new Uint16Array(40);
      const trace = [7, 7];
      const end = converter.write(source, 0, source.length, target, 0, trace);
      assert.equal(String.fromCharCode(...target.subarray(0, end)), converter.convert(text));
      const steps = [...trace.slice(2), source.length, end];
      const parts = Array.from({ length: steps.length / 2 - 1 }, (_, i) => {
        const [from, to, next, stop] = steps.slice(2 * i, 2 * i + 4);
        return [text.slice(from, next), String.fromCharCode(...target.subarray(to, stop))];
      });
      assert.equal(parts.map(([from]) => from).join(""), text);
      for (const [from = "", to] of parts) if (from.length === 1) assert.equal(converter.convert(from), to);
    }
  });

  it("tells where each word of the source went", async () => {
    const { write } = createConverter(compile(await loadDictionaries({ from: "cn", to: "tw" }), []));
    const source = Uint16Array.from("头发，发展", (character) => character.charCodeAt(0));
    const trace: number[] = [];
    write(source, 0, source.length, new Uint16Array(20), 3, trace);
    assert.deepEqual(trace, [0, 3, 2, 5, 3, 6]);
  });
});
