import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { repository } from "../support/run-newspark.ts";
import { scratchFolder } from "../support/scratch.ts";

describe("a process that is told to end while it holds a lock", () => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    it(`gives it free on ${signal}, and ends by that`, async (t) => {
      const folder = scratchFolder(t);
      const lock = join(folder, ".newspark-lock");
      for (const more of [[], ["freed"]]) {
        const script = join(repository, "test/output/hold-lock.ts");
        const child = spawn(process.execPath, ["--import", "tsx", script, folder, ...more], {
          cwd: repository,
          stdio: ["ignore", "pipe", "inherit"],
        });
        t.after(() => child.kill("SIGKILL"));
        const closed = once(child, "close");
        await once(child.stdout, "data");
        assert.equal(existsSync(lock), more.length === 0);
        child.kill(signal);
        assert.deepEqual(await closed, [null, signal]);
        assert.equal(existsSync(lock), false);
      }
    });
  }
});

describe("a lock that cannot be written", () => {
  it("is not left empty, as if another build were about to write it", (t) => {
    const folder = scratchFolder(t);
    const script = join(repository, "test/output/hold-lock.ts");
    const command = `ulimit -f 0; exec "${process.execPath}" --import tsx "${script}" "${folder}"`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: repository, encoding: "utf8" });
    assert.notEqual(status, 0);
    assert.match(stderr, /EFBIG/);
    assert.deepEqual(readdirSync(folder), []);
  });
});
