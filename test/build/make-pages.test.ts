import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { makePages } from "../../src/build/make-pages.ts";
import type { PageWriterSetup } from "../../src/build/page-writer.ts";
import { type PreparedSite, prepareSite } from "../../src/build/prepare-site.ts";
import { stagingName } from "../../src/output/mark.ts";
import { openStage, type Stage } from "../../src/output/staged-files.ts";
import { outputsOf } from "../../src/variants/site-versions.ts";
import { copyOfSite, repository } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder } from "../support/scratch.ts";
import { threadsInAnyCase } from "../support/threads.ts";

describe("the pages of a site", () => {
  const home = process.cwd();
  let site: PreparedSite;
  after(() => {
    site.close();
    process.chdir(home);
  });
  const root = copyOfSite({ after }, "scripts");
  before(async () => {
    const prepared = await prepareSite(root, { now: Date.parse("2026-11-24T00:00:00Z"), unpublished: false });
    assert.ok(prepared.site, "the portal has errors");
    site = prepared.site;
    // Eleventy resolves everything from the working directory.
    process.chdir(root);
  });

  async function madeBy(threads: number, stage: Stage) {
    const crew = threadsInAnyCase(threads);
    const { config, conversions, versioned, pages } = site;
    const setup: PageWriterSetup = {
      site: config,
      conversions: config.versions.map((version) => conversions.conversion(config.script, version)),
      versioned,
      stage,
    };
    try {
      return await makePages(pages, {
        threads: crew,
        configPath: relative(process.cwd(), join(repository, ".eleventy.ts")),
        hasPlugIns: false,
        label: conversions.label,
        setup,
        onProgress: () => {},
      });
    } finally {
      await crew.close();
    }
  }

  it("are the same whether one thread makes them or several", async (t) => {
    const outputs = [1, 2, 4].map(() => scratchFolder(t));
    const changed: string[][] = [];
    for (const [index, threads] of [1, 2, 4].entries()) {
      const made = await madeBy(threads, openStage(outputs[index] ?? ""));
      changed.push(made.pages.flatMap(({ files }) => files.map(({ path }) => path)).sort());
    }
    const [alone, two, four] = outputs.map((output) => filesBelow(join(output, stagingName)));
    const pages = site.pages.flatMap((page) => outputsOf(page, site.config.versions));
    assert.equal(alone?.size, pages.length);
    assert.deepEqual(two, alone);
    assert.deepEqual(four, alone);
    assert.deepEqual(
      changed,
      [1, 2, 4].map(() => pages.toSorted()),
    );
  });

  it("are the same whether one thread reads the portal or several", async (t) => {
    const moment = { now: Date.parse("2026-11-24T00:00:00Z"), unpublished: true };
    const laidOut = async (count: number) => {
      const threads = threadsInAnyCase(count);
      t.after(() => threads.close());
      const prepared = await prepareSite(copyOfSite(t, "full"), { ...moment, threads });
      assert.ok(prepared.site);
      const pages = prepared.site.pages.map((page) => page.make());
      prepared.site.close();
      return { pages, problems: prepared.problems, jobs: prepared.site.jobs.map(({ to }) => to) };
    };
    const alone = await laidOut(1);
    assert.ok(alone.pages.length > 50);
    for (const count of [2, 4]) assert.deepEqual(await laidOut(count), alone);
  });

  it("are given up with the reason when a thread cannot write one", async (t) => {
    for (const threads of [1, 2]) {
      const output = scratchFolder(t);
      mkdirSync(join(output, stagingName));
      // A file where the folder of the category must stand.
      writeFileSync(join(output, stagingName, "zh-tw"), "");
      await assert.rejects(madeBy(threads, { output, isEmpty: true, inWay: [] }), /EEXIST|ENOTDIR/);
    }
  });
});
