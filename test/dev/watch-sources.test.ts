import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { watchSources } from "../../src/dev/watch-sources.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("the watch over a portal", () => {
  it("sees folders that were not there when it began, several at once, time and again", async (t) => {
    const root = scratchFolder(t);
    writeFiles(root, { "content/a.md": "a" });
    let seen = new Set<string>();
    const stop = await watchSources(root, (paths) => {
      for (const path of paths) seen.add(relative(root, path).replaceAll("\\", "/"));
    });
    t.after(stop);
    const sees = async (wanted: string[]) => {
      for (const end = Date.now() + 20_000; Date.now() < end; await setTimeout(20)) {
        if (wanted.every((path) => seen.has(path))) break;
      }
      assert.deepEqual(
        wanted.filter((path) => !seen.has(path)),
        [],
      );
      seen = new Set();
    };
    for (let round = 0; round < 3; round++) {
      writeFiles(root, {
        "notes.txt": String(round),
        "public/robots.txt": "User-agent: *",
        "layouts/article.njk": "<p>自己的版面</p>",
        ".eleventy.ts": "export default () => {};",
      });
      await sees(["public/robots.txt", "layouts/article.njk", ".eleventy.ts"]);
      for (const name of ["public", "layouts", ".eleventy.ts"]) rmSync(join(root, name), { recursive: true });
      await sees(["public/robots.txt", "layouts/article.njk", ".eleventy.ts"]);
    }
  });

  it("sees nothing of what a portal is not made from", async (t) => {
    const root = scratchFolder(t);
    writeFiles(root, { "content/a.md": "a" });
    const seen: string[] = [];
    const stop = await watchSources(root, (paths) => seen.push(...paths));
    t.after(stop);
    mkdirSync(join(root, ".newspark/preview"), { recursive: true });
    writeFiles(root, { ".newspark/preview/index.html": "x", "_site/index.html": "x", "content/.git/x": "x" });
    writeFiles(root, { "content/b.md": "b" });
    for (const end = Date.now() + 20_000; Date.now() < end && seen.length === 0; ) await setTimeout(20);
    await setTimeout(300);
    assert.deepEqual(seen, [join(root, "content/b.md")]);
  });
});
