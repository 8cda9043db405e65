import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ruleCodes,
  scriptOf,
  sourceName,
  textFor,
  type Version,
  variantCodes,
  versionCalled,
  versionsOf,
} from "../../src/conversion/version.ts";

/** MediaWiki's, each list with the code itself before it and Newspark's `zh` behind it. */
const order: Record<Version["code"], string[]> = {
  "zh-hans": ["zh-hans", "zh-cn", "zh-sg", "zh-my", "zh"],
  "zh-hant": ["zh-hant", "zh-tw", "zh-hk", "zh-mo", "zh"],
  "zh-cn": ["zh-cn", "zh-hans", "zh-sg", "zh-my", "zh"],
  "zh-tw": ["zh-tw", "zh-hant", "zh-hk", "zh-mo", "zh"],
  "zh-hk": ["zh-hk", "zh-mo", "zh-hant", "zh-tw", "zh"],
};

describe("the words of a version", () => {
  for (const [code, candidates] of Object.entries(order) as [Version["code"], string[]][]) {
    it(`for ${code} are those of ${candidates.join(", then of ")}`, () => {
      // Every code has words; those of the best are taken away, one after the other.
      const texts = new Map(ruleCodes.map((name) => [name, `words of ${name}`]));
      for (const candidate of candidates) {
        assert.equal(textFor(texts, code), `words of ${candidate}`);
        texts.delete(candidate);
      }
      assert.equal(textFor(texts, code), undefined);
    });
  }

  it("may be empty, which is not the same as none", () => {
    const texts = new Map([
      ["zh-tw", ""],
      ["zh-hant", "甲"],
    ]);
    assert.equal(textFor(texts, "zh-tw"), "");
    assert.equal(textFor(new Map(), "zh-tw"), undefined);
  });
});

describe("the versions of a portal", () => {
  it("begin with the source's at the root, the others under their own path in the order given", () => {
    const told = (versions: Version[]) => versions.map(({ lang, path }) => `${lang} ${path}`);
    assert.deepEqual(told(versionsOf("zh-Hans", ["zh-hk", "zh-tw"])), [
      "zh-Hans ",
      "zh-Hant-HK /zh-hk",
      "zh-Hant-TW /zh-tw",
    ]);
    assert.deepEqual(told(versionsOf("zh-Hant", ["zh-cn"])), ["zh-Hant ", "zh-Hans /zh-cn"]);
    assert.deepEqual(told(versionsOf("zh-Hant", [])), ["zh-Hant "]);
  });

  it("are found by their code, which rules may name as well", () => {
    const codes: string[] = ["zh-hans", "zh-hant", ...variantCodes];
    for (const code of codes) {
      assert.equal(versionCalled(code)?.code, code);
      assert.ok(ruleCodes.includes(code));
    }
    for (const code of ["", "zh", "zh-mo", "ZH-TW", "en"]) assert.equal(versionCalled(code), undefined);
  });

  it("are written in the script that rules for them are read in", () => {
    for (const code of ["zh-hans", "zh-hant", ...variantCodes]) {
      assert.equal(versionCalled(code)?.script, scriptOf(code));
    }
    assert.equal(scriptOf("zh-mo"), "zh-Hant");
    assert.equal(scriptOf("zh-sg"), "zh-Hans");
  });

  it("at the root are what a source of that script is read as", () => {
    assert.equal(versionCalled("zh-hans")?.opencc, sourceName("zh-Hans"));
    assert.equal(versionCalled("zh-hant")?.opencc, sourceName("zh-Hant"));
  });
});
