/**
 * Strings of MySQL in quotes: `\'`, `\n`, `\\` and the like, and quotes written twice.
 * https://dev.mysql.com/doc/refman/8.0/en/string-literals.html
 */
import type { Writing } from "./writing.ts";

const backslash = 0x5c;

export interface Quoted {
  /** The place after the closing quote; -1 where the string goes on after the bytes given. */
  end: number;
  /** Whether something in it is escaped. */
  isEscaped: boolean;
}

type Style = Pick<Writing, "encoding" | "escapes">;

/**
 * @param from the place after the opening quote
 * @param isLast whether nothing follows the bytes given; a quote at their end is no half of two otherwise
 */
export function endOfQuoted(
  bytes: Buffer,
  from: number,
  quote: number,
  style: Style,
  isLast: boolean,
): Quoted {
  const skipsPairs = style.encoding === "gb18030" && style.escapes === "characters";
  let isEscaped = false;
  let at = from;
  let nextBackslash = -2;
  for (;;) {
    if (skipsPairs) at = plainEnd(bytes, at, quote);
    else {
      const nextQuote = bytes.indexOf(quote, at);
      if (nextBackslash !== -1 && nextBackslash < at) nextBackslash = bytes.indexOf(backslash, at);
      at = nextBackslash >= 0 && (nextQuote < 0 || nextBackslash < nextQuote) ? nextBackslash : nextQuote;
    }
    if (at < 0) return { end: -1, isEscaped };
    if (bytes[at] === backslash) {
      isEscaped = true;
      at += 2;
    } else if (bytes[at + 1] === quote) {
      isEscaped = true;
      at += 2;
    } else if (at + 1 < bytes.length || isLast) return { end: at + 1, isEscaped };
    else return { end: -1, isEscaped };
    if (at > bytes.length) return { end: -1, isEscaped };
  }
}

/** The next quote or backslash that is no second byte of a character; -1 for none. */
function plainEnd(bytes: Buffer, from: number, quote: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === quote || byte === backslash) return at;
    at += byte > 0x80 && isSecond(bytes[at + 1]) ? 2 : 1;
  }
  return -1;
}

/** Of two bytes of GBK. One cut off in the middle does not take the next character with it. */
function isSecond(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x40 && byte !== 0x7f;
}

const meanings = new Map(
  [
    ["0", 0],
    ["b", 8],
    ["t", 9],
    ["n", 10],
    ["r", 13],
    ["Z", 26],
  ].map(([letter, code]) => [String(letter).charCodeAt(0), Number(code)]),
);

/** The bytes that escaped ones stand for. `\%` and `\_` keep their backslash, as MySQL has it. */
export function unescaped(bytes: Buffer, from: number, to: number, quote: number, style: Style): Buffer {
  const skipsPairs = style.encoding === "gb18030" && style.escapes === "characters";
  const out = Buffer.allocUnsafe(to - from);
  let length = 0;
  let at = from;
  while (at < to) {
    const byte = bytes[at] as number;
    const next = bytes[at + 1] as number;
    if (skipsPairs && byte > 0x80 && at + 1 < to && isSecond(next)) {
      out[length++] = byte;
      out[length++] = next;
      at += 2;
    } else if (byte === backslash && at + 1 < to) {
      if (next === 0x25 || next === 0x5f) out[length++] = byte;
      out[length++] = meanings.get(next) ?? next;
      at += 2;
    } else {
      out[length++] = byte;
      at += byte === quote ? 2 : 1;
    }
  }
  return out.subarray(0, length);
}
