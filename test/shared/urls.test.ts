import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isSiteUrl, withBase } from "../../src/shared/urls.ts";

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

describe("the address of a site", () => {
  it("is a host, and a path if need be", () => {
    for (const address of ["https://example.org", "http://127.0.0.1:8080", "HTTPS://example.org/newspark"])
      assert.equal(isSiteUrl(address), true, address);
  });

  it("has nothing that a page's address could not be put behind, and no password", () => {
    for (const address of [
      "localhost",
      "/newspark",
      "ftp://example.org",
      "https://",
      "https://example.org/?a=b",
      "https://example.org/?",
      "https://example.org/#",
      "https://editor:secret@example.org",
      "https://example.org//newspark",
    ])
      assert.equal(isSiteUrl(address), false, address);
  });
});
