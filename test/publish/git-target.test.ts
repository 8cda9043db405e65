import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { gitTarget } from "../../src/publish/git-target.ts";
import type { Target } from "../../src/publish/target.ts";
import {
  killAfter,
  newsSite,
  pathsOf,
  publish,
  type SiteFiles,
  startPublish,
  untilFree,
  writeSite,
} from "../support/publish.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const environment = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", ["-C", folder, "-c", "core.quotePath=false", ...args], {
    ...{ env: environment, encoding: "utf8", maxBuffer: 100_000_000 },
  });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

function places(t: TestContext) {
  const [root, remote] = [scratchFolder(t), join(scratchFolder(t), "portal.git")];
  spawnSync("git", ["init", "--quiet", "--bare", remote], { env: environment });
  const target = () => gitTarget(`${remote}#pages`, { root, environment });
  const build = (files: SiteFiles) => {
    rmSync(join(root, "_site"), { recursive: true, force: true });
    return writeSite(root, files);
  };
  return { root, remote, target, build };
}

/** What a host would serve. */
function branchFiles(remote: string): SiteFiles {
  const paths = git(remote, "ls-tree", "-r", "-z", "--name-only", "pages").split("\0").filter(Boolean);
  const served = paths.filter((path) => !path.startsWith(".newspark"));
  return Object.fromEntries(served.map((path) => [path, git(remote, "cat-file", "blob", `pages:${path}`)]));
}

/** Somebody else's commit on the branch, through a working tree. */
function commitByHand(t: TestContext, remote: string, files: SiteFiles): void {
  const clone = scratchFolder(t);
  spawnSync("git", ["clone", "--quiet", remote, clone], { env: environment });
  git(clone, "checkout", "--quiet", "-B", "pages");
  const isThere = spawnSync("git", ["-C", clone, "reset", "--quiet", "--hard", "origin/pages"], {
    env: environment,
  });
  assert.ok(isThere.status !== null);
  writeFiles(clone, files);
  git(clone, "add", "--all");
  git(clone, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "--quiet", "-m", "by hand");
  git(clone, "push", "--quiet", "origin", "pages");
}

