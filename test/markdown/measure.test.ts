import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countCharacters, readingMinutes } from "../../src/markdown/measure.ts";

describe("the length of a text", () => {
  it("counts each Han character and no marks", () => {
    assert.equal(countCharacters("澜川高新区，《规划》。"), 7);
    assert.equal(countCharacters("𠮷野家"), 3);
    assert.equal(countCharacters(""), 0);
  });

  it("counts a word or a number of another script once", () => {
    assert.equal(countCharacters("AI芯片 3.5 e-mail don't 2026-11-20"), 7);
    assert.equal(countCharacters("5G网络"), 3);
  });

  it("takes a minute for 400 characters, and at least one", () => {
    assert.equal(readingMinutes(0), 1);
    assert.equal(readingMinutes(400), 1);
    assert.equal(readingMinutes(1500), 4);
  });
});
