import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { titleLines } from "../../src/share/title-lines.ts";

/** Han and their marks take one, other characters half. */
const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (each > "\u2e00" ? 1 : 0.5), 0);
const lines = (title: string, most = 10, count = 3) => titleLines(title, widthOf, { most, lines: count });

describe("the lines of a title", () => {
  it("are one where it fits", () => {
    assert.deepEqual(lines("园区规划"), ["园区规划"]);
  });

  it("are of even length", () => {
    assert.deepEqual(lines("高新区召开年度科技大会议"), ["高新区召开年", "度科技大会议"]);
  });

  it("begin with no closing mark and end with no opening one", () => {
    for (const line of lines("关于印发《若干措施》的通知，请知悉并转发各部门", 8, 5)) {
      assert.doesNotMatch(line, /^[，》。]|《$/);
    }
  });

  it("keep words of other scripts and numbers whole", () => {
    assert.ok(lines("园区上线Newspark平台二〇二六版本", 8, 4).some((line) => line.includes("Newspark")));
  });

  it("end with an ellipsis where the title is too long", () => {
    const shown = lines("高新区召开年度科技大会议部署明年工作并表彰先进", 6, 2);
    assert.equal(shown.length, 2);
    assert.ok(shown.at(-1)?.endsWith("…"));
  });

  it("hold the title and nothing else, within their width, whatever it is", () => {
    const character = fc.constantFrom(..."园区规划发展，。《》（）“”a5 ");
    const title = fc.array(character, { minLength: 1, maxLength: 60 }).map((all) => all.join(""));
    fc.assert(
      fc.property(title, (text) => {
        const shown = titleLines(text, widthOf, { most: 30, lines: 9 });
        assert.equal(shown.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
      }),
    );
  });
});
