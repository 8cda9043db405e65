import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import sharp from "sharp";
import { createAssetCollector } from "../../src/images/collector.ts";
import { makeAssets } from "../../src/images/make-assets.ts";
import { filesBelow } from "../support/scratch.ts";
import { draw, newFolder } from "./portal-pictures.ts";

function folders() {
  const folder = newFolder();
  return { folder, cache: join(folder, "cache"), output: join(folder, "site") };
}

async function jobsOf(paths: string[]) {
  const assets = createAssetCollector();
  for (const path of paths) await assets.picture(path, { alt: "图" });
  return assets.jobs();
}

describe("making pictures", () => {
  it("puts each size at its address, upright and without the camera's notes", async () => {
    const { folder, cache, output } = folders();
    const photo = await draw(folder, "photo.jpg", { width: 700, height: 500, orientation: 6 });
    const jobs = await jobsOf([photo]);
    const progress: number[] = [];
    await makeAssets(jobs, { cache, output, onProgress: (done) => progress.push(done) });
    assert.deepEqual(progress, [1, 2, 3, 4]);
    for (const job of jobs) {
      const { width, height, exif, orientation } = await sharp(join(output, job.to)).metadata();
      assert.equal(width, job.width);
      assert.ok(height > width);
      assert.equal(exif, undefined);
      assert.equal(orientation, undefined);
    }
  });

  it("makes the same bytes again, and nothing twice", async () => {
    const one = folders();
    const two = folders();
    const photo = await draw(one.folder, "photo.png", { width: 500, height: 300, alpha: 0.4 });
    const jobs = await jobsOf([photo]);
    await makeAssets(jobs, one);
    await makeAssets(jobs, two);
    for (const { to } of jobs)
      assert.ok(readFileSync(join(one.output, to)).equals(readFileSync(join(two.output, to))));

    const times = () => jobs.map(({ to }) => statSync(join(one.output, to)).mtimeMs);
    const before = times();
    assert.deepEqual((await makeAssets(jobs, one)).put, []);
    assert.deepEqual(times(), before);
  });

  it("does not open what still lies there as the last build put it", async () => {
    const { folder, cache, output } = folders();
    const jobs = await jobsOf([await draw(folder, "photo.png", { width: 500, height: 300 })]);
    const { states } = await makeAssets(jobs, { cache, output });
    const lookAt = (path: string) => states.get(path);
    // Nothing is there any more that could be opened.
    const gone = { ...folders(), before: states, lookAt };
    assert.deepEqual(await makeAssets(jobs, gone), { states, put: [] });
  });

  it("takes away what processes that were killed left among the kept pictures", async () => {
    const { folder, cache, output } = folders();
    const jobs = await jobsOf([await draw(folder, "photo.png", { width: 500, height: 300 })]);
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    const drawer = join(cache, jobs[0]?.hash.slice(0, 2) ?? "");
    mkdirSync(drawer, { recursive: true });
    writeFileSync(join(drawer, `half.avif.${pid}`), "");
    await makeAssets(jobs, { cache, output });
    assert.equal(existsSync(join(drawer, `half.avif.${pid}`)), false);
    assert.equal(readdirSync(drawer).length, jobs.length);
  });

  it("copies files and drawings as they are", async () => {
    const { folder, cache, output } = folders();
    const path = join(folder, "名单.csv");
    writeFileSync(path, "企业\n");
    const assets = createAssetCollector();
    assets.file(path);
    await makeAssets(assets.jobs(), { cache, output });
    const [job] = assets.jobs();
    assert.equal(readFileSync(join(output, job?.to ?? ""), "utf8"), "企业\n");
  });

  it("names the file that cannot be made, and leaves no half-made one", async () => {
    const { folder, cache, output } = folders();
    const photo = await draw(folder, "photo.jpg", { width: 640, height: 400 });
    const jobs = await jobsOf([photo]);
    writeFileSync(photo, readFileSync(photo).subarray(0, 300));
    await assert.rejects(makeAssets(jobs, { cache, output }), (error: Error) =>
      error.message.includes(photo),
    );
    const left = [cache, output].filter(existsSync).flatMap((path) => [...filesBelow(path).keys()]);
    assert.deepEqual(
      left.filter((name) => name.endsWith(`.${process.pid}`)),
      [],
    );
  });
});
