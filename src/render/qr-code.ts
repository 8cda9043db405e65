/**
 * A QR code (ISO/IEC 18004) as a picture within the page. It stands on every article page, so bytes and microseconds count: a
 * PNG is a quarter of a drawing of the same code, and WeChat reads a code under a long press from pictures only.
 *
 * Layouts get a mark, and the code is drawn when the page is written, which another thread does.
 */
import encodeQr from "qr";
import { choice, choices, codeBegin, codeEnd } from "../shared/marks.ts";
import { bitmapPng } from "./bitmap.ts";

const quietZone = 4;

export interface QrCode {
  /** A mark that becomes a `data:` address. Where the code's text is a choice of the portal's versions, that is one too. */
  src: string;
  /** Width in modules, the quiet zone that the standard asks for included. */
  size: number;
}

/**
 * @param text may be a choice, see `shared/marks.ts`; the codes of one choice are of one size
 * @throws Error when the text is too long for a code
 */
export function qrCode(text: string): QrCode {
  return { src: codeBegin + text + codeEnd, size: sizeFor(longestOf(choices(text))) };
}

const codes = new RegExp(`${codeBegin}([^${codeEnd}]*)${codeEnd}`, "g");

/** Drawn before their pages are there. */
const ahead = new Map<string, string>();

/** Draws codes that are going to be on pages, for a thread that has nothing else to do until then. */
export function drawAhead(texts: readonly string[]): void {
  for (const text of texts) ahead.set(text, draw(text));
}

/** A page with its codes in the place of their marks. */
export function drawCodes(html: string): string {
  const drawn = new Map<string, string>();
  return html.replace(codes, (_, text: string) => {
    const address = drawn.get(text) ?? ahead.get(text) ?? draw(text);
    ahead.delete(text);
    drawn.set(text, address);
    return address;
  });
}

function draw(text: string): string {
  const texts = choices(text);
  const version = (sizeFor(longestOf(texts)) - 2 * quietZone - 17) / 4;
  return choice(
    texts.map((one) => {
      const rows = encodeQr(one, "raw", { ecc: "low", encoding: "byte", border: quietZone, version });
      return `data:image/png;base64,${bitmapPng(rows).toString("base64")}`;
    }),
  );
}

function longestOf(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => Buffer.byteLength(text)));
}

const sizes = new Map<number, number>();

/** @param bytes of the text; nothing else decides */
function sizeFor(bytes: number): number {
  const size =
    sizes.get(bytes) ??
    encodeQr("a".repeat(bytes), "raw", { ecc: "low", encoding: "byte", border: quietZone }).length;
  sizes.set(bytes, size);
  return size;
}
