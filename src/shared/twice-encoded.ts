/**
 * Text that was encoded twice: its UTF-8 was taken for windows-1252, which MySQL calls latin1, and written as UTF-8 once more.
 * `è§„åˆ’` was 规划. Such text is nothing that anybody writes: each of its characters beyond ASCII has to be a byte of UTF-8.
 */
import { isUtf8 } from "node:buffer";

export interface OnceEncoded {
  text: string;
  /** Characters of Chinese in it. */
  han: number;
  /** A last character of which only the first bytes are left, as where a column was too short, is U+FFFD. */
  isCut: boolean;
}

/**
 * What windows-1252 has from 80 to 9F, where Latin 1 has control characters; those are kept for the bytes that it leaves open.
 * https://encoding.spec.whatwg.org/#windows-1252, which the decoder of Node 20 does not follow
 */
const beyondLatin1 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const bytesBeyond = new Map([...beyondLatin1].map((sign, at) => [sign.charCodeAt(0), 0x80 + at]));
bytesBeyond.delete(0x20);

/** @returns undefined for text that was not encoded twice, or not as a whole */
export function onceEncoded(text: string): OnceEncoded | undefined {
  const bytes = Buffer.allocUnsafe(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : bytesBeyond.get(code);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  const whole = bytes.subarray(0, bytes.length - bytesOfPart(bytes));
  if (!isUtf8(whole)) return undefined;
  const decoded = whole.toString();
  const isCut = whole.length < bytes.length;
  const isAscii = decoded.length === whole.length;
  if (isAscii || /[\u0080-\u009f\p{NChar}]/u.test(decoded)) return undefined;
  const han = decoded.match(/\p{Script=Han}/gu)?.length ?? 0;
  return { text: isCut ? `${decoded}\ufffd` : decoded, han, isCut };
}

/** How many bytes at the end begin a character that goes on behind it. */
function bytesOfPart(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) ? back : 0;
  }
  return 0;
}
