import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { logLine, portalForViews, totals } from "../support/access-logs.ts";
import { repository, runNewspark } from "../support/run-newspark.ts";
import { writeFiles } from "../support/scratch.ts";

const lockFile = ".newspark/views/.newspark-lock";
/** So many that a process is still at it when it is looked at. */
const linesOfFirst = 100_000;

/** A portal for which a process is counting, stopped in the midst of it. */
async function countingPortal(t: TestContext): Promise<{ root: string; first: ChildProcess }> {
  const root = portalForViews(t);
  const lines = Array.from({ length: linesOfFirst }, (_, at) => {
    const time = new Date(Date.UTC(2026, 10, 1) + at * 10_000).toISOString().slice(0, 19);
    return logLine(time, "/a.html", { address: `10.0.${at % 250}.${Math.floor(at / 250)}` });
  });
  writeFiles(root, { first: lines.join(""), second: logLine("2026-11-20T01:00", "/b.html") });
  const launcher = join(repository, "src/cli/newspark.js");
  const first = spawn(process.execPath, [launcher, "views", "first", "--root", root], { cwd: root });
  t.after(() => first.kill("SIGKILL"));
  const isLocked = () =>
    existsSync(join(root, lockFile)) && readFileSync(join(root, lockFile), "utf8") !== "";
  while (!isLocked()) {
    assert.equal(first.exitCode, null, "it ended before it was seen counting");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  first.kill("SIGSTOP");
  return { root, first };
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.on("exit", resolve));

describe("a second newspark views beside one that is counting", () => {
  it("refuses in both languages, changes nothing, and counts once the first has ended", async (t) => {
    const { root, first } = await countingPortal(t);
    const second = (...more: string[]) =>
      runNewspark(["views", "second", "--root", root, ...more], { cwd: root });
    const english = second("--lang", "en");
    assert.equal(english.code, 2);
    assert.match(english.stderr, /Another newspark views .* nothing was counted: .* lost\. Run again when/);
    assert.match(second("--lang", "zh").stderr, /另一次 newspark views .*什么也没有统计.*请等它结束再运行/);
    assert.equal(JSON.parse(second("--json").stdout).ok, false);
    assert.equal(existsSync(join(root, "content/views.json")), false);
    assert.equal(readFileSync(join(root, lockFile), "utf8").split(" ")[0], String(first.pid));

    const end = ended(first);
    first.kill("SIGCONT");
    assert.equal(await end, 0);
    assert.equal(existsSync(join(root, lockFile)), false);
    assert.equal(second().code, 0);
    assert.deepEqual(totals(root), { "/a.html": linesOfFirst, "/b.html": 1 });
  });

  it("is not kept by the lock of one that was killed", async (t) => {
    const { root, first } = await countingPortal(t);
    const end = ended(first);
    first.kill("SIGKILL");
    await end;
    assert.equal(existsSync(join(root, lockFile)), true);
    assert.equal(runNewspark(["views", "second", "--root", root], { cwd: root }).code, 0);
    assert.deepEqual(totals(root), { "/b.html": 1 });
    assert.equal(existsSync(join(root, lockFile)), false);
  });
});
