/** A place in the bytes of a dump that have been read so far, and the small things of SQL that stand there. */
import { nextStatement } from "./statement-start.ts";

/** Thrown where the bytes end before the thing does; it is read again once there are more. */
export const needsMore = Symbol("needs more");

/** Thrown where something makes no sense. */
export const nonsense = Symbol("nonsense");

/** Thrown, with the cursor at it, for a comment that has lost its end and hides the statements after it. */
export const endlessComment = Symbol("endless comment");

/** The same for a comment that ends, but holds statements. */
export const commentOfStatements = Symbol("comment of statements");

export interface Cursor {
  bytes: Buffer;
  at: number;
  /** Whether no more bytes follow. */
  isLast: boolean;
}

/** The byte at the cursor; -1 at the end of the file. */
export function peek(cursor: Cursor, ahead = 0): number {
  const byte = cursor.bytes[cursor.at + ahead];
  if (byte !== undefined) return byte;
  if (cursor.isLast) return -1;
  throw needsMore;
}

const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0;

/** Passes white space and comments. The text of `/*!40101 … *\/` is SQL, so only its marks are passed. */
export function skipBlank(cursor: Cursor): void {
  for (;;) {
    const byte = cursor.bytes[cursor.at] ?? -1;
    if (isSpace(byte)) cursor.at++;
    else if (byte === 0x23 || (byte === 0x2d && isDashComment(cursor))) skipLine(cursor);
    else if (byte === 0x2f && peek(cursor, 1) === 0x2a) skipComment(cursor);
    else if (byte === 0x2a && peek(cursor, 1) === 0x2f) cursor.at += 2;
    else return;
  }
}

function isDashComment(cursor: Cursor): boolean {
  if (peek(cursor, 1) !== 0x2d) return false;
  const third = peek(cursor, 2);
  return third === -1 || isSpace(third);
}

function skipLine(cursor: Cursor): void {
  const end = cursor.bytes.indexOf(0x0a, cursor.at);
  if (end < 0 && !cursor.isLast) throw needsMore;
  cursor.at = end < 0 ? cursor.bytes.length : end + 1;
}

function skipComment(cursor: Cursor): void {
  const third = peek(cursor, 2);
  if (third === 0x21 || (third === 0x4d && peek(cursor, 3) === 0x21)) {
    cursor.at += third === 0x21 ? 3 : 4;
    while (isDigit(peek(cursor))) cursor.at++;
    return;
  }
  const end = endOfComment(cursor);
  const hidden = nextStatement(cursor.bytes.subarray(0, end < 0 ? undefined : end), cursor.at, true);
  if (hidden.isFound) {
    // No comment holds another one: the end that was found is the other's.
    const other = cursor.bytes.indexOf("/*", cursor.at + 2, "latin1");
    if (end < 0 ? cursor.isLast || other >= 0 : other >= 0 && other < end) throw endlessComment;
    if (end >= 0) throw commentOfStatements;
  }
  if (end < 0) throw cursor.isLast ? endlessComment : needsMore;
  cursor.at = end + 2;
}

/** The place of the end of the comment at the cursor; -1 where there is none. */
export function endOfComment({ bytes, at }: Cursor): number {
  return bytes.indexOf("*/", at + 2, "latin1");
}

export const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** A letter, a digit, `_`, `$` or a byte of a character beyond ASCII. */
const isWordByte = (byte: number) =>
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  isDigit(byte) ||
  byte === 0x5f ||
  byte === 0x24 ||
  byte >= 0x80;

/** The word at the cursor as it is written; empty where there is none. */
export function word(cursor: Cursor): string {
  let end = cursor.at;
  while (isWordByte(cursor.bytes[end] ?? -1)) end++;
  if (end === cursor.bytes.length && !cursor.isLast) throw needsMore;
  const text = cursor.bytes.toString("utf8", cursor.at, end);
  cursor.at = end;
  return text;
}

export function expect(cursor: Cursor, byte: number): void {
  if (peek(cursor) !== byte) throw nonsense;
  cursor.at++;
}

const backquote = 0x60;
const doubleQuote = 0x22;

/** A name in backquotes, in double quotes or in none, with its database before it left out: `` `db`.`table` `` gives `table`. */
export function name(cursor: Cursor): string {
  for (;;) {
    skipBlank(cursor);
    const last = namePart(cursor);
    if (last === "") throw nonsense;
    if (peek(cursor) !== 0x2e) return last;
    cursor.at++;
  }
}

function namePart(cursor: Cursor): string {
  const quote = peek(cursor);
  if (quote !== backquote && quote !== doubleQuote) return word(cursor);
  const end = cursor.bytes.indexOf(quote, cursor.at + 1);
  if (end < 0 && !cursor.isLast) throw needsMore;
  if (end < 0 || end - cursor.at > 1000) throw nonsense;
  const text = cursor.bytes.toString("utf8", cursor.at + 1, end);
  cursor.at = end + 1;
  return text;
}

/** `(a, b, c)`; the cursor stands at its parenthesis. */
export function nameList(cursor: Cursor): string[] {
  expect(cursor, 0x28);
  const names: string[] = [];
  for (;;) {
    names.push(name(cursor));
    skipBlank(cursor);
    if (peek(cursor) === 0x29) break;
    expect(cursor, 0x2c);
  }
  cursor.at++;
  return names;
}
