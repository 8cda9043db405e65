/** The columns of a table from its CREATE TABLE; keys, types, defaults and comments are passed over. */
import { endOfQuoted } from "./quoted.ts";
import { type Cursor, expect, name, needsMore, nonsense, peek, skipBlank, word } from "./sql-cursor.ts";
import { nextStatement } from "./statement-start.ts";
import type { Writing } from "./writing.ts";

const notColumns = /^(?:PRIMARY|KEY|UNIQUE|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|FOREIGN|CHECK|PERIOD)$/i;

/** The cursor stands at the parenthesis after the table's name, and after its closing one in the end. */
export function createdColumns(cursor: Cursor, writing: Writing): string[] {
  expect(cursor, 0x28);
  const columns: string[] = [];
  for (;;) {
    skipBlank(cursor);
    const byte = peek(cursor);
    const isQuoted = byte === 0x60 || byte === 0x22;
    const text = isQuoted ? name(cursor) : word(cursor);
    if (text === "") throw nonsense;
    if (isQuoted || !notColumns.test(text)) columns.push(text);
    if (!skipDefinition(cursor, writing)) return columns;
  }
}

/** @returns whether another follows */
function skipDefinition(cursor: Cursor, writing: Writing): boolean {
  for (let depth = 0; ; ) {
    skipBlank(cursor);
    const byte = peek(cursor);
    if (byte === -1 || byte === 0x3b) throw nonsense;
    if (byte === 0x27 || byte === 0x22 || byte === 0x60) skipQuoted(cursor, writing);
    else {
      cursor.at++;
      if (byte === 0x28) depth++;
      if (byte === 0x29 && depth-- === 0) return false;
      if (byte === 0x2c && depth === 0) return true;
    }
  }
}

/** A string or a name in quotes, whatever it says; but one that holds the beginning of a statement lacks its end. */
export function skipQuoted(cursor: Cursor, writing: Writing): void {
  const quote = peek(cursor);
  const start = cursor.at;
  const { end } = endOfQuoted(cursor.bytes, cursor.at + 1, quote, writing, cursor.isLast);
  if (end < 0 && !cursor.isLast) throw needsMore;
  if (end < 0) throw nonsense;
  if (nextStatement(cursor.bytes.subarray(start, end), 0, true).isFound) throw nonsense;
  cursor.at = end;
}
