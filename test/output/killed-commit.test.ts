import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { commitStage, openStage, stageFile } from "../../src/output/staged-files.ts";
import { repository } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder } from "../support/scratch.ts";

const count = 3000;
const [before, after] = ["<p>旧</p>".repeat(500), "<p>新的一页</p>".repeat(400)];

describe("a process that is killed while it puts files in place", () => {
  it("leaves every file whole, and the next one does the rest", async (t) => {
    const output = scratchFolder(t);
    const paths = Array.from({ length: count }, (_, n) => `news/${n % 20}/${n}.html`);
    /** @returns how many differed */
    const putAll = (text: string): number => {
      const stage = openStage(output);
      const changed = paths.filter((path) => stageFile(stage, path, text).changed);
      commitStage(stage, changed);
      return changed.length;
    };
    putAll(before);
    let isMixed = false;
    // How far it comes is up to the machine: until one is caught in the middle.
    for (let patience = 0; patience < 40 && !isMixed; patience++) {
      const script = join(repository, "test/output/commit-many.ts");
      const child = spawn(process.execPath, ["--import", "tsx", script, output, after, String(count)], {
        cwd: repository,
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      await setTimeout(5 * patience);
      child.kill("SIGKILL");
      await once(child, "close");
      const site = [...filesBelow(join(output, "news")).values()].map(String);
      assert.equal(site.length, count);
      assert.ok(site.every((text) => text === before || text === after));
      isMixed = site.includes(before) && site.includes(after);
      if (!site.includes(before)) putAll(before);
    }
    assert.ok(isMixed, "no kill fell between the first file and the last");
    const changed = putAll(after);
    assert.ok(changed > 0 && changed < count);
    assert.ok([...filesBelow(output).values()].every((bytes) => String(bytes) === after));
  });
});
