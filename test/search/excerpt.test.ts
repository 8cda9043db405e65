import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { excerptOf, markMatches, type Span } from "../../src/search/excerpt.ts";
import { letters } from "../support/search.ts";

function written(spans: readonly Span[] | undefined): string | undefined {
  return spans?.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");
}

describe("words marked in a text", () => {
  it("are marked wherever they stand, in the text's own script", () => {
    assert.equal(written(markMatches("台灣與臺湾", ["台湾"], letters)), "[台灣]與[臺湾]");
  });

  it("are marked whatever their case", () => {
    assert.equal(written(markMatches("5G与５g", ["5g"], letters)), "[5G]与[５g]");
  });

  it("may overlap", () => {
    assert.equal(written(markMatches("高新园区", ["高新园", "新园区"], letters)), "[高新园区]");
  });

  it("leave a text without them as it is", () => {
    assert.equal(written(markMatches("例会", ["园区"], letters)), "例会");
    assert.equal(written(markMatches("", ["园区"], letters)), "");
  });
});

describe("an excerpt", () => {
  const long = `${"前面的话很长。".repeat(30)}今天园区召开例会，${"后面的话也很长，".repeat(30)}`;

  it("is about the place where the words stand", () => {
    const text = written(excerptOf(long, ["园区"], letters)) ?? "";
    assert.match(text, /^…前面的话很长。.*今天\[园区\]召开例会/);
    assert.ok(text.endsWith("…"));
    assert.ok(text.length < 130, `${text.length}`);
  });

  it("is the whole of a short text, its lines joined", () => {
    assert.equal(written(excerptOf("今天\n  园区开会", ["园区"], letters)), "今天 [园区]开会");
  });

  it("is where most of the words stand together", () => {
    const text = `园区一。${"别的话。".repeat(60)}例会在园区召开`;
    const found = written(excerptOf(text, ["例会", "召开"], letters)) ?? "";
    assert.match(found, /\[例会\]在园区\[召开\]/);
  });

  it("is none where none of the words stands", () => {
    assert.equal(excerptOf(long, ["消防"], letters), undefined);
  });
});
