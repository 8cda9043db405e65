import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { isOurs, markAsOurs } from "../../src/output/mark.ts";
import { removeStale } from "../../src/output/remove-stale.ts";
import { writeWhole } from "../../src/output/write-whole.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

describe("writing a file", () => {
  it("makes the folders above it", (t) => {
    const folder = scratchFolder(t);
    assert.equal(writeWhole(join(folder, "a/b/c.html"), "页面"), true);
    assert.equal(filesBelow(folder).get("a/b/c.html")?.toString(), "页面");
  });

  it("leaves a file of the same bytes untouched", (t) => {
    const file = join(scratchFolder(t), "a.html");
    writeWhole(file, "页面");
    const before = statSync(file, { bigint: true });
    assert.equal(writeWhole(file, "页面"), false);
    const after = statSync(file, { bigint: true });
    assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs]);
  });

  it("leaves nothing half-written behind when it fails", (t) => {
    const folder = scratchFolder(t);
    mkdirSync(join(folder, "a.html/inside"), { recursive: true });
    assert.throws(() => writeWhole(join(folder, "a.html"), "页面"));
    assert.deepEqual(readdirSync(folder), ["a.html"]);
  });
});

describe("an output folder", () => {
  it("is taken when it does not exist yet, is empty, or bears the mark of an earlier build", (t) => {
    const folder = scratchFolder(t);
    assert.equal(isOurs(join(folder, "new")), true);
    assert.equal(isOurs(folder), true);
    markAsOurs(folder);
    writeFiles(folder, { "index.html": "" });
    assert.equal(isOurs(folder), true);
  });

  it("is refused when it holds somebody else's files", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "thesis.doc": "" });
    assert.equal(isOurs(folder), false);
  });

  it("loses what the site no longer has, empty folders included, and keeps the rest", (t) => {
    const folder = scratchFolder(t);
    markAsOurs(folder);
    writeFiles(folder, { "index.html": "", "news/2020/old.html": "", "news/2021/kept.html": "" });
    assert.equal(removeStale(folder, new Set(["index.html", "news/2021/kept.html"])), 1);
    assert.equal(existsSync(join(folder, "news/2020")), false);
    assert.deepEqual([...filesBelow(folder).keys()], [".newspark-site", "index.html", "news/2021/kept.html"]);
  });
});
