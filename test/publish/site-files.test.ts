import assert from "node:assert/strict";
import { rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { manifestText, parseManifest } from "../../src/publish/manifest.ts";
import { siteFiles } from "../../src/publish/site-files.ts";
import { newsSite, writeSite } from "../support/publish.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("the files of a site", () => {
  it("are read once, and again only where they changed", (t) => {
    const root = scratchFolder(t);
    const site = writeSite(root, newsSite(["a", "b"], "one"));
    const kept = join(root, ".newspark/published");
    const first = siteFiles(site, kept);
    assert.equal(first.read, 6);
    assert.equal(siteFiles(site, kept).read, 0);
    writeFiles(site, { "news/2026/a.html": "changed" });
    rmSync(join(site, "news/2026/b.html"));
    const second = siteFiles(site, kept);
    assert.equal(second.read, 1);
    assert.equal(second.manifest.has("news/2026/b.html"), false);
    assert.notEqual(
      second.manifest.get("news/2026/a.html")?.hash,
      first.manifest.get("news/2026/a.html")?.hash,
    );
    assert.deepEqual(siteFiles(site, join(root, "nothing-kept")).manifest, second.manifest);
  });

  it("are seen to differ although size and time of their content are the same", (t) => {
    const root = scratchFolder(t);
    const site = writeSite(root, { "index.html": "old" });
    const kept = join(root, "kept");
    const before = siteFiles(site, kept).manifest.get("index.html")?.hash;
    const { atime, mtime } = statSync(join(site, "index.html"));
    writeFileSync(join(site, "index.html"), "new");
    utimesSync(join(site, "index.html"), atime, mtime);
    assert.notEqual(siteFiles(site, kept).manifest.get("index.html")?.hash, before);
  });

  it("are those of the site and none of newspark's own", (t) => {
    const site = writeSite(scratchFolder(t), {
      ...{ "index.html": "", ".well-known/security.txt": "", ".newspark-lock": "0" },
      ...{ ".newspark-staging/index.html": "", ".newspark-manifest.json": "" },
    });
    const { manifest } = siteFiles(site, `${site}.kept`);
    assert.deepEqual([...manifest.keys()], [".well-known/security.txt", "index.html"]);
  });

  it("have names that every target takes", (t) => {
    const site = writeSite(scratchFolder(t), { "index.html": "", "a\nb.html": "" });
    assert.throws(
      () => siteFiles(site, `${site}.kept`),
      /backslash or an invisible character: "a\\nb\.html"/,
    );
  });
});

describe("a manifest", () => {
  it("is the same text for the same files, and is read as it was written", () => {
    const files = new Map([
      ["b.html", { bytes: 2, hash: "y" }],
      ["a/标签.html", { bytes: 1, hash: "x" }],
    ]);
    const text = manifestText(files);
    assert.equal(text, '{"newspark":1,"files":{"a/标签.html":[1,"x"],\n"b.html":[2,"y"]}}\n');
    assert.equal(manifestText(new Map([...files].reverse())), text);
    assert.deepEqual(parseManifest(text), new Map([...files].sort()));
  });

  it("that leads out of the site, or is none, is not believed", () => {
    for (const path of ["../x", "/etc/passwd", "a/../../x", "C:/x", "a\\..\\x", ".newspark-lock", ""])
      assert.equal(
        parseManifest(JSON.stringify({ newspark: 1, files: { [path]: [1, "x"] } })),
        undefined,
        path,
      );
    for (const text of ["", "null", "{}", '{"newspark":2,"files":{}}', '{"newspark":1,"files":{"a":1}}'])
      assert.equal(parseManifest(text), undefined, text);
  });
});
