import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { failureText } from "../../src/cli/failure-text.ts";
import { copyOfSite, repository } from "../support/run-newspark.ts";
import { writeFiles } from "../support/scratch.ts";

/** @param command of a shell, in which `newspark` stands for the command */
function inShell(command: string) {
  const launcher = join(repository, "src/cli/newspark.js");
  const script = `newspark() { "${process.execPath}" "${launcher}" "$@"; }\n${command}`;
  return spawnSync("sh", ["-c", script], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
}

describe("an answer", () => {
  const skip = !existsSync("/dev/full");

  it("that a full disk does not take is told about, with the code of a machine that failed", {
    skip,
  }, (t) => {
    const root = copyOfSite(t, "minimal");
    for (const args of [`build --root ${root}`, `build --json --root ${root}`, "--help", "build --help"]) {
      const { status, stderr } = inShell(`newspark ${args} > /dev/full`);
      assert.equal(status, 3, args);
      assert.match(stderr, /^The disk is full: standard output could not be written\. The command has run/);
    }
    assert.ok(existsSync(join(root, "_site/index.html")));
  });

  it("that nobody reads to its end leaves the command its code", (t) => {
    const root = copyOfSite(t, "minimal");
    const codes = `{ newspark build --json --root ${root}; echo "code $?" >&2; } | true`;
    assert.equal(inShell(codes).stderr, "code 0\n");
    writeFiles(root, { "content/news/dongtai/2026/kaiyuan.md": "---\ntitle: 没有日期\n---\n\n正文。\n" });
    assert.equal(inShell(codes).stderr, "code 1\n");
  });

  it("leaves the command its code where not even what is wrong can be said", { skip }, () => {
    assert.equal(inShell("newspark biuld 2> /dev/full").status, 2);
  });
});

describe("a file that cannot be moved to its place", () => {
  it("is named by that place", () => {
    const failure = { code: "EACCES", path: "/site/.newspark-staging/a.html", dest: "/site/a.html" };
    const text = failureText(Object.assign(new Error("EACCES"), failure), "en", false);
    assert.match(text, /^\/site\/a\.html may not be/);
  });
});
