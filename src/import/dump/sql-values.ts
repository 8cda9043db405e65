/** The values of a row: `(1, 'text', NULL, 0x41, _binary 'bytes')`. */
import type { ValueDecoder } from "./decode-value.ts";
import { endOfQuoted, unescaped } from "./quoted.ts";
import { type Cursor, expect, isDigit, needsMore, nonsense, peek, skipBlank, word } from "./sql-cursor.ts";
import type { Writing } from "./writing.ts";

/** Thrown for a row with a value that only a database can compute. */
export const computed = Symbol("computed");

const single = 0x27;
const double = 0x22;

/**
 * The cursor stands at the opening parenthesis, and after the closing one in the end.
 * @param decode undefined where nobody wants the values: an empty row then
 */
export function rowValues(
  cursor: Cursor,
  writing: Writing,
  decode: ValueDecoder | undefined,
): (string | null)[] {
  const values: (string | null)[] = [];
  expect(cursor, 0x28);
  for (;;) {
    skipBlank(cursor);
    const value = oneValue(cursor, writing, decode);
    if (decode) values.push(value);
    skipBlank(cursor);
    const byte = peek(cursor);
    if (byte !== 0x2c && byte !== 0x29) throw nonsense;
    cursor.at++;
    if (byte === 0x29) return values;
  }
}

function oneValue(cursor: Cursor, writing: Writing, decode: ValueDecoder | undefined): string | null {
  const byte = peek(cursor);
  if (byte === single || byte === double) return quotedValue(cursor, writing, decode);
  if (byte === 0x30 && (peek(cursor, 1) | 0x20) === 0x78) {
    cursor.at += 2;
    return hexValue(word(cursor), decode);
  }
  if (isDigit(byte) || byte === 0x2d || byte === 0x2b || byte === 0x2e) return numberValue(cursor);
  if (byte === 0x5c && peek(cursor, 1) === 0x4e) {
    cursor.at += 2;
    return null;
  }
  return wordValue(cursor, writing, decode);
}

function quotedValue(cursor: Cursor, writing: Writing, decode: ValueDecoder | undefined): string {
  let text = "";
  for (;;) {
    const quote = peek(cursor);
    if (quote !== single && quote !== double) return text;
    const from = cursor.at + 1;
    const { end, isEscaped } = endOfQuoted(cursor.bytes, from, quote, writing, cursor.isLast);
    if (end < 0 && !cursor.isLast) throw needsMore;
    if (end < 0) throw nonsense;
    cursor.at = end;
    if (decode && isEscaped) {
      const plain = unescaped(cursor.bytes, from, end - 1, quote, writing);
      text += decode(plain, 0, plain.length);
    } else if (decode) text += decode(cursor.bytes, from, end - 1);
    // Strings one after the other are one.
    skipBlank(cursor);
  }
}

function hexValue(digits: string, decode: ValueDecoder | undefined): string {
  if (!/^[0-9a-f]*$/i.test(digits)) throw nonsense;
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, "hex");
  return decode ? decode(bytes, 0, bytes.length) : "";
}

function numberValue(cursor: Cursor): string {
  let end = cursor.at;
  for (; ; end++) {
    const byte = cursor.bytes[end] ?? -1;
    const isExponent = byte === 0x65 || byte === 0x45;
    if (!isDigit(byte) && byte !== 0x2e && byte !== 0x2d && byte !== 0x2b && !isExponent) break;
  }
  if (end === cursor.bytes.length && !cursor.isLast) throw needsMore;
  const text = cursor.bytes.toString("latin1", cursor.at, end);
  cursor.at = end;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) throw nonsense;
  return text;
}

function wordValue(cursor: Cursor, writing: Writing, decode: ValueDecoder | undefined): string | null {
  const start = cursor.at;
  const text = word(cursor).toUpperCase();
  if (text === "NULL" || text === "DEFAULT") return null;
  if (text === "TRUE" || text === "FALSE") return text === "TRUE" ? "1" : "0";
  if (text === "X" && peek(cursor) === single) return hexValue(bareQuoted(cursor), decode);
  if (text === "B" && peek(cursor) === single) {
    const bits = bareQuoted(cursor);
    if (!/^[01]+$/.test(bits)) throw nonsense;
    return String(BigInt(`0b${bits}`));
  }
  if (text.startsWith("_") || (text === "N" && peek(cursor) === single)) {
    // Names the encoding of what follows, which is that of the file.
    skipBlank(cursor);
    if (peek(cursor) === 0x5f) throw nonsense;
    return oneValue(cursor, writing, decode);
  }
  if (/^[A-Z_]+$/.test(text)) {
    cursor.at = start;
    skipExpression(cursor, writing);
    throw computed;
  }
  throw nonsense;
}

/** Quoted digits. */
function bareQuoted(cursor: Cursor): string {
  cursor.at++;
  const digits = word(cursor);
  expect(cursor, single);
  return digits;
}

/** To the end of the row. */
function skipExpression(cursor: Cursor, writing: Writing): void {
  for (let depth = 1; depth > 0; ) {
    const byte = peek(cursor);
    if (byte === -1) throw nonsense;
    if (byte === single || byte === double) quotedValue(cursor, writing, undefined);
    else {
      if (byte === 0x28) depth++;
      if (byte === 0x29) depth--;
      if (byte === 0x3b) throw nonsense;
      cursor.at++;
    }
  }
}
