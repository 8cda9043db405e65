import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { scripts } from "../../src/publish/ssh-scripts.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const [old, made] = ["a".repeat(20), "b".repeat(20)];
const partial = `.${made}.${old}.partial`;
const manifest = '{"newspark":1,"files":{"园区.html":[1,"x"]}}\n';
const script = scripts.switch({ release: made, partial, former: old, bytes: Buffer.byteLength(manifest) });

describe("the script that switches to a new release on another machine", () => {
  it("switches when the whole manifest has come", (t) => {
    const folder = withReleases(t);
    assert.equal(run(folder, manifest), 0);
    assert.equal(readlinkSync(join(folder, "current")), `releases/${made}`);
    assert.equal(readFileSync(join(folder, "releases", `${made}.json`), "utf8"), manifest);
  });

  it("leaves the old one wherever the manifest is cut, and switches when it comes again", (t) => {
    const folder = withReleases(t);
    const bytes = Buffer.from(manifest);
    for (let end = 0; end < bytes.length; end++) {
      assert.notEqual(run(folder, bytes.subarray(0, end)), 0);
      assert.equal(readlinkSync(join(folder, "current")), `releases/${old}`);
      assert.equal(existsSync(join(folder, "releases", `${made}.json`)), false);
    }
    assert.equal(run(folder, manifest), 0);
    assert.equal(readlinkSync(join(folder, "current")), `releases/${made}`);
  });
});

/** A release that is served, and one that is made but for its manifest. */
function withReleases(t: Parameters<typeof scratchFolder>[0]): string {
  const folder = scratchFolder(t);
  writeFiles(join(folder, "releases"), {
    [`${old}/index.html`]: "old",
    [`${old}.json`]: "{}",
    [`${partial}/index.html`]: "new",
  });
  symlinkSync(`releases/${old}`, join(folder, "current"));
  return folder;
}

function run(cwd: string, input: string | Uint8Array): number | null {
  return spawnSync("sh", ["-c", script], { cwd, input }).status;
}
