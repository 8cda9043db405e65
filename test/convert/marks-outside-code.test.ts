import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codeIn, marksIn } from "../../src/convert/marks-outside-code.ts";

function codesOf(text: string): string[] {
  return codeIn(text).map(({ start, end }) => text.slice(start, end));
}

/** The marks as they are written, and what each is. */
function marksOf(text: string): string[] {
  return marksIn(text, codeIn(text)).map(
    ({ start, found }) => `${text.slice(start, found.end)} ${found.kind}`,
  );
}

describe("code in a text", () => {
  it("stands between backticks, as many at its end as at its beginning", () => {
    assert.deepEqual(codesOf("甲`乙`丙``丁`戊``己"), ["`乙`", "``丁`戊``"]);
    assert.deepEqual(codesOf("甲`乙``丙"), []);
  });

  it("may go on in the next line, but not behind an empty one", () => {
    assert.deepEqual(codesOf("`甲\n乙`"), ["`甲\n乙`"]);
    for (const end of ["\n\n", "\r\n\r\n", "\n \n"]) assert.deepEqual(codesOf(`甲\`乙${end}丙\`丁`), []);
  });

  it("is no code behind a backslash", () => {
    assert.deepEqual(codesOf("甲\\`乙\\`丙"), []);
  });

  it("is a fenced block, up to the fence that it begins with", () => {
    assert.deepEqual(codesOf("甲\n```js\n乙\n\n丙\n```\n丁"), ["```js\n乙\n\n丙\n```"]);
    assert.deepEqual(codesOf("~~~~\n甲\n~~~\n乙\n~~~~\n丙"), ["~~~~\n甲\n~~~\n乙\n~~~~"]);
  });

  it("is a tag of HTML as well, but not what begins none", () => {
    assert.deepEqual(codesOf('<p title="甲">乙</p><!-- 丙 -->'), ['<p title="甲">', "</p>", "<!-- 丙 -->"]);
    assert.deepEqual(codesOf("1 < 2 > 1"), []);
  });
});

describe("the marks of a text with code", () => {
  it("are those outside of it", () => {
    assert.deepEqual(marksOf("-{甲}-`-{乙}-`-{丙}-\n```\n-{丁\n```\n-{X|戊}-"), [
      "-{甲}- kept",
      "-{丙}- kept",
      "-{X|戊}- wrong",
    ]);
  });

  it("may have code within", () => assert.deepEqual(marksOf("-{甲`乙`<b>}-丙"), ["-{甲`乙`<b>}- kept"]));

  it("are none behind a backslash, but behind two", () => {
    assert.deepEqual(marksOf("\\-{甲}-，\\\\-{乙}-，\\\\\\-{丙}-"), ["-{乙}- kept"]);
  });

  it("end with their paragraph, however its last line ends", () => {
    for (const end of ["\n\n", "\r\n\r\n", "\n \t\n"]) {
      assert.deepEqual(marksOf(`-{甲${end}乙-{丙}-`), ["-{ wrong", "-{丙}- kept"], JSON.stringify(end));
    }
    assert.deepEqual(marksOf("-{甲\n乙}-"), ["-{甲\n乙}- kept"]);
  });
});
