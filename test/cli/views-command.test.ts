import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { logLine, portalForViews, viewsText } from "../support/access-logs.ts";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { writeFiles } from "../support/scratch.ts";

const log = [
  logLine("2026-11-24T01:00", "/news/spring.html", { referrer: "https://search.example/" }),
  logLine("2026-11-24T02:00", "/news/spring.html"),
  logLine("2026-11-24T02:01", "/news/sprng.html", { status: 404 }),
].join("");

describe("newspark views", () => {
  /** At a moment later than all lines, whatever the day on which the test runs. */
  const views = (root: string, ...more: string[]) =>
    runNewspark(["views", ...more, "--root", root, "--now", "2026-11-25T00:00+08:00"], { cwd: root });

  it("says in the terminal what it read and what is read most", (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": log });
    const { code, stdout, stderr } = views(root, "access.log", "--lang", "en");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^3 new lines: 2 views, 0 of robots, 0 repeats/);
    assert.match(stdout, / 2 {2}\/news\/spring\.html/);
    assert.match(stdout, / 1 {2}search\.example/);
    assert.match(stdout, / 1 {2}\/news\/sprng\.html → \/news\/spring\.html/);
    assert.match(views(root, "access.log").stdout, /^新读 0 行.*以前统计过的 3 行没有再算。/);
  });

  it("names what is read most by its title", (t) => {
    const root = portalForViews(t);
    writeFiles(root, {
      "access.log": log,
      "content/site.yaml": "name: 澜川\nurl: https://a.example\npermalink: /{path}/{slug}.html\n",
      "content/news/spring.md": "---\ntitle: 春天来了\ndate: 2026-01-05\nsource: 高新院\n---\n\n正文。\n",
    });
    assert.match(views(root, "access.log").stdout, / 2 {2}\/news\/spring\.html {2}春天来了\n/);
    const page = join(root, "report.html");
    assert.equal(views(root, "access.log", "--report", page).code, 0);
    assert.match(readFileSync(page, "utf8"), /<td>\/news\/spring\.html<\/td><td>春天来了<\/td>/);
  });

  it("answers machines with the same as one object", (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": log });
    const { ok, counted, top, missing } = JSON.parse(views(root, "access.log", "--json").stdout);
    assert.deepEqual({ ok, counted }, { ok: true, counted: 2 });
    assert.deepEqual(top, [{ path: "/news/spring.html", views: 2, total: 2 }]);
    assert.equal(missing[0].suggestion, "/news/spring.html");
  });

  it("writes a page beside the counts", (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": log });
    assert.equal(views(root, "access.log", "--report", join(root, "report.html")).code, 0);
    assert.match(readFileSync(join(root, "report.html"), "utf8"), /<svg[\s\S]*\/news\/spring\.html/);
  });

  it("writes nothing when there is no log, or none of that name", (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": log });
    for (const words of [
      [],
      ["none.log"],
      ["access.log", "content"],
      ["access.log/none"],
      ["access.log", "--report", "no/x.html"],
    ]) {
      assert.equal(views(root, ...words).code, 2);
    }
    const { failure } = JSON.parse(views(root, "none.log", "--json", "--lang", "en").stdout);
    assert.match(failure, /There is no access log .*none\.log, so nothing was counted\./);
    assert.equal(existsSync(join(root, "content/views.json")), false);
  });

  it("names the file and the remedy when the counts so far are damaged, and leaves them", (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": log, "content/views.json": "{" });
    const { code, stderr } = views(root, "access.log", "--lang", "en");
    assert.equal(code, 1);
    assert.match(stderr, /content\/views\.json:1:1 {2}views\/damaged\n.*\n.*Restore it/);
    assert.equal(viewsText(root), "{");
  });

  it("names the file and the remedy when the counts so far cannot be read at all", (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": log, "content/views.json/file": "" });
    const { code, stderr } = views(root, "access.log", "--lang", "en");
    assert.equal(code, 1);
    assert.match(stderr, /views\.json:1:1 {2}views\/unreadable\n.*\(EISDIR\).*\n.*Let it be a file/);
  });

  it("says that nothing was counted when the page or the counts cannot be written", (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": log });
    symlinkSync("no/folder.html", join(root, "report.html"));
    const report = views(root, "access.log", "--report", join(root, "report.html"), "--lang", "en");
    assert.equal(report.code, 2);
    assert.match(
      report.stderr,
      /^--report cannot write .*report\.html \(ENOENT\), so the counts are as they were/,
    );
    assert.equal(existsSync(join(root, "content/views.json")), false);
    rmSync(join(root, ".newspark"), { recursive: true });
    writeFiles(root, { ".newspark": "" });
    const counts = views(root, "access.log", "--lang", "en");
    assert.equal(counts.code, 3);
    assert.match(counts.stderr, /newspark-lock cannot be written \(E\w+\), so the counts are as they were/);
  });

  it("says so when a file is no log at all, and does not take it for read", (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": log, "access.log.xz": Buffer.from("\xfd7zXZ\0\n\n\xff\n", "latin1") });
    const { code, stdout } = views(root, "access.log", "access.log.xz", "--lang", "en");
    assert.equal(code, 0);
    assert.match(stdout, /Not one line was understood of .*access\.log\.xz\. .* has to be unpacked first\./);
    assert.equal(Object.keys(JSON.parse(viewsText(root)).logs).length, 1);
    assert.doesNotMatch(views(root, "access.log").stdout, /一行也读不懂/);
  });

  it("warns of a file that has no whole line, as a small one compressed otherwise or a log just begun", (t) => {
    const root = portalForViews(t);
    writeFiles(root, {
      ...{ "access.log": log, "begun.log": logLine("2026-11-24T01:00", "/").trimEnd(), empty: "" },
      "small.xz": Buffer.from("\xfd7zXZ\0\0\x04", "latin1"),
      "empty.gz": gzipSync(""),
      "long.log": `${"x".repeat(70_000)}\n`,
      "head.log": "#Version: 1.0\n",
    });
    const names = ["access.log", "begun.log", "small.xz", "empty", "empty.gz", "long.log", "head.log"];
    const { code, stdout } = views(root, ...names, "--lang", "en");
    assert.equal(code, 0);
    assert.match(stdout, /no whole line in \S*begun\.log, \S*small\.xz, \S*long\.log\. A log that has only/);
    assert.match(views(root, ...names).stdout, /没有一整行：/);
    assert.equal(views(root, "empty", "empty.gz", "head.log").code, 0);
    assert.equal(views(root, "begun.log").code, 0);
  });

  it("fails when not one line of all the logs was understood, since nobody reads what runs every night", (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": log, foreign: "one\ntwo\n", "small.xz": "\xfd7zXZ", empty: "" });
    const { code, stdout, stderr } = views(root, "foreign", "small.xz", "empty", "--lang", "en");
    assert.equal(code, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /foreign:1:1 {2}views\/foreign-log\n.*no access log that newspark knows/);
    assert.match(stderr, /1 problem in 1 file/);
    const answer = JSON.parse(views(root, "foreign", "--json").stdout);
    assert.deepEqual([answer.ok, answer.problems.length, answer.lines], [false, 1, undefined]);
    assert.equal(existsSync(join(root, "content/views.json")), false);
    assert.equal(views(root, "access.log", "foreign").code, 0);
    assert.equal(views(root, "access.log", "foreign").code, 0);
  });

  it("asks for a log with an example when none is named", (t) => {
    const root = portalForViews(t);
    assert.match(
      views(root, "--lang", "en").stderr,
      /^views has to know which access logs to count, for example: newspark views \/var\/log\/nginx/,
    );
    assert.match(views(root).stderr, /要知道统计哪些访问日志，例如/);
  });

  it("leaves a portal that can be checked", (t) => {
    const root = copyOfSite(t, "minimal");
    writeFiles(root, { "access.log": log });
    assert.equal(views(root, "access.log").code, 0);
    const { code, stdout } = runNewspark(["check", "--root", root, "--json"]);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout).problems, []);
  });
});
