import assert from "node:assert/strict";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { isCurrent } from "../../src/cli/compiled.js";
import { type Afterwards, scratchFolder, writeFiles } from "../support/scratch.ts";

/** A package whose sources are a minute old and whose compiled form was made since. */
function compiledPackage(t: Afterwards): string {
  const folder = scratchFolder(t);
  const sources = ["src/cli/main.ts", "src/shared/a.ts", ".eleventy.ts", "package.json"];
  writeFiles(folder, Object.fromEntries([...sources, "dist/main.js"].map((file) => [file, ""])));
  const minuteAgo = Date.now() / 1000 - 60;
  for (const path of [...sources, "src/cli", "src/shared", "src"]) {
    utimesSync(join(folder, path), minuteAgo, minuteAgo);
  }
  return folder;
}

describe("the compiled form", () => {
  it("is used while no source is newer", (t) => assert.equal(isCurrent(compiledPackage(t)), true));

  it("is not used where a source was edited, came or went since", (t) => {
    const soon = Date.now() / 1000 + 60;
    const edits: ((folder: string) => void)[] = [
      (folder) => utimesSync(join(folder, "src/shared/a.ts"), soon, soon),
      (folder) => utimesSync(join(folder, ".eleventy.ts"), soon, soon),
      (folder) => utimesSync(join(folder, "package.json"), soon, soon),
      (folder) => {
        writeFileSync(join(folder, "src/shared/b.ts"), "");
        utimesSync(join(folder, "src/shared"), soon, soon);
      },
      (folder) => {
        rmSync(join(folder, "src/shared/a.ts"));
        utimesSync(join(folder, "src/shared"), soon, soon);
      },
    ];
    for (const [index, edit] of edits.entries()) {
      const folder = compiledPackage(t);
      edit(folder);
      assert.equal(isCurrent(folder), false, `edit ${index}`);
    }
  });

  it("is not used where there is none, or only its folder", (t) => {
    const folder = compiledPackage(t);
    rmSync(join(folder, "dist"), { recursive: true });
    assert.equal(isCurrent(folder), false);
    mkdirSync(join(folder, "dist"));
    assert.equal(isCurrent(folder), false);
  });
});
