import assert from "node:assert/strict";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { setImmediate } from "node:timers/promises";
import { folderTarget } from "../../src/publish/folder-target.ts";
import {
  killAfter,
  newsSite,
  pathsOf,
  publish,
  startPublish,
  untilFree,
  watchSite,
  writeSite,
} from "../support/publish.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

/** A portal and the folder to which it is published. */
function places(t: TestContext) {
  const root = scratchFolder(t);
  const folder = join(scratchFolder(t), "www");
  let time = 1_800_000_000_000;
  const target = (keep = 2) => folderTarget(folder, keep, () => (time += 1000));
  const served = (path: string) => join(folder, "current", path);
  const build = (articles: string[], edition: string) => {
    rmSync(join(root, "_site"), { recursive: true, force: true });
    return writeSite(root, newsSite(articles, edition));
  };
  return { root, folder, target, served, build };
}

/** Of the site that is served. */
function servedFiles(folder: string): Record<string, string> {
  const release = join(folder, readlinkSync(join(folder, "current")));
  return Object.fromEntries([...filesBelow(release)].map(([path, bytes]) => [path, bytes.toString()]));
}

describe("publishing to a folder", () => {
  it("makes a release, and the link by which it is served", async (t) => {
    const { root, folder, target, build } = places(t);
    build(["a", "b"], "one");
    const report = await publish(root, target());
    assert.equal(report.put.length, 6);
    assert.deepEqual(servedFiles(folder), newsSite(["a", "b"], "one"));
    assert.equal(readlinkSync(join(folder, "current")), `releases/${report.id}`);
  });

  it("takes over what did not change as the same file, and writes the rest only", async (t) => {
    const { root, folder, target, served, build } = places(t);
    build(["a", "b", "c"], "one");
    await publish(root, target());
    const before = statSync(served("news/2026/a.html")).ino;
    writeFiles(join(root, "_site"), { "news/2026/c.html": "changed", "news/2026/d.html": "new" });
    const report = await publish(root, target());
    assert.deepEqual(pathsOf(report), ["news/2026/c.html", "news/2026/d.html"]);
    assert.equal(statSync(served("news/2026/a.html")).ino, before);
    assert.equal(readFileSync(served("news/2026/c.html"), "utf8"), "changed");
    assert.equal(readdirSync(join(folder, "releases")).length, 4);
  });

  it("does nothing when nothing changed", async (t) => {
    const { root, folder, target, build } = places(t);
    build(["a"], "one");
    await publish(root, target());
    const before = statSync(join(folder, "current")).ctimeMs;
    const report = await publish(root, target());
    assert.deepEqual([report.put, report.removed, report.unchanged], [[], [], 5]);
    assert.equal(statSync(join(folder, "current")).ctimeMs, before);
  });

  it("only says what it would do in a dry run", async (t) => {
    const { root, folder, target, build } = places(t);
    build(["a"], "one");
    const report = await publish(root, target(), { dryRun: true });
    assert.equal(report.put.length, 5);
    assert.equal(existsSync(folder), false);
  });

  it("keeps so many former releases, and goes back to one of them without writing it", async (t) => {
    const { root, folder, target, build, served } = places(t);
    const ids: string[] = [];
    for (const edition of ["one", "two", "three", "four"]) {
      build(["a"], edition);
      ids.push((await publish(root, target(), { confirmed: true })).id);
    }
    const releases = () =>
      readdirSync(join(folder, "releases"))
        .filter((name) => !name.endsWith(".json"))
        .sort();
    assert.deepEqual(releases(), ids.slice(1).sort());
    const before = statSync(join(folder, "releases", ids[1] ?? "", "index.html")).ino;
    build(["a"], "two");
    await publish(root, target(), { confirmed: true });
    assert.equal(readlinkSync(join(folder, "current")), `releases/${ids[1]}`);
    assert.equal(statSync(served("index.html")).ino, before);
    assert.deepEqual(releases(), ids.slice(1).sort());
  });

  it("writes every file anew when asked, since somebody may have changed them there", async (t) => {
    const { root, folder, target, served, build } = places(t);
    build(["a"], "one");
    await publish(root, target());
    for (let again = 0; again < 3; again++) {
      writeFileSync(served("news/2026/a.html"), "by hand");
      assert.equal((await publish(root, target())).put.length, 0);
      assert.equal((await publish(root, target(), { full: true })).put.length, 5);
      assert.deepEqual(servedFiles(folder), newsSite(["a"], "one"));
    }
  });

  it("leaves alone what others put there", async (t) => {
    const { root, folder, target, build } = places(t);
    writeFiles(folder, {
      "notes.txt": "mine",
      "releases/mine/index.html": "mine",
      "releases/mine.json": "{}",
    });
    for (const edition of ["one", "two", "three"]) {
      build(["a"], edition);
      await publish(root, target(0), { confirmed: true });
    }
    assert.equal(readFileSync(join(folder, "notes.txt"), "utf8"), "mine");
    assert.equal(readFileSync(join(folder, "releases/mine/index.html"), "utf8"), "mine");
    assert.equal(readdirSync(join(folder, "releases")).length, 4);
  });

  it("refuses a current that is somebody else's, and touches nothing", async (t) => {
    for (const make of [
      (path: string) => mkdirSync(path, { recursive: true }),
      (path: string) => symlinkSync("/elsewhere", path),
      (path: string) => symlinkSync("releases/../..", path),
    ]) {
      const { root, folder, target, build } = places(t);
      mkdirSync(folder, { recursive: true });
      make(join(folder, "current"));
      build(["a"], "one");
      await assert.rejects(publish(root, target(), { confirmed: true }), /not a link that newspark publish/);
      assert.deepEqual(readdirSync(folder), ["current"]);
    }
  });

  it("refuses to publish into the site itself, and to replace what cannot be understood", async (t) => {
    const { root, folder, target, build } = places(t);
    const site = build(["a"], "one");
    await assert.rejects(publish(root, folderTarget(join(site, "www"), 1, Date.now)), /lies in the site/);
    const { id } = await publish(root, target());
    writeFileSync(
      join(folder, "releases", `${id}.json`),
      '{"newspark":1,"files":{"../../etc/passwd":[1,"x"]}}',
    );
    await assert.rejects(publish(root, target()), /cannot be understood/);
  });

  it("says that the site is as it was when nothing may be written there", { skip: isRoot() }, async (t) => {
    const { root, folder, target, build } = places(t);
    build(["a"], "one");
    await publish(root, target());
    chmodSync(join(folder, "releases"), 0o500);
    t.after(() => chmodSync(join(folder, "releases"), 0o700));
    build(["a", "b"], "one");
    await assert.rejects(publish(root, target()), /cannot be written \(EACCES\).*as it was, and whole/);
  });

  it("says that the site is as it was when the folder is a file", async (t) => {
    const { root, folder, target, build } = places(t);
    build(["a"], "one");
    writeFileSync(folder, "");
    await assert.rejects(publish(root, target()), /\(E\w+\); the site that readers see is as it was/);
  });

  it("shows a reader whole pages and no dead link while sites come and go", async (t) => {
    const { root, target, served, build } = places(t);
    const [old, built] = [newsSite(["a", "b", "c"], "one"), newsSite(["b", "c", "d"], "two")];
    build(["a", "b", "c"], "one");
    await publish(root, target());
    const reader = watchSite(
      async (path) => {
        await setImmediate();
        return existsSync(served(path)) ? readFileSync(served(path), "utf8") : undefined;
      },
      [old, built],
    );
    for (let round = 0; round < 20 || (reader.rounds() < 5 && round < 200); round++) {
      if (round % 2 === 0) build(["b", "c", "d"], "two");
      else build(["a", "b", "c"], "one");
      // With no former releases kept, each is written anew.
      await publish(root, target(0), { confirmed: true });
    }
    assert.deepEqual(await reader.stop(), []);
    assert.ok(reader.rounds() >= 5, `${reader.rounds()} rounds`);
  });

  it("serves the old site or the new one, whole, whenever the process is killed, and the next one ends it", async (t) => {
    const { root, folder, target, build } = places(t);
    const articles = Array.from({ length: 1500 }, (_, at) => `a${at}`);
    build(articles, "one");
    await publish(root, target());
    const [old, built] = [newsSite(articles, "one"), newsSite(articles, "two")];
    build(articles, "two");
    await once(startPublish(root, `folder:${folder}`, { files: 700 }), "exit");
    assert.ok(readdirSync(join(folder, "releases")).some((name) => name.endsWith(".partial")));
    assert.deepEqual(servedFiles(folder), old);
    // How far it comes before the kill reaches it is up to the machine.
    for (const files of [0, 1, 100, 700, 1499, 1504]) {
      await untilFree(root);
      await killAfter(startPublish(root, `folder:${folder}`), files);
      const now = servedFiles(folder);
      assert.deepEqual(now, now["index.html"] === old["index.html"] ? old : built);
    }
    await untilFree(root);
    await publish(root, target());
    assert.deepEqual(servedFiles(folder), built);
    assert.equal(
      readdirSync(join(folder, "releases")).some((name) => name.startsWith(".")),
      false,
    );
  });

  it("refuses a second publish beside one that is running", async (t) => {
    const { root, folder, target, build } = places(t);
    build(["a"], "one");
    mkdirSync(folder);
    writeFileSync(join(folder, ".newspark-lock"), String(process.ppid));
    await assert.rejects(publish(root, target()), /Another newspark publish is publishing to/);
    writeFileSync(join(folder, ".newspark-lock"), "0");
    await publish(root, target());
  });
});

/** Nothing is forbidden to root. */
function isRoot(): string | false {
  return process.getuid?.() === 0 && "root may write anywhere";
}
