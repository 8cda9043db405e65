import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { referenceDocs } from "../../src/content/reference-docs.ts";
import { packageDirectory } from "../../src/shared/package-directory.ts";

describe("the reference of keys", () => {
  for (const [path, text] of referenceDocs()) {
    it(`is in the repository as the schemas give it: ${path}`, () => {
      assert.equal(readFileSync(join(packageDirectory, path), "utf8"), text, "run `npm run docs`");
    });
  }

  it("says of every key in both languages what it means", () => {
    const rows =
      referenceDocs()
        .get("docs/reference.md")
        ?.split("\n")
        .filter((line) => line.startsWith("| `")) ?? [];
    assert.ok(rows.length > 60);
    assert.deepEqual(
      rows.filter((row) => !/\| [^|]*\p{Script=Han}[^|]*<br>[A-Z][^|]+\. \|$/u.test(row)),
      [],
    );
  });
});
