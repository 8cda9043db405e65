import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { openPageMakers } from "../../src/build/make-pages.ts";
import type { PageWriterSetup } from "../../src/build/page-writer.ts";
import { type PreparedSite, prepareSite } from "../../src/build/prepare-site.ts";
import { stagingName } from "../../src/output/mark.ts";
import { openStage, type Stage } from "../../src/output/staged-files.ts";
import { copyOfSite, repository } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder } from "../support/scratch.ts";

/** As many pages as make it worth while to start threads. */
const many = 100_000;

describe("the pages of a site", () => {
  const home = process.cwd();
  after(() => process.chdir(home));
  let site: PreparedSite;
  const root = copyOfSite({ after }, "scripts");
  before(async () => {
    const prepared = await prepareSite(root, { now: Date.parse("2026-11-24T00:00:00Z"), unpublished: false });
    assert.ok(prepared.site, "the portal has errors");
    site = prepared.site;
    // Eleventy resolves everything from the working directory.
    process.chdir(root);
  });

  async function madeBy(threads: number, stage: Stage) {
    const makers = openPageMakers({ threads, expected: threads > 1 ? many : 0 });
    const { config, conversions, versioned, pages } = site;
    const setup: PageWriterSetup = {
      site: config,
      conversions: config.versions.map((version) => conversions.conversion(config.script, version)),
      versioned,
      stage,
    };
    try {
      return await makers.make(pages, {
        configPath: relative(process.cwd(), join(repository, ".eleventy.ts")),
        label: conversions.label,
        setup,
        onProgress: () => {},
      });
    } finally {
      await makers.close();
    }
  }

  it("are the same whether one thread makes them or several", async (t) => {
    const outputs = [1, 2, 4].map(() => scratchFolder(t));
    const changed: string[][] = [];
    for (const [index, threads] of [1, 2, 4].entries()) {
      const { pages } = await madeBy(threads, openStage(outputs[index] ?? ""));
      changed.push(pages.flatMap(({ files }) => files.map(({ path }) => path)).sort());
    }
    const [alone, two, four] = outputs.map((output) => filesBelow(join(output, stagingName)));
    assert.equal(alone?.size, site.outputs.size);
    assert.deepEqual(two, alone);
    assert.deepEqual(four, alone);
    assert.deepEqual(
      changed,
      [1, 2, 4].map(() => [...site.outputs].sort()),
    );
  });

  it("are given up with the reason when a thread cannot write one", async (t) => {
    for (const threads of [1, 2]) {
      const output = scratchFolder(t);
      mkdirSync(join(output, stagingName));
      // A file where the folder of the category must stand.
      writeFileSync(join(output, stagingName, "zh-tw"), "");
      await assert.rejects(madeBy(threads, { output, isEmpty: true }), /EEXIST|ENOTDIR/);
    }
  });
});
