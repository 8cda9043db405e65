import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createAssetCollector } from "../../src/images/collector.ts";
import type { AssetJob, Picture } from "../../src/images/picture.ts";
import { draw, newFolder } from "./portal-pictures.ts";

const folder = newFolder();
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>`;

async function collected(path: string): Promise<{ picture: Picture; jobs: AssetJob[] }> {
  const assets = createAssetCollector();
  const result = await assets.picture(path, { alt: "图中所见", caption: "图注" });
  if (!("picture" in result)) throw new Error(JSON.stringify(result.broken));
  return { picture: result.picture, jobs: assets.jobs() };
}

function plain(address: string): string {
  return address.replace(/[0-9a-f]{10}/g, "HASH");
}

describe("the addresses of a picture", () => {
  it("name few sizes, and none wider than the picture", async () => {
    const { picture, jobs } = await collected(await draw(folder, "wide.jpg", { width: 2400, height: 1200 }));
    assert.deepEqual(
      [picture.width, picture.height, picture.alt, picture.caption],
      [1920, 960, "图中所见", "图注"],
    );
    assert.equal(plain(picture.src), "/assets/img/HASH-1280.jpg");
    assert.equal(plain(picture.thumbnail), "/assets/img/HASH-320.jpg");
    assert.deepEqual(
      picture.sources.map(({ type, srcset }) => [type, plain(srcset)]),
      [
        [
          "image/avif",
          "/assets/img/HASH-640.avif 640w, /assets/img/HASH-1280.avif 1280w, /assets/img/HASH-1920.avif 1920w",
        ],
        [
          "image/webp",
          "/assets/img/HASH-640.webp 640w, /assets/img/HASH-1280.webp 1280w, /assets/img/HASH-1920.webp 1920w",
        ],
      ],
    );
    assert.equal(jobs.length, 8);
  });

  it("each stand for a job, and no job is without an address", async () => {
    for (const width of [200, 320, 500, 640, 700, 900, 1280, 1600, 1920, 3000]) {
      const { picture, jobs } = await collected(await draw(folder, `w${width}.jpg`, { width, height: 100 }));
      const addresses = [
        picture.src,
        picture.thumbnail,
        ...picture.sources.flatMap(({ srcset }) =>
          srcset.split(", ").map((entry) => entry.split(" ")[0] ?? ""),
        ),
      ];
      assert.deepEqual(new Set(jobs.map(({ to }) => `/${to}`)), new Set(addresses));
      assert.ok(jobs.every((job) => (job.width ?? 0) <= width));
    }
  });

  it("keep a transparent picture transparent", async () => {
    const { picture } = await collected(
      await draw(folder, "seal.png", { width: 500, height: 400, alpha: 0.5 }),
    );
    assert.equal(plain(picture.src), "/assets/img/HASH-500.png");
    assert.equal(plain(picture.thumbnail), "/assets/img/HASH-320.png");
  });

  it("give the size a reader sees when the camera was turned", async () => {
    const { picture } = await collected(
      await draw(folder, "turned.jpg", { width: 640, height: 480, orientation: 6 }),
    );
    assert.deepEqual([picture.width, picture.height], [480, 640]);
  });

  it("leave a drawing as it is", async () => {
    const path = join(folder, "plan.svg");
    writeFileSync(path, svg);
    const { picture, jobs } = await collected(path);
    assert.deepEqual([picture.width, picture.height, picture.sources], [40, 30, []]);
    assert.equal(picture.src, picture.thumbnail);
    assert.deepEqual(
      jobs.map(({ to, width }) => [plain(to), width]),
      [["assets/img/HASH.svg", undefined]],
    );
  });

  it("depend on the file's bytes alone", async () => {
    const drawing = { width: 700, height: 400 };
    const one = await collected(await draw(folder, "one.jpg", drawing));
    const two = await collected(await draw(folder, "two.jpg", drawing));
    assert.deepEqual(one.picture, two.picture);
  });
});

describe("a file that is no picture", () => {
  it("is told with the reason", async () => {
    const path = join(folder, "broken.jpg");
    writeFileSync(path, "no picture");
    const result = await createAssetCollector().picture(path, { alt: "" });
    assert.ok("broken" in result && typeof result.broken === "string" && result.broken !== "");
  });
});

describe("a file to be downloaded", () => {
  it("has an address that any browser accepts, its type and its size", () => {
    const path = join(folder, "申报 指南.pdf");
    writeFileSync(path, "guide");
    const assets = createAssetCollector();
    const file = assets.file(path);
    assert.deepEqual(file && { ...file, url: plain(file.url) }, {
      url: `/assets/files/HASH/${encodeURIComponent("申报 指南.pdf")}`,
      name: "申报 指南.pdf",
      type: "PDF",
      bytes: 5,
    });
    assert.deepEqual(
      assets.jobs().map(({ to }) => plain(to)),
      ["assets/files/HASH/申报 指南.pdf"],
    );
  });

  it("is undefined when it does not exist", () => {
    assert.equal(createAssetCollector().file(join(folder, "none.pdf")), undefined);
  });
});
