import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isHan, isHanText, joinsWithoutSpace } from "../../src/shared/han.ts";

const code = (text: string) => text.charCodeAt(0);

describe("Han text", () => {
  it("knows Han characters, rare ones and 〇 too", () => {
    for (const character of ["一", "龥", "㐀", "〇", "𠮷"]) assert.ok(isHan(code(character)), character);
    for (const character of ["a", "1", "，", "あ", "é"]) assert.ok(!isHan(code(character)), character);
  });

  it("holds full-width marks and kana, but not marks shared with other scripts", () => {
    for (const character of ["，", "「", "！", "あ", "\u3000"])
      assert.ok(isHanText(code(character)), character);
    for (const character of ["“", "—", ",", "a"]) assert.ok(!isHanText(code(character)), character);
  });

  it("joins a broken line without a space only where Han text stands", () => {
    const joins = (before: string, after: string) => joinsWithoutSpace(code(before), code(after));
    assert.ok(joins("高", "新"));
    assert.ok(joins("，", "“"));
    assert.ok(joins("”", "后"));
    assert.ok(!joins("高", "A"));
    assert.ok(!joins("5", "家"));
    assert.ok(!joins("”", "w"));
    assert.ok(joinsWithoutSpace("𠮷".charCodeAt(1), code("野")));
  });
});
