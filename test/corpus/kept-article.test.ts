import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { bytesOfTexts, textsOfBytes } from "../../src/corpus/kept-article.ts";

/** Of any UTF-16 units, halves of pairs too. */
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...'园区\n\u2028\\"<>\u0a0a\ud800\udc00'), fc.string({ maxLength: 2 })),
});

describe("the texts of a body", () => {
  it("come back from their bytes as they were, wherever these lie in a buffer", () => {
    const level = fc.integer({ min: 1, max: 6 });
    const heading = fc.record({ id: text, level, text }, { noNullPrototype: true });
    const page = fc.record(
      { title: text, html: text, headings: fc.array(heading, { maxLength: 2 }) },
      { requiredKeys: ["html", "headings"], noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(page, { maxLength: 3 }), text, fc.nat(9), (pages, plain, before) => {
        const bytes = bytesOfTexts({ pages, text: plain });
        const among = new Uint8Array(bytes.length + before);
        among.set(bytes, before);
        const texts = textsOfBytes(among.subarray(before));
        assert.deepEqual(
          texts.pages,
          pages.map((one) => ({ ...one })),
        );
        assert.equal(texts.text, plain);
      }),
    );
  });
});
