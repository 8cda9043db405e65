import assert from "node:assert/strict";
import { describe, it } from "node:test";
import sharp from "sharp";
import { glyphFont } from "../../src/share/glyph-font.ts";
import { drawShare, type ShareWords, shareUrl } from "../../src/share/share-picture.ts";

const words: ShareWords = {
  title: "园区规划获批",
  name: "澜川高新区",
  host: "www.lanchuan-park.example",
  theme: "red",
};

/** How many pixels of a picture are of the colour, nearly. */
async function pixels(picture: Buffer, wanted: readonly number[]): Promise<number> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 24)) count++;
  }
  return count;
}

const ink = [0x1d, 0x21, 0x29];
const red = [0xa8, 0x16, 0x1d];
const blue = [0x0b, 0x55, 0x9f];

describe("the font", () => {
  it("is read by several at once, before anything of it is in memory", async () => {
    const words = ["园区规划", "科技创新", "產業發展", "龜鬱麵"];
    const together = await Promise.all(words.map((each) => glyphFont().glyphs(each)));
    for (const [at, each] of words.entries()) assert.deepEqual(together[at], await glyphFont().glyphs(each));
  });

  it("has both scripts and the marks of Chinese", async () => {
    const [lacking] = await glyphFont().glyphs("〓");
    for (const character of "园區臺灣裏裡龜鬱麵产業，。《》“”—…·〇A5%") {
      const [glyph] = await glyphFont().glyphs(character);
      assert.ok(glyph && glyph.path !== "" && glyph.path !== lacking?.path, character);
    }
  });

  it("shows the printers' mark for a character that it lacks", async () => {
    assert.deepEqual(await glyphFont().glyphs("\u{30000}"), await glyphFont().glyphs("〓"));
  });
});

describe("the picture for shared links", () => {
  it("is a small PNG of the size that readers of Open Graph expect", async () => {
    const picture = await drawShare(words);
    const { width, height, format } = await sharp(picture).metadata();
    assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: "png" });
    assert.ok(picture.length < 60_000, `${picture.length}`);
  });

  it("shows the title in the portal's colour", async () => {
    const picture = await drawShare(words);
    assert.ok((await pixels(picture, ink)) > 5000);
    assert.ok((await pixels(picture, red)) > 24_000);
    assert.equal(await pixels(picture, blue), 0);
    assert.ok((await pixels(await drawShare({ ...words, theme: "blue" }), blue)) > 24_000);
  });

  it("is the same to the byte for the same words, under the same address", async () => {
    assert.deepEqual(await drawShare(words), await drawShare({ ...words }));
    assert.equal(shareUrl(words), shareUrl({ ...words }));
  });

  it("differs, and has another address, for other words", async () => {
    const other = { ...words, title: "園區規劃獲批" };
    assert.notDeepEqual(await drawShare(other), await drawShare(words));
    assert.notEqual(shareUrl(other), shareUrl(words));
  });

  it("fits titles of any length, empty ones and ones with markup in them too", async () => {
    for (const title of ["", "长".repeat(300), '<b>&"', "𠮷\u{30000}"]) {
      const { width } = await sharp(await drawShare({ ...words, title })).metadata();
      assert.equal(width, 1200, title);
    }
  });
});
