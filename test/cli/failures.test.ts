import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { failureText } from "../../src/cli/failure-text.ts";
import { HalfwayError } from "../../src/output/staged-files.ts";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const noFullDisk = !existsSync("/dev/full");

describe("a machine that fails", () => {
  it("is told about in words that help, in both languages", () => {
    const codes = [
      "ENOSPC",
      "EDQUOT",
      "EFBIG",
      "EACCES",
      "EPERM",
      "EROFS",
      "ENOTDIR",
      "EIO",
      "EMFILE",
      "ENFILE",
    ];
    for (const code of codes) {
      const error = Object.assign(new Error(`${code}: no`), { code, path: "/site/index.html" });
      for (const language of ["zh", "en"] as const) {
        const text = failureText(error, language, false);
        assert.match(text, /\/site\/index\.html/);
        assert.match(text, language === "zh" ? /网站还是原来的样子。请/ : /The site is as it was\. [A-Z]/);
      }
    }
  });

  it("is told about when files are in their places already, and the next build does the rest", (t) => {
    const root = copyOfSite(t, "full");
    const options = ["--root", root, "--now", "2026-11-24T09:00:00+08:00", "--lang", "en"];
    runNewspark(["build", ...options]);
    const ledgers = join(root, ".newspark/ledgers");
    const inTheWay = join(ledgers, readdirSync(ledgers)[0] ?? "", "shared-links.json");
    rmSync(inTheWay);
    mkdirSync(join(inTheWay, "folder"), { recursive: true });
    const { code, stderr } = runNewspark(["build", ...options]);
    assert.equal(code, 3);
    assert.match(stderr, /could not finish: .*\n {2}Some pages of the site are new already/);
    rmSync(inTheWay, { recursive: true });
    assert.equal(runNewspark(["build", ...options]).code, 0);
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC", path: "/site/a.html" });
    assert.match(failureText(new HalfwayError(full), "zh", false), /磁盘满了.*每一页都是完整的/);
  });

  it("shows its stack to those who ask for it only", () => {
    const error = new Error("something else");
    assert.doesNotMatch(failureText(error, "en", false), / at /);
    assert.match(failureText(error, "en", true), / at /);
    assert.match(failureText("thrown text", "en", true), /could not finish: thrown text/);
  });

  it("leaves the site as it was where a file cannot be written whole, and mends itself when it can", (t) => {
    const root = copyOfSite(t, "full");
    const options = ["--root", root, "--now", "2026-11-24T09:00:00+08:00"];
    runNewspark(["build", ...options]);
    const before = filesBelow(join(root, "_site"));
    const config = join(root, "content/site.yaml");
    writeFileSync(config, readFileSync(config, "utf8").replace("样样园区", "别样园区"));
    // As good as a full disk: no file may be larger than 4 KB.
    const command = `ulimit -f 8; exec "$0" "$@"`;
    const launcher = join(repository, "src/cli/newspark.js");
    const run = spawnSync(
      "sh",
      ["-c", command, process.execPath, launcher, "build", ...options, "--lang", "en"],
      {
        encoding: "utf8",
      },
    );
    assert.equal(run.status, 3, run.stderr);
    assert.match(run.stderr, /larger than the system lets a file be\. The site is as it was\./);
    assert.deepEqual(filesBelow(join(root, "_site")), before);
    assert.equal(runNewspark(["build", ...options]).code, 0);
    assert.match(readFileSync(join(root, "_site/index.html"), "utf8"), /别样园区/);
  });
});

describe("the current folder", () => {
  it("that is gone is told about, without a stack trace", (t) => {
    const gone = join(scratchFolder(t), "gone");
    const launcher = join(repository, "src/cli/newspark.js");
    const command = 'mkdir "$2" && cd "$2" && rmdir "$2" && "$0" "$1" check';
    const run = spawnSync("sh", ["-c", command, process.execPath, launcher, gone], { encoding: "utf8" });
    assert.equal(run.status, 3);
    assert.match(run.stderr, /请重新进入门户的文件夹.*\nThe current folder was deleted or replaced: .*\n$/);
  });
});

describe("an output folder", () => {
  it("is left alone while another build writes to it", (t) => {
    const root = copyOfSite(t, "full");
    runNewspark(["build", "--root", root]);
    const before = filesBelow(join(root, "_site"));
    writeFiles(root, { "_site/.newspark-lock": String(process.pid) });
    const config = join(root, "content/site.yaml");
    writeFileSync(config, readFileSync(config, "utf8").replace("样样园区", "别样园区"));
    const { code, stderr } = runNewspark(["build", "--root", root, "--lang", "en"]);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /Another build is writing to .*_site\. Wait for its end.* delete .*_site\/\.newspark-lock\./,
    );
    const after = filesBelow(join(root, "_site"));
    after.delete(".newspark-lock");
    assert.deepEqual(after, before);
  });

  it("is refused where it is somebody's home, and nothing there is touched", (t) => {
    const root = copyOfSite(t, "full");
    writeFiles(root, { "home/thesis.doc": "years of work" });
    const { code, stderr } = runNewspark([
      "build",
      "--root",
      root,
      "--output",
      join(root, "home"),
      "--lang",
      "en",
    ]);
    assert.equal(code, 2);
    assert.match(stderr, /holds files that newspark did not make/);
    assert.deepEqual([...filesBelow(join(root, "home")).keys()], ["thesis.doc"]);
  });
});

describe("the trace of a build", () => {
  it("tells of every step, in the format of a browser's viewer", (t) => {
    const root = copyOfSite(t, "full");
    const file = join(root, "trace.json");
    assert.equal(runNewspark(["build", "--root", root, "--trace", file]).code, 0);
    const { traceEvents } = JSON.parse(readFileSync(file, "utf8"));
    const named = new Map<string, { ts: number; dur: number; ph: string }>(
      traceEvents.map((event: { name: string }) => [event.name, event]),
    );
    for (const name of ["articles", "bodies that ask", "arrange", "lay out", "make pages", "commit"]) {
      const event = named.get(name);
      assert.ok(event && event.ph === "X" && event.dur >= 0, name);
    }
    const [reading, making] = [named.get("articles"), named.get("make pages")];
    assert.ok(reading && making && reading.ts + reading.dur <= making.ts);
  });

  it("that the disk does not take is told about, and the site that was built stands", {
    skip: noFullDisk,
  }, (t) => {
    const root = copyOfSite(t, "minimal");
    const build = ["build", "--root", root, "--trace", "/dev/full", "--lang", "en"];
    const { code, stderr } = runNewspark(build);
    assert.equal(code, 3);
    assert.match(stderr, /^The build is done, only --trace cannot write \/dev\/full \(the disk is full\)/);
    assert.ok(existsSync(join(root, "_site/index.html")));
    writeFiles(root, { "_site/.newspark-lock": String(process.pid) });
    assert.match(runNewspark(build).stderr, /^Another build is writing to/);
  });

  it("is refused before anything is built where it cannot be written", (t) => {
    const root = copyOfSite(t, "full");
    for (const file of [join(root, "none/trace.json"), root]) {
      const { code, stderr } = runNewspark(["build", "--root", root, "--trace", file, "--lang", "en"]);
      assert.equal(code, 2);
      assert.match(stderr, /--trace takes a file in a folder that exists/);
    }
    assert.equal(existsSync(join(root, "_site")), false);
  });
});
