import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { bundleStyles } from "../../src/assets/bundle-styles.ts";
import { packageDirectory } from "../../src/shared/package-directory.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const layouts = join(packageDirectory, "layouts");

describe("the style sheet", () => {
  it("has a name that tells its content, the same in every build", (test) => {
    const { name, css } = bundleStyles(layouts);
    assert.match(name, /^site\.[0-9a-f]{10}\.css$/);
    const copy = scratchFolder(test);
    cpSync(layouts, copy, { recursive: true });
    assert.deepEqual(bundleStyles(copy), { name, css });
    writeFiles(copy, { "components/new/style.css": "@layer components {\n  .new {\n    top: 0;\n  }\n}\n" });
    assert.notEqual(bundleStyles(copy).name, name);
  });

  it("holds every component's style", () => {
    const { css } = bundleStyles(layouts);
    for (const component of readdirSync(join(layouts, "components"))) {
      const path = join(layouts, "components", component, "style.css");
      const classes = styleAt(path).match(/\.[a-z][\w-]*/g) ?? [];
      for (const name of new Set(classes)) assert.ok(css.includes(name), `${name} of ${path}`);
    }
  });

  it("weighs no more than 12 KB on the wire", () => {
    assert.ok(gzipSync(bundleStyles(layouts).css).length <= 12 * 1024);
  });

  it("asks nobody for anything: no font, no picture, no other style sheet", () => {
    assert.doesNotMatch(bundleStyles(layouts).css, /url\(|@import/);
  });

  it("is understood by old browsers: no layers left, no selector that only one engine knows", () => {
    assert.doesNotMatch(bundleStyles(layouts).css, /@layer|-webkit-any|-moz-any/);
  });
});

function styleAt(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
