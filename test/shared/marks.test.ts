import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { excerpt } from "../../src/markdown/excerpt.ts";
import {
  choice,
  chosen,
  hasMarks,
  kept,
  markLike,
  noncharacters,
  outsideMarks,
  unmarked,
} from "../../src/shared/marks.ts";

const versions = 3;

/** A piece of a text, marked or not, with what each version reads there. */
interface Piece {
  marked: string;
  readings: string[];
  isMarked: boolean;
}

const words = fc
  .array(fc.constantFrom("甲", "乙乙", "。", "，", "…", "ab", "𠮷", "c d"), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(""));
const space = fc.constantFrom(" ", "\n", " \n ", "  ");
const same = (marked: string, reading: string): Piece => ({
  marked,
  readings: Array<string>(versions).fill(reading),
  isMarked: marked !== reading,
});
const pieces = fc.array(
  fc.oneof(
    words.map((text) => same(text, text)),
    space.map((text) => same(text, text)),
    words.map((text) => same(kept(text), text)),
    fc
      .tuple(words, words, words)
      .map((readings): Piece => ({ marked: choice(readings), readings, isMarked: true })),
  ),
  { maxLength: 12 },
);
const markedOf = (list: Piece[]) => list.map(({ marked }) => marked).join("");
const readingOf = (list: Piece[], version: number) => list.map(({ readings }) => readings[version]).join("");

describe("a marked text", () => {
  it("reads in each version as was chosen for it, without a mark", () => {
    const law = (list: Piece[]) => {
      for (let version = 0; version < versions; version++) {
        const text = unmarked(markedOf(list), version);
        assert.equal(text, readingOf(list, version));
        assert.equal(unmarked(chosen(markedOf(list), version), version), text);
      }
    };
    fc.assert(fc.property(pieces, law));
  });

  it("reads as the root's version where none is named", () => {
    assert.equal(unmarked(`一${kept("二")}${choice(["三", "四"])}`), "一二三");
  });

  it("is nothing but text where nothing is marked", () => {
    for (const text of ["", "头发 -{甲}-", "a\nb"]) {
      assert.equal(hasMarks(text), false);
      assert.equal(chosen(text, 1), text);
      assert.equal(unmarked(text, 1), text);
    }
    assert.ok(hasMarks(kept("")));
    assert.ok(hasMarks(choice(["甲", "乙"])));
  });

  it("has what was chosen as kept words, between the words that were kept before", () => {
    const text = `${kept("一")}二${choice(["三", "四"])}`;
    assert.equal(chosen(text, 0), `${kept("一")}二${kept("三")}`);
    assert.equal(chosen(text, 1), `${kept("一")}二${kept("四")}`);
    assert.equal(chosen(choice(["三", "四"]), 7), kept(""));
  });

  it("may have marks within a choice", () => {
    const text = choice([`一${kept("二")}`, "三"]);
    assert.equal(unmarked(text, 0), "一二");
    assert.equal(unmarked(text, 1), "三");
  });

  it("is no different from its words in a portal of one version", () => {
    assert.equal(choice(["甲"]), "甲");
  });

  it("is marked with nothing but noncharacters", () => {
    const marks = `${kept("")}${choice(["", ""])}`;
    assert.equal(marks.replace(noncharacters, ""), "");
    assert.equal("甲\u{10ffff}\ufdcf\ufdf0".replace(noncharacters, ""), "甲\u{10ffff}\ufdcf\ufdf0");
  });
});

describe("a change outside the marks", () => {
  it("meets all that is not marked and nothing else", () => {
    const law = (list: Piece[]) => {
      const seen: string[] = [];
      const changed = outsideMarks(markedOf(list), (plain) => {
        seen.push(plain);
        return plain.toUpperCase().replaceAll("甲", "申");
      });
      const changedPieces = list.map(({ marked, isMarked }) =>
        isMarked ? marked : marked.toUpperCase().replaceAll("甲", "申"),
      );
      assert.equal(changed, changedPieces.join(""));
      assert.equal(seen.some(hasMarks), false);
    };
    fc.assert(fc.property(pieces, law));
  });

  it("meets a text without marks as a whole", () => {
    assert.equal(
      outsideMarks("甲乙", (plain) => `<${plain}>`),
      "<甲乙>",
    );
  });
});

describe("the marked beginning of a text", () => {
  it("reads as the beginning does, wherever it was cut", () => {
    const law = (list: Piece[], length: number) => {
      const beginning = excerpt(readingOf(list, 0), length);
      assert.equal(unmarked(markLike(beginning, markedOf(list))), beginning);
    };
    fc.assert(fc.property(pieces, fc.integer({ min: 1, max: 40 }), law), { seed: 20261124, numRuns: 2000 });
  });

  it("is the marked text itself where nothing was cut off", () => {
    const law = (list: Piece[]) => {
      const marked = markedOf(list);
      assert.equal(markLike(unmarked(marked), marked), marked);
    };
    fc.assert(fc.property(pieces, law));
  });

  it("has the marks of the words that stand in it whole", () => {
    const marked = `一${kept("二")}三${choice(["四五", "六"])}七`;
    assert.equal(markLike("一二…", marked), `一${kept("二")}…`);
    assert.equal(markLike("一二三四五…", marked), `一${kept("二")}三${choice(["四五", "六"])}…`);
  });

  it("keeps a part of kept words, and leaves a part of a choice to the dictionaries", () => {
    assert.equal(markLike("一二…", `一${kept("二三")}`), `一${kept("二")}…`);
    assert.equal(markLike("一二…", `一${choice(["二三", "四"])}`), "一二…");
    assert.equal(markLike("一…", `一二${kept("…")}`), "一…");
  });

  it("is found although the white space was made even", () => {
    assert.equal(
      markLike("一二 a b…", `一\n${kept("二")} \n a\nb${kept("c")}`),
      `一${kept("二")} a b${kept("")}…`,
    );
  });
});
