import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { bundleScript } from "../../src/assets/bundle-script.ts";
import { packageDirectory } from "../../src/shared/package-directory.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const bundle = bundleScript(join(packageDirectory, "layouts"));

describe("the scripts", () => {
  it("have names that tell their content, the same in every build", () => {
    assert.match(bundle.boot.name, /^boot\.[0-9a-f]{10}\.js$/);
    assert.match(bundle.portal.name, /^portal\.[0-9a-f]{10}\.js$/);
    assert.deepEqual(bundleScript(join(packageDirectory, "layouts")), bundle);
  });

  it("are plain scripts, small enough not to delay a page", () => {
    for (const { js } of Object.values(bundle)) assert.doesNotThrow(() => new Script(js));
    assert.ok(gzipSync(bundle.boot.js).length <= 512);
    assert.ok(gzipSync(bundle.portal.js).length <= 3 * 1024);
  });

  it("stand one after the other, in the order of their names", (test) => {
    const layouts = scratchFolder(test);
    writeFiles(layouts, {
      "scripts/boot.js": "boot;\n",
      "scripts/portal/b.js": "second;\n",
      "scripts/portal/a.js": "first;\n",
    });
    assert.equal(bundleScript(layouts).portal.js, "first;\nsecond;\n");
  });
});
