import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { entriesOf, fileNamesIn, statOf } from "../../src/shared/stat-of.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("what lies at a path", () => {
  it("is nothing where the path leads below a file, round in a circle, or can be none", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "a.md": "" });
    symlinkSync("round", join(folder, "round"));
    for (const name of ["b.md", "a.md/", "a.md/b/c.pdf", "round/c", "a\0b", "长".repeat(300)]) {
      assert.equal(statOf(`${folder}/${name}`), undefined, name);
      assert.deepEqual(entriesOf(`${folder}/${name}`), [], name);
    }
    assert.equal(statOf(join(folder, "a.md"))?.isFile(), true);
  });

  it("is a file where it is one, or a link to one", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "a.pdf": "" });
    mkdirSync(join(folder, "folder"));
    symlinkSync("a.pdf", join(folder, "link.pdf"));
    symlinkSync("folder", join(folder, "folder.pdf"));
    symlinkSync("nowhere", join(folder, "dangling.pdf"));
    assert.deepEqual(fileNamesIn(folder), ["a.pdf", "link.pdf"]);
  });
});