describe("publishing to a branch", () => {
  it("commits the whole site, then only what changed, on top of what was there", async (t) => {
    const { root, remote, target, build } = places(t);
    const site = { ...newsSite(["a", "b"], "one"), "标签/a b/index.html": "标签" };
    build(site);
    await publish(root, await target());
    assert.deepEqual(branchFiles(remote), site);
    const changed: SiteFiles = { ...site, "news/2026/b.html": "changed", "feed.xml": "<feed/>" };
    delete changed["标签/a b/index.html"];
    build(changed);
    const report = await publish(root, await target());
    assert.deepEqual(pathsOf(report), ["feed.xml", "news/2026/b.html"]);
    assert.deepEqual(branchFiles(remote), changed);
    assert.equal(git(remote, "rev-list", "--count", "pages"), "2");
    assert.deepEqual(git(remote, "diff", "--name-status", "pages~1", "pages").split("\n"), [
      "M\t.newspark-manifest.json",
      "M\tfeed.xml",
      "M\tnews/2026/b.html",
      "D\t标签/a b/index.html",
    ]);
    assert.equal((await publish(root, await target())).put.length, 0);
    assert.equal(git(remote, "rev-list", "--count", "pages"), "2");
  });

  it("goes on from another machine, which has nothing of the branch", async (t) => {
    const { root, remote, target, build } = places(t);
    git(remote, "config", "uploadpack.allowFilter", "true");
    build(newsSite(["a", "b"], "one"));
    await publish(root, await target());
    const other = scratchFolder(t);
    writeSite(other, { ...newsSite(["a", "b"], "one"), "new.html": "new" });
    const url = `file://${remote}#pages`;
    const report = await publish(other, await gitTarget(url, { root: other, environment }));
    assert.deepEqual(pathsOf(report), ["new.html"]);
    assert.deepEqual(branchFiles(remote), { ...newsSite(["a", "b"], "one"), "new.html": "new" });
  });

  it("refuses a branch that is somebody else's, unless told otherwise, and leaves their files", async (t) => {
    const { root, remote, target, build } = places(t);
    commitByHand(t, remote, { "index.html": "theirs", "README.md": "theirs" });
    const before = git(remote, "rev-parse", "pages");
    build(newsSite(["a"], "one"));
    await assert.rejects(publish(root, await target()), /did not put there/);
    assert.equal(git(remote, "rev-parse", "pages"), before);
    await publish(root, await target(), { confirmed: true });
    assert.deepEqual(branchFiles(remote), { ...newsSite(["a"], "one"), "README.md": "theirs" });
    assert.equal(git(remote, "rev-parse", "pages~1"), before);
  });

  it("tries again on top of what somebody else pushed meanwhile, never by force", async (t) => {
    const { root, remote, target, build } = places(t);
    build(newsSite(["a"], "one"));
    await publish(root, await target());
    build(newsSite(["a", "b"], "one"));
    const slow = await target();
    let moves = 0;
    const disturbed: Target = {
      ...slow,
      async switch() {
        if (moves++ < 2) commitByHand(t, remote, { [`by-hand-${moves}.txt`]: "x" });
        await slow.switch();
      },
    };
    await publish(root, disturbed);
    assert.equal(moves, 3);
    assert.deepEqual(branchFiles(remote), {
      ...newsSite(["a", "b"], "one"),
      ...{ "by-hand-1.txt": "x", "by-hand-2.txt": "x" },
    });
    assert.equal(git(remote, "rev-list", "--count", "pages"), "4");
  });

  it("leaves the old commit or the new one, whenever it is killed, and the next publish ends it", async (t) => {
    const { root, remote, target, build } = places(t);
    const articles = Array.from({ length: 30 }, (_, at) => `a${at}`);
    build(newsSite(articles, "one"));
    await publish(root, await target());
    build(newsSite(articles, "two"));
    for (const files of [0, 1, 20]) {
      await untilFree(root);
      await killAfter(startPublish(root, `git:${remote}#pages`), files);
      const now = branchFiles(remote);
      assert.deepEqual(
        now,
        newsSite(
          articles,
          now["feed.xml"] && git(remote, "rev-list", "--count", "pages") === "1" ? "one" : "two",
        ),
      );
    }
    await untilFree(root);
    await publish(root, await target());
    assert.deepEqual(branchFiles(remote), newsSite(articles, "two"));
    git(remote, "fsck", "--strict");
  });

  it("says what git said when the remote refuses, and when there is none", async (t) => {
    const { root, remote, target, build } = places(t);
    build(newsSite(["a"], "one"));
    const hook = join(remote, "hooks", "pre-receive");
    writeFileSync(hook, "#!/bin/sh\necho 'pages is protected' >&2\nexit 1\n");
    chmodSync(hook, 0o755);
    await assert.rejects(publish(root, await target()), /git could not publish to .*pages is protected/);
    rmSync(remote, { recursive: true });
    await assert.rejects(publish(root, await target()), /git could not publish to git:.*which is as it was/);
    await assert.rejects(gitTarget("nobody#pages", { root, environment }), /no remote called nobody/);
    for (const wrong of [
      "origin",
      "#pages",
      "origin#",
      "--upload-pack=id#pages",
      "origin#-f",
      "origin#a..b",
      "origin#a b",
    ])
      await assert.rejects(gitTarget(wrong, { root, environment }), /git:REMOTE#BRANCH/, wrong);
  });

  it("shows and keeps no password of an address", async (t) => {
    const { root, build } = places(t);
    build(newsSite(["a"], "one"));
    const address = "http://editor:very-secret@127.0.0.1:1/x.git#pages";
    const target = await gitTarget(address, { root, environment });
    const failure = await publish(root, target).then(
      () => assert.fail(),
      (error) => `${error.message} ${error.stack} ${JSON.stringify(error)} ${JSON.stringify(error.sentence)}`,
    );
    assert.match(failure, /git could not publish to git:http:\/\/127\.0\.0\.1:1\/x\.git#pages/);
    const kept = [...filesBelow(root)].map(([path, bytes]) => path + bytes.toString());
    for (const text of [failure, target.name, ...kept]) assert.doesNotMatch(text, /very-secret/);
  });
});
