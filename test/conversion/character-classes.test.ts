import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { characterClasses, classesOf } from "../../src/conversion/character-classes.ts";

describe("classes of characters", () => {
  it("join all that are forms of one another, over several steps", () => {
    assert.equal(
      classesOf([
        ["台", "臺"],
        ["檯", "台"],
        ["里", "裏"],
      ]),
      "台檯臺 裏里",
    );
    assert.equal(
      classesOf([
        ["裏", "裡"],
        ["里", "裏"],
        ["里", "裡"],
      ]),
      "裏裡里",
    );
    assert.equal(classesOf([["一", "一"]]), "");
  });

  it("are those of OpenCC", async () => {
    const classes = (await characterClasses()).split(" ");
    const classOf = (character: string) => classes.find((members) => members.includes(character)) ?? "";
    for (const forms of ["台臺", "发發髮", "后後", "里裡裏", "峰峯", "为為爲", "面麵"]) {
      for (const form of forms) assert.equal(classOf(form), classOf(forms.charAt(0)), form);
    }
    assert.notEqual(classOf("发"), classOf("台"));
  });

  it("stay small, so that a search finds little that is not meant", async () => {
    const longest = Math.max(...(await characterClasses()).split(" ").map(({ length }) => length));
    assert.ok(longest <= 8, String(longest));
  });
});
