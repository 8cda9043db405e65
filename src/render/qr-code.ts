/**
 * A QR code (ISO/IEC 18004) as a picture within the page. It stands on every article page, so bytes and microseconds count: a
 * PNG is a quarter of a drawing of the same code, and WeChat reads a code under a long press from pictures only.
 */
import encodeQr from "qr";
import { choice, choices } from "../shared/marks.ts";
import { bitmapPng } from "./bitmap.ts";

const quietZone = 4;

export interface QrCode {
  /** A `data:` address. Where the code's text is a choice of the portal's versions, this is one too. */
  src: string;
  /** Width in modules, the quiet zone that the standard asks for included. */
  size: number;
}

/** @param text may be a choice, see `shared/marks.ts`; the codes of one choice are of one size */
export function qrCode(text: string): QrCode {
  const texts = choices(text);
  const longest = texts.reduce((a, b) => (Buffer.byteLength(b) > Buffer.byteLength(a) ? b : a), "");
  const largest = encodeQr(longest, "raw", { ecc: "low", border: quietZone });
  const size = largest.length;
  const version = (size - 2 * quietZone - 17) / 4;
  const rowsOf = (one: string) =>
    one === longest ? largest : encodeQr(one, "raw", { ecc: "low", border: quietZone, version });
  return { src: choice(texts.map((one) => dataUrl(bitmapPng(rowsOf(one))))), size };
}

function dataUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString("base64")}`;
}
