import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import sharp from "sharp";
import { jpegOf, pictureOrders, svgOf } from "./draw-pictures.ts";
import { scenes } from "./scenes/catalogue.ts";
import { directions } from "./scenes/directions.ts";

const lists = new URL("pictures/", import.meta.url);
const order = { file: "content/a.jpg", scene: "skyline", seed: 1, width: 320, height: 180 };
const listed = readdirSync(lists)
  .filter((name) => name.endsWith(".yaml"))
  .flatMap((name) => pictureOrders(name, readFileSync(new URL(name, lists), "utf8")));

describe("the pictures of the sample portal", () => {
  for (const scene of Object.keys(scenes)) {
    it(`${scene} is drawn at any proportion, without a number gone wrong`, async () => {
      for (const [width, height] of [
        [320, 180],
        [180, 240],
        [480, 150],
      ] as const) {
        assert.doesNotMatch(
          svgOf({ ...order, scene, width, height }),
          /NaN|undefined|Infinity|paint\(|soft\(/,
        );
      }
      const drawn = await sharp(await jpegOf({ ...order, scene, width: 180, height: 240 })).metadata();
      assert.deepEqual([drawn.width, drawn.height], [180, 240]);
    });

    it(`${scene} is the same for the same seed and another for another`, () => {
      assert.equal(svgOf({ ...order, scene }), svgOf({ ...order, scene }));
      assert.notEqual(svgOf({ ...order, scene }), svgOf({ ...order, scene, seed: 2 }));
    });
  }

  it("has no words in it", () => {
    for (const scene of Object.keys(scenes)) assert.doesNotMatch(svgOf({ ...order, scene }), /<text/);
  });

  it("refuses a scene that does not exist and names those that do", () => {
    const list = "- { file: content/a.jpg, scene: moon, seed: 1, width: 320, height: 180 }";
    assert.throws(() => pictureOrders("X.yaml", list), /X\.yaml[\s\S]*no scene "moon"[\s\S]*skyline/);
  });

  it("refuses a file outside content/", () => {
    for (const file of ["/tmp/a.jpg", "content/../a.jpg", "src/a.jpg", "content/a.png"]) {
      const list = `- { file: ${file}, scene: skyline, seed: 1, width: 320, height: 180 }`;
      assert.throws(() => pictureOrders("X.yaml", list), /must be a \.jpg under content/);
    }
  });

  it("every direction belongs to a picture in the lists and to a view its scene knows", () => {
    const small = new Map(listed.map((one) => [one.file, { ...one, width: 320, height: 180 }]));
    for (const file of Object.keys(directions)) {
      const directed = small.get(file);
      assert.ok(directed, `${file} is in no list`);
      assert.doesNotThrow(() => svgOf(directed));
    }
  });
});
