import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readPortal } from "../../src/build/read-portal.ts";
import { siteSize } from "../../src/build/site-size.ts";
import { contentTypeOf } from "../../src/hosting/content-types.ts";
import { builtFiles } from "../../src/output/built-files.ts";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { type Afterwards, writeFiles } from "../support/scratch.ts";

/** What is told of a portal for a host with limits, and the files that its build makes. */
async function sizes(t: Afterwards, settings: string) {
  const root = copyOfSite(t, "full");
  const site = readFileSync(join(root, "content/site.yaml"), "utf8");
  writeFiles(root, { "content/site.yaml": `${site}\nhosting: { hosts: [cloudflare] }\n${settings}` });
  const now = Date.now();
  const { portal, close, ...read } = await readPortal(root, { now, unpublished: false, checkOnly: true });
  close();
  assert.ok(portal);
  const { files = 0 } = await siteSize(root, { portal, ...read }, now);
  const { code, stderr } = runNewspark(["build"], { cwd: root });
  assert.equal(code, 0, stderr);
  const built = builtFiles(join(root, "_site"));
  return { files, built };
}

describe("the size of a site that is not built", () => {
  it("is the number of files that its build makes, pictures for shared links among them", async (t) => {
    const { files, built } = await sizes(t, "sharePictures: true\n");
    assert.ok(built.some((path) => path.startsWith("assets/share/")));
    assert.equal(files, built.length);
  });

  it("has compressed forms of everything that is long enough, and of what may be", async (t) => {
    const { files, built } = await sizes(t, "precompress: true\n");
    const plain = built.filter((path) => !/\.(gz|br)$/.test(path));
    const short = plain.filter((path) => /\.(xml|json|txt)$/.test(path) && !built.includes(`${path}.gz`));
    assert.ok(built.length > 2 * plain.length);
    assert.equal(files, built.length + 2 * short.length);
  });
});

describe("a built site", () => {
  it("has no file of whose ending hosts are not told the type", async (t) => {
    const { built } = await sizes(t, "");
    const unknown = built.filter(
      (path) => /\.\w+$/.test(path) && contentTypeOf(path) === "application/octet-stream",
    );
    assert.deepEqual(
      unknown.filter((path) => !path.endsWith(".bin")),
      [],
    );
  });
});
