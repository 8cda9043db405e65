import assert from "node:assert/strict";
import { describe, it } from "node:test";
import decodeQr from "qr/decode.js";
import sharp from "sharp";
import { drawAhead, drawCodes, qrCode } from "../../src/render/qr-code.ts";
import { choice, choices } from "../../src/shared/marks.ts";

const address = "https://example.org/news/yuanqu-guihua/2026/spring.html";

/** The picture as a browser shows it, four pixels a module. */
async function pixelsOf(src: string) {
  const png = Buffer.from(src.replace("data:image/png;base64,", ""), "base64");
  const { width = 0 } = await sharp(png).metadata();
  const large = sharp(png).resize(width * 4, width * 4, { kernel: "nearest" });
  const { data, info } = await large
    .ensureAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { ...info, data: new Uint8ClampedArray(data) };
}

async function readByPhone(src: string): Promise<string> {
  return decodeQr(await pixelsOf(src));
}

describe("a QR code", () => {
  it("is read by a phone as the address that it was made from", async () => {
    for (const text of [
      address,
      "https://例子.中国/新闻/二〇二六/春.html",
      `${address}?${"a".repeat(400)}`,
    ]) {
      assert.equal(await readByPhone(drawCodes(qrCode(text).src)), text);
    }
  });

  it("has the quiet zone of four modules around it that the standard asks for", async () => {
    const { src: mark, size } = qrCode(address);
    const src = drawCodes(mark);
    const { data, width, channels } = await pixelsOf(src);
    assert.equal(width, 4 * size);
    const isWhite = (x: number, y: number) => data[(y * width + x) * channels] === 255;
    for (let i = 0; i < width; i++) {
      for (let edge = 0; edge < 16; edge++) {
        assert.ok(
          isWhite(i, edge) &&
            isWhite(edge, i) &&
            isWhite(i, width - 1 - edge) &&
            isWhite(width - 1 - edge, i),
        );
      }
    }
    assert.ok(!isWhite(16, 16));
  });

  it("is the same where it was drawn before its page was there, on every page that has it", () => {
    const page = `<img src="${qrCode(address).src}">`;
    const drawn = drawCodes(page);
    drawAhead([address, `${address}?2`]);
    assert.equal(drawCodes(page), drawn);
    assert.equal(drawCodes(page), drawn);
  });

  it("is one for each version of a choice, all of one size", async () => {
    // At this length the longer addresses need a larger code.
    const short = `https://example.org/${"a".repeat(58)}`;
    const texts = [short, `${short}/zh-tw`, `${short}/zh-hk`];
    const { src: mark, size } = qrCode(choice(texts));
    const src = drawCodes(mark);
    assert.ok(size > qrCode(short).size);
    assert.deepEqual(await Promise.all(choices(src).map(readByPhone)), texts);
    for (const one of choices(src)) assert.equal((await pixelsOf(one)).width, 4 * size);
  });
});
