import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";
import { filesBelow } from "../support/scratch.ts";

describe("plain Eleventy on .eleventy.ts", () => {
  it("makes the same site as newspark build", (t) => {
    const root = copyOfSite(t, "full");
    runNewspark(["build", "--root", root, "--output", "ours"]);
    cpSync(join(repository, "tsconfig.json"), join(root, "tsconfig.json"));
    symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
    const eleventy = spawnSync(
      process.execPath,
      [
        "--import",
        "tsx",
        join(repository, "node_modules/@11ty/eleventy/cmd.cjs"),
        `--config=${join(repository, ".eleventy.ts")}`,
        "--quiet",
      ],
      { cwd: root, encoding: "utf8" },
    );
    assert.equal(eleventy.status, 0, eleventy.stderr);
    assert.deepEqual(filesBelow(join(root, "_site")), filesBelow(join(root, "ours")));
  });
});
