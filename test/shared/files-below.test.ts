import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { filesBelow, lookBelow } from "../../src/shared/files-below.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("the files below a folder", () => {
  it("include those that links within the portal lead to", (t) => {
    const root = scratchFolder(t);
    writeFiles(root, { "public/a/b.txt": "b", "assets/logo.svg": "logo" });
    symlinkSync("../assets/logo.svg", join(root, "public/logo.svg"));
    symlinkSync("a", join(root, "public/c"));
    assert.deepEqual(filesBelow(join(root, "public")), ["a/b.txt", "c/b.txt", "logo.svg"]);
    assert.deepEqual(lookBelow(join(root, "public")).strays, []);
  });

  it("do not include what links to nothing, out of the portal or round in a circle", (t) => {
    const root = scratchFolder(t);
    const elsewhere = scratchFolder(t);
    writeFiles(root, { "public/a/b.txt": "b", "public/d/e.txt": "e" });
    symlinkSync("nothing", join(root, "public/dangling"));
    symlinkSync("itself", join(root, "public/itself"));
    symlinkSync(elsewhere, join(root, "public/outside"));
    symlinkSync("..", join(root, "public/root"));
    symlinkSync("../d", join(root, "public/a/d"));
    symlinkSync("../a", join(root, "public/d/a"));
    const { files, strays } = lookBelow(join(root, "public"));
    assert.deepEqual(files, ["a/b.txt", "a/d/e.txt", "d/a/b.txt", "d/e.txt"]);
    assert.deepEqual(
      new Map(strays.map(({ path, reason }) => [path, reason])),
      new Map([
        ["a/d/a", "loop"],
        ["d/a/d", "loop"],
        ["dangling", "dangling"],
        ["itself", "loop"],
        ["outside", "outside"],
        ["root", "loop"],
      ]),
    );
  });

  it("are none where there is no folder", (t) => {
    assert.deepEqual(filesBelow(join(scratchFolder(t), "public")), []);
  });
});
