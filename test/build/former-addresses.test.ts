import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { viewsText } from "../../src/views/kept-views.ts";
import { addView, noViews } from "../../src/views/views.ts";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const day = 20_514;
const file = "content/news/dongtai/2026/moved.md";

function article(aliases: string): string {
  return `---\ntitle: 搬了家\ndate: 2026-03-01\nsource: 高新院\n${aliases}---\n\n正文。\n`;
}

function build(root: string): void {
  const { code, stdout, stderr } = runNewspark(["build", "--root", root, "--now", "2026-03-04T00:00+08:00"]);
  assert.equal(code, 0, stdout + stderr);
}

describe("an article that gets or loses a former address", () => {
  it("gets or loses its clicks, in a build after an edit as in one from nothing", (t) => {
    const root = copyOfSite(t, "scripts");
    const views = { ...noViews(), newest: day };
    for (const [path, times] of Object.entries({ "/old.html": 3, "/news/dongtai/2026/moved.html": 2 }))
      for (let time = 0; time < times; time += 1) addView(views, path, day);
    writeFiles(root, { "content/views.json": viewsText(views), [file]: article("") });
    for (const [aliases, clicks] of [
      ["", 2],
      ["aliases: [/old.html]\n", 5],
      ["aliases: [/older.html]\n", 2],
    ] as const) {
      writeFiles(root, { [file]: article(aliases) });
      build(root);
      const counts = JSON.parse(readFileSync(join(root, "_site/views/2026/03.json"), "utf8"));
      assert.equal(counts["/news/dongtai/2026/moved.html"], clicks);
      const home = readFileSync(join(root, "_site/index.html"), "utf8");
      assert.match(home, new RegExp(`<h3>本周</h3>\\s*<ol>.*?moved\\.html.*?<span[^>]*>${clicks}<`, "s"));
      const clean = scratchFolder(t);
      cpSync(root, clean, { recursive: true });
      for (const made of ["_site", ".newspark"]) rmSync(join(clean, made), { recursive: true });
      build(clean);
      assert.deepEqual(filesBelow(join(root, "_site")), filesBelow(join(clean, "_site")));
    }
  });
});
