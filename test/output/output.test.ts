import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { lockOutput, OutputLocked } from "../../src/output/lock.ts";
import { ForeignOutputError, markAsOurs, requireOurs } from "../../src/output/mark.ts";
import { removeStale } from "../../src/output/remove-stale.ts";
import { abandonStage, commitStage, openStage, stageFile } from "../../src/output/staged-files.ts";
import { birthOf } from "../../src/shared/processes.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

describe("staged files", () => {
  it("appear all together, when everything stands, in folders made for them", (t) => {
    const folder = scratchFolder(t);
    const stage = openStage(folder);
    assert.equal(stageFile(stage, "a/b/c.html", "页面").changed, true);
    assert.equal(existsSync(join(folder, "a/b/c.html")), false);
    commitStage(stage, ["a/b/c.html"]);
    assert.equal(filesBelow(folder).get("a/b/c.html")?.toString(), "页面");
  });

  it("leave a file of the same bytes untouched", (t) => {
    const folder = scratchFolder(t);
    const file = join(folder, "a.html");
    writeFiles(folder, { "a.html": "页面" });
    const before = statSync(file, { bigint: true });
    const stage = openStage(folder);
    assert.equal(stageFile(stage, "a.html", "页面").changed, false);
    commitStage(stage, []);
    const after = statSync(file, { bigint: true });
    assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs]);
  });

  it("see a difference that leaves the length the same", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "a.html": "页面" });
    const stage = openStage(folder);
    assert.equal(stageFile(stage, "a.html", "面页").changed, true);
    commitStage(stage, ["a.html"]);
    assert.equal(filesBelow(folder).get("a.html")?.toString(), "面页");
  });

  it("take the place of what stands in the way: a folder where a file comes, a file where a folder comes", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "a.html/index.html": "旧", b: "旧" });
    const stage = openStage(folder);
    stageFile(stage, "a.html", "新");
    stageFile(stage, "b/index.html", "新");
    commitStage(stage, ["a.html", "b/index.html"]);
    assert.deepEqual([...filesBelow(folder).keys()], ["a.html", "b/index.html"]);
  });

  it("are not taken for there where a link leads to the same elsewhere, and take its place", (t) => {
    const folder = scratchFolder(t);
    const elsewhere = scratchFolder(t);
    writeFiles(elsewhere, { "index.html": "页面", "a.html": "页面" });
    symlinkSync(elsewhere, join(folder, "news"));
    symlinkSync("nowhere", join(folder, "tags"));
    symlinkSync(join(elsewhere, "a.html"), join(folder, "a.html"));
    const paths = ["a.html", "news/index.html", "tags/index.html"];
    const stage = openStage(folder, paths);
    for (const path of paths) assert.equal(stageFile(stage, path, "页面").changed, true, path);
    assert.equal(readlinkSync(join(folder, "news")), elsewhere, "nothing changes before everything stands");
    commitStage(stage, paths);
    assert.deepEqual([...filesBelow(folder).keys()], paths);
    assert.deepEqual([...filesBelow(elsewhere).keys()], ["a.html", "index.html"]);
  });

  it("leave nothing behind when they are taken back", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "old.html": "旧" });
    const stage = openStage(folder);
    stageFile(stage, "old.html", "新的");
    stageFile(stage, "new.html", "新");
    abandonStage(stage);
    assert.deepEqual(
      [...filesBelow(folder)].map(([path, bytes]) => [path, bytes.toString()]),
      [["old.html", "旧"]],
    );
  });
});

describe("the lock of an output folder", () => {
  it("keeps a second build out until the first is done", (t) => {
    const folder = scratchFolder(t);
    const unlock = lockOutput(folder);
    assert.throws(() => lockOutput(folder), OutputLocked);
    unlock();
    lockOutput(folder)();
  });

  it("of a build that was killed keeps nobody out", (t) => {
    const folder = scratchFolder(t);
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFiles(folder, { ".newspark-lock": String(pid) });
    lockOutput(folder)();
    assert.deepEqual([...filesBelow(folder).keys()], []);
  });

  it("of a build that was killed keeps nobody out, even one that has its number, as in a container", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { ".newspark-lock": String(process.pid) });
    lockOutput(folder)();
    assert.deepEqual([...filesBelow(folder).keys()], []);
  });

  it("of a build that was killed keeps nobody out, even when a later process has its number", (t) => {
    const folder = scratchFolder(t);
    const unlock = lockOutput(folder);
    const [pid, born] = readFileSync(join(folder, ".newspark-lock"), "utf8").split(" ");
    unlock();
    assert.equal(Number(pid), process.pid);
    if (process.platform === "linux") assert.ok(born);
    // Of the one above, which runs, and did not begin when this one did.
    writeFiles(folder, { ".newspark-lock": `${process.ppid} ${born}` });
    if (born !== undefined) lockOutput(folder)();
    writeFiles(folder, { ".newspark-lock": [process.ppid, birthOf(process.ppid)].join(" ").trim() });
    assert.throws(() => lockOutput(folder), OutputLocked);
  });

  it("as an earlier Newspark wrote it, with a number only, keeps others out as long as there is such a process", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { ".newspark-lock": String(process.ppid) });
    assert.throws(() => lockOutput(folder), OutputLocked);
  });

  it("keeps others out before the number of its process is in it, though not for ever", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { ".newspark-lock": "" });
    assert.throws(() => lockOutput(folder), OutputLocked);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(join(folder, ".newspark-lock"), longAgo, longAgo);
    lockOutput(folder)();
  });
});

describe("an output folder", () => {
  it("is taken when it does not exist yet, is empty, or bears the mark of an earlier build", (t) => {
    const folder = scratchFolder(t);
    requireOurs(join(folder, "new"));
    requireOurs(folder);
    markAsOurs(folder);
    writeFiles(folder, { "index.html": "" });
    requireOurs(folder);
  });

  it("is refused when it holds somebody else's files", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "thesis.doc": "" });
    assert.throws(() => requireOurs(folder), ForeignOutputError);
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
