import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { textOfUtf8, utf8Of } from "../../src/shared/utf8.ts";

describe("UTF-8", () => {
  it("is what everybody else makes of a text, halves of pairs included", () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(..."园區a😀\ud83d\udc00\0"), fc.string({ maxLength: 3 })),
    });
    fc.assert(
      fc.property(text, (words) => {
        assert.deepEqual(utf8Of(words), Buffer.from(words));
        assert.equal(textOfUtf8(Buffer.from(words)), Buffer.from(words).toString());
      }),
    );
  });

  it("is not read from bytes that are none", () => {
    assert.throws(() => textOfUtf8(Buffer.from([0xd4, 0xb0, 0xc7, 0xf8])));
  });
});
