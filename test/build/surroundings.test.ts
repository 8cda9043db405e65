/** What makes every page anew, and what lies about without touching any. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { writeFiles } from "../support/scratch.ts";

const now = ["--now", "2026-11-24T09:00:00+08:00"];

function built(root: string, ...options: string[]): { rendered: number } {
  const { code, stdout, stderr } = runNewspark(["build", "--root", root, ...now, "--json", ...options]);
  assert.equal(code, 0, stderr + stdout);
  return JSON.parse(stdout);
}

describe("a portal's own layouts", () => {
  it("are seen to have changed whatever kind of file they include, and wherever a link leads", (t) => {
    const root = copyOfSite(t, "minimal");
    writeFiles(root, {
      "layouts/not-found.njk":
        '<p>{% include "logo.svg" %} {% include "linked.njk" %} {% include "more/a.txt" %}</p>',
      "layouts/logo.svg": "<svg/>",
      "elsewhere/linked.njk": "linked",
      "elsewhere/more/a.txt": "text",
    });
    symlinkSync(join(root, "elsewhere/linked.njk"), join(root, "layouts/linked.njk"));
    symlinkSync(join(root, "elsewhere/more"), join(root, "layouts/more"));
    built(root);
    const shown = () => readFileSync(join(root, "_site/404.html"), "utf8");
    assert.equal(shown(), "<p><svg/> linked text</p>");
    assert.equal(built(root).rendered, 0);
    for (const [file, words] of Object.entries({
      "layouts/logo.svg": "<svg id='b'/>",
      "elsewhere/linked.njk": "elsewhere",
      "elsewhere/more/a.txt": "words",
    })) {
      writeFiles(root, { [file]: words });
      built(root);
      assert.ok(shown().includes(words), file);
    }
  });
});

describe("a file beside a portal's content", () => {
  it("is no matter to any page, even where it leads nowhere", (t) => {
    const root = copyOfSite(t, "minimal");
    built(root);
    symlinkSync(join(root, "nowhere"), join(root, "dangling"));
    writeFiles(root, { "report.html": "<p>", "package.json": "{}", "notes/a.md": "" });
    assert.equal(built(root, "--trace", join(root, "trace.json")).rendered, 0);
    assert.equal(built(root).rendered, 0);
  });

  it("makes the pages anew where the portal's own configuration could read it, unless a build has made it", (t) => {
    const root = copyOfSite(t, "minimal");
    writeFiles(root, {
      ".eleventy.ts": readFileSync(join(import.meta.dirname, "../../.eleventy.ts"), "utf8").replaceAll(
        "./src/",
        `${join(import.meta.dirname, "../../src")}/`,
      ),
      "plug-ins/data.json": "{}",
    });
    symlinkSync(join(root, "nowhere"), join(root, "dangling"));
    built(root);
    built(root, "--output", join(root, "sites/second"));
    assert.equal(built(root).rendered, 0);
    writeFiles(root, { "plug-ins/data.json": "[]" });
    assert.ok(built(root).rendered > 0);
  });

  it("keeps no part of a site from the others", (t) => {
    const root = copyOfSite(t, "minimal");
    const parts = [1, 2].map((index) => join(root, "parts", String(index)));
    for (const [index, part] of parts.entries()) built(root, "--shard", `${index + 1}/2`, "--output", part);
    const { code, stderr } = runNewspark(["merge", ...parts, "--output", join(root, "whole")]);
    assert.equal(code, 0, stderr);
  });
});

describe("a build from nothing", () => {
  it("forgets what builds have kept, and nothing of what imports, publishing and search engines were told", (t) => {
    const root = copyOfSite(t, "minimal");
    built(root);
    const others = [
      "import/ledger.json",
      "announced.json",
      "published/a.json",
      "publish/a.json",
      "links.json",
      "preview/a.html",
    ].map((file) => join(root, ".newspark", file));
    writeFiles(root, Object.fromEntries(others.map((file) => [file.slice(root.length + 1), "{}"])));
    const kept = join(root, ".newspark/articles/planted");
    writeFiles(root, { ".newspark/articles/planted": "" });
    assert.ok(built(root, "--full").rendered > 0);
    for (const file of others) assert.ok(existsSync(file), file);
    assert.ok(!existsSync(kept));
  });
});
