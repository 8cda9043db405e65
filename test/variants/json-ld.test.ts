import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { convertJsonLd, type JsonTarget } from "../../src/variants/json-ld.ts";

const target: JsonTarget = {
  text: (words) => words.replaceAll("里", "裡"),
  linkTo: (address) => `${address}#tw`,
  language: "zh-Hant-TW",
};
const convert = (data: unknown) => JSON.parse(convertJsonLd(JSON.stringify(data), target));

describe("structured data in another script", () => {
  it("has its texts converted at every depth", () => {
    assert.deepEqual(
      convert({ headline: "里", author: { name: "里先生", jobTitle: ["里长", { name: "里" }] } }),
      { headline: "裡", author: { name: "裡先生", jobTitle: ["裡长", { name: "裡" }] } },
    );
    assert.deepEqual(convert([{ name: "里" }, "里"]), [{ name: "裡" }, "裡"]);
    assert.equal(convert("里"), "裡");
  });

  it("has addresses that lead to the same version", () => {
    assert.deepEqual(
      convert({ url: "/里/", "@id": "https://example.org/里/", sameAs: ["http://example.org/", "//a/"] }),
      { url: "/里/#tw", "@id": "https://example.org/里/#tw", sameAs: ["http://example.org/#tw", "//a/#tw"] },
    );
    assert.deepEqual(convert({ text: "见 https://example.org/里/" }), { text: "见 https://example.org/裡/" });
  });

  it("names its own language", () => {
    assert.deepEqual(convert({ inLanguage: "zh-Hans", a: { inLanguage: ["zh-Hans"] } }), {
      inLanguage: "zh-Hant-TW",
      a: { inLanguage: ["zh-Hant-TW"] },
    });
  });

  it("keeps what is no text: names of kinds, keys, numbers and nothing", () => {
    const data = {
      "@context": "https://schema.org",
      "@type": "里",
      里: 1,
      a: true,
      b: null,
      c: [],
      d: {},
      e: "",
    };
    assert.deepEqual(convert(data), data);
    assert.deepEqual(convert({ "@type": ["里", "里"] }), { "@type": ["里", "里"] });
  });

  it("stays as it is where it cannot be read", () => {
    for (const json of ["", "里", '{"a": "里"', "{a: '里'}"]) assert.equal(convertJsonLd(json, target), json);
  });

  it("holds nothing that ends its script", () => {
    const made = convertJsonLd('{"a": "</script><!--里"}', target);
    assert.equal(made, '{"a":"\\u003c/script>\\u003c!--裡"}');
    assert.deepEqual(JSON.parse(made), { a: "</script><!--裡" });
  });

  it("keeps its form, whatever it says", () => {
    const same: JsonTarget = { text: (words) => words, linkTo: (address) => address, language: "zh" };
    const keepsAll = (data: unknown) => {
      assert.deepEqual(
        JSON.parse(convertJsonLd(JSON.stringify(data), same)),
        JSON.parse(JSON.stringify(data)),
      );
    };
    fc.assert(fc.property(fc.jsonValue(), keepsAll));
  });
});
