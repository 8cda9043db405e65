import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { excerpt } from "../../src/markdown/excerpt.ts";

describe("an excerpt", () => {
  it("of a short text is the text itself, on one line", () => {
    assert.equal(excerpt("高新院召开座谈会。\n周明远出席。"), "高新院召开座谈会。周明远出席。");
    assert.equal(excerpt("使用 AI\nfor chips"), "使用 AI for chips");
    assert.equal(excerpt(""), "");
  });

  it("keeps headings, cells and items apart from what follows them", () => {
    assert.equal(
      excerpt("一、总体要求\n坚持以人为本。\n《条例》\n第一条"),
      "一、总体要求 坚持以人为本。《条例》 第一条",
    );
    assert.equal(excerpt("他说：“好。”\n会议结束。"), "他说：“好。”会议结束。");
  });

  it("ends with a whole sentence where one ends in its second half", () => {
    assert.equal(excerpt("高新院召开座谈会。周明远出席并讲话，林向东介绍情况。", 14), "高新院召开座谈会。");
    assert.equal(excerpt("他说：“芯片要自己做。”后来又谈到人才和资金。", 16), "他说：“芯片要自己做。”");
  });

  it("ends at a clause, with an ellipsis, where no sentence ends", () => {
    assert.equal(
      excerpt("周明远出席并讲话，林向东介绍情况，唐一凡作了演示", 20),
      "周明远出席并讲话，林向东介绍情况…",
    );
  });

  it("is cut anywhere, with an ellipsis, where there is neither", () => {
    assert.equal(excerpt("澜川高新技术产业研究院", 6), "澜川高新技术…");
  });

  it("never exceeds its length nor tears a character apart", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.integer({ min: 5, max: 40 }),
        (text, length) => {
          const short = excerpt(text, length);
          assert.ok(short.length <= length + 1);
          assert.doesNotThrow(() => encodeURIComponent(short));
        },
      ),
    );
  });
});
