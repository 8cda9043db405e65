import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isInside } from "../../src/output/part.ts";

describe("a path that comes from elsewhere", () => {
  it("is taken where it leads to a file of the site", () => {
    for (const path of ["index.html", "news/2026/园区.html", "a/..b/c...html", ".well-known/security.txt"]) {
      assert.ok(isInside(path), path);
    }
  });

  it("is refused where it leads out of the site, or names no file", () => {
    for (const path of [
      "",
      "/etc/passwd",
      "../x",
      "a/../../x",
      "a/..",
      "a//b",
      "a/",
      ".",
      "c:x",
      "a\\..\\x",
      "a\0b",
    ]) {
      assert.equal(isInside(path), false, path);
    }
  });

  it("is refused where it leads to Newspark's own files, however it is written", () => {
    for (const path of [
      ".newspark-lock",
      ".newspark-staging/x.html",
      "./.newspark-site",
      ".Newspark-Part.json",
    ]) {
      assert.equal(isInside(path), false, path);
    }
  });
});
