import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { onceEncoded } from "../../src/shared/twice-encoded.ts";
import { encodedTwice } from "../support/encoded-twice.ts";

describe("text that was encoded twice", () => {
  it("is as it was before", () => {
    const any = fc.integer({ min: 0xa0, max: 0xfdcf }).map((code) => String.fromCharCode(code));
    const unit = fc.oneof(
      fc.constantFrom(..."园区規劃“”：、·é—…😀𠮷A1 <b>\n"),
      any.filter((character) => /[^\p{Cs}]/u.test(character)),
    );
    const han = fc.string({ unit, minLength: 1 });
    fc.assert(
      fc.property(han, (text) => {
        fc.pre(/[^\0-\x7f]/.test(text));
        const once = onceEncoded(encodedTwice(text));
        assert.deepEqual(once, { text, han: (text.match(/\p{sc=Han}/gu) ?? []).length, isCut: false });
      }),
    );
    assert.equal(onceEncoded("è§„åˆ’")?.text, "规划");
    // Latin 1 proper, without the signs that windows-1252 has in its place.
    assert.equal(onceEncoded(Buffer.from("园区规划").toString("latin1"))?.text, "园区规划");
  });

  it("says that its last character was cut", () => {
    const text = encodedTwice("园区规划");
    for (const cut of [1, 2])
      assert.deepEqual(onceEncoded(text.slice(0, -cut)), { text: "园区规\ufffd", han: 3, isCut: true });
  });

  it("is nothing that was encoded once, in part or with anything else in it", () => {
    const honest = ["", "abc", "园区", "café", "naïve “quotes”", "«Ü» ©", "Ã", "10°C ± 2 µm", "å", "·", "é»"];
    for (const text of honest) assert.equal(onceEncoded(text), undefined, text);
    assert.equal(onceEncoded(`${encodedTwice("园区")}新闻`), undefined);
    assert.equal(onceEncoded(`© ${encodedTwice("园区")}`), undefined);
    assert.equal(onceEncoded(encodedTwice("园区").replace("›", "?")), undefined);
  });
});
