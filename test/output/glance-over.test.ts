import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { lookAtMade } from "../../src/kept/file-state.ts";
import { glanceOver, glancesIn } from "../../src/output/glance-over.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("a glance over a folder", () => {
  it("sees of every file what a look at it sees, and no links, since a build makes none", (t) => {
    const folder = scratchFolder(t);
    const files = ["a.html", "news/b.html", "news/深/c d.html", "zh-tw/news/b.html"];
    writeFiles(folder, Object.fromEntries(files.map((path) => [path, path])));
    symlinkSync(join(folder, "a.html"), join(folder, "linked.html"));
    const seen = glancesIn(glanceOver(folder));
    assert.deepEqual([...seen.keys()].sort(), files.toSorted());
    for (const [path, glance] of seen) assert.deepEqual(glance, lookAtMade(join(folder, path)));
  });

  it("sees nothing in an empty folder, and does not lose itself in a link to a folder above", (t) => {
    const folder = scratchFolder(t);
    assert.equal(glancesIn(glanceOver(folder)).size, 0);
    symlinkSync(folder, join(folder, "again"));
    assert.equal(glancesIn(glanceOver(folder)).size, 0);
  });
});
