/** Newspark's own glossary: sentences as news has them, in `test/fixtures/conversion/glossary.tsv`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Converter as openCC } from "opencc-js";
import { parseGlossary } from "../../src/config/glossary.ts";
import { type Conversions, loadConversions } from "../../src/conversion/conversions.ts";
import { versionsOf } from "../../src/conversion/version.ts";
import { packageDirectory } from "../../src/shared/package-directory.ts";

const file = "src/conversion/glossary.yaml";
const { rules, problems } = parseGlossary(readFileSync(join(packageDirectory, file), "utf8"), {
  file,
  line: 1,
  column: 1,
});
const conversions: Conversions = await loadConversions({
  versions: versionsOf("zh-Hans", ["zh-tw", "zh-hk"]),
  quotes: "curly",
  rules: [],
  shared: { key: "", rules: () => rules },
});
const inTaiwan = (text: string) => conversions.inEveryVersion(text, "zh-Hans")[1];
const inHongKong = (text: string) => conversions.inEveryVersion(text, "zh-Hans")[2];

describe("Newspark's glossary", () => {
  it("is a glossary that a portal could have, without a mistake", () => {
    assert.deepEqual(problems, []);
  });

  it("holds nothing that OpenCC says without it, but to guard a text from another of its words", () => {
    const [toTaiwan, toHongKong, toSimplified] = [
      openCC({ from: "cn", to: "tw" }),
      openCC({ from: "cn", to: "hk" }),
      openCC({ from: "t", to: "cn" }),
    ];
    const words = rules.map(({ word }) => word);
    const known = new Set(words);
    const beginnings = new Set(words.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1))));
    const isGuard = (word: string) =>
      [...word].some((_, start) => {
        const rest = word.slice(start);
        const holdsOne = [...rest].some(
          (__, at) => rest.slice(0, at + 1) !== word && known.has(rest.slice(0, at + 1)),
        );
        return holdsOne || (start > 0 && beginnings.has(rest));
      });
    const needless = rules.filter(({ word, texts }) =>
      texts.has("zh-hans")
        ? toSimplified(word) === texts.get("zh-hans")
        : toTaiwan(word) === inTaiwan(word) && toHongKong(word) === inHongKong(word) && !isGuard(word),
    );
    assert.deepEqual(
      needless.map(({ word }) => word),
      [],
    );
  });

  it("says for each of its words what it says, in a text as well", () => {
    for (const { word, texts } of rules) {
      if (texts.has("zh-hans")) continue;
      assert.equal(inTaiwan(`，${word}。`), `，${texts.get("zh-tw") ?? texts.get("zh-hant")}。`);
      assert.equal(inHongKong(`，${word}。`), `，${texts.get("zh-hk") ?? texts.get("zh-hant")}。`);
    }
  });

  for (const line of readFileSync(join(packageDirectory, "test/fixtures/conversion/glossary.tsv"), "utf8")
    .trim()
    .split("\n")) {
    const [source = "", taiwan, hongKong] = line.split("\t");
    it(`converts ${source}`, () => {
      assert.equal(inTaiwan(source), taiwan);
      assert.equal(inHongKong(source), hongKong);
    });
  }
});

describe("OpenCC's known faults", () => {
  const faults: [source: string, taiwan: string, hongKong: string][] = [
    ["被发明", "被發明", "被發明"],
    ["展示了如何", "展示了如何", "展示了如何"],
    ["参与制造", "參與製造", "參與製造"],
    ["余华", "余華", "余華"],
    ["范先生", "范先生", "范先生"],
    ["少数组织", "少數組織", "少數組織"],
    ["万象", "萬象", "萬象"],
    ["发布", "發布", "發布"],
    ["联系", "聯繫", "聯繫"],
    ["项目", "項目", "項目"],
  ];
  for (const [source, taiwan, hongKong] of faults) {
    it(`are mended: ${source} is ${taiwan}`, () => {
      assert.equal(inTaiwan(source), taiwan);
      assert.equal(inHongKong(source), hongKong);
    });
  }
});
