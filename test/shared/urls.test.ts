import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withBase } from "../../src/shared/urls.ts";

describe("an address under the base path", () => {
  it("is put there when it is a path of the site", () => {
    assert.equal(withBase("/newspark", "/x/?a=1#b"), "/newspark/x/?a=1#b");
    assert.equal(withBase("/newspark", "/"), "/newspark/");
    assert.equal(withBase("", "/x/"), "/x/");
  });

  it("stays as it is when it is anything else", () => {
    for (const address of [
      "x/y.html",
      "../x",
      "#part",
      "",
      "https://a.example/x",
      "//a.example/x",
      "mailto:a@b.example",
    ]) {
      assert.equal(withBase("/newspark", address), address);
    }
  });
});
