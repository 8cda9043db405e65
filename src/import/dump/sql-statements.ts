/** The heads of the statements that matter: `INSERT INTO t (a, b) VALUES` and `CREATE TABLE t (a int, …)`. */
import { createdColumns } from "./sql-columns.ts";
import { type Cursor, name, nameList, nonsense, peek, skipBlank, word } from "./sql-cursor.ts";
import type { Writing } from "./writing.ts";

export interface InsertHead {
  table: string;
  columns?: string[];
}

/** The cursor stands after INSERT or REPLACE, and before the first row in the end. */
export function insertHead(cursor: Cursor): InsertHead {
  let before = cursor.at;
  do {
    skipBlank(cursor);
    before = cursor.at;
  } while (/^(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|INTO)$/i.test(word(cursor)));
  cursor.at = before;
  const table = name(cursor);
  skipBlank(cursor);
  const columns = peek(cursor) === 0x28 ? nameList(cursor) : undefined;
  skipBlank(cursor);
  if (!/^VALUES?$/i.test(word(cursor))) throw nonsense;
  return { table, ...(columns && { columns }) };
}

export interface CreatedTable {
  table: string;
  columns: string[];
}

/**
 * The cursor stands after CREATE.
 * @returns undefined for what creates no table, or one from another
 */
export function createdTable(cursor: Cursor, writing: Writing): CreatedTable | undefined {
  if (isWord(cursor, /^TEMPORARY$/i)) skipBlank(cursor);
  if (!isWord(cursor, /^TABLE$/i)) return undefined;
  if (isWord(cursor, /^IF$/i)) {
    isWord(cursor, /^NOT$/i);
    isWord(cursor, /^EXISTS$/i);
  }
  const table = name(cursor);
  skipBlank(cursor);
  return peek(cursor) === 0x28 ? { table, columns: createdColumns(cursor, writing) } : undefined;
}

/** Passes the next word if it is that. */
function isWord(cursor: Cursor, pattern: RegExp): boolean {
  skipBlank(cursor);
  const before = cursor.at;
  if (pattern.test(word(cursor))) return true;
  cursor.at = before;
  return false;
}
