/**
 * The statements of one file of a dump, from its bytes as they come: tables and rows are given, everything else is passed over.
 * What is held is the row that is being read and no more, however long its line or its statement is.
 */
import { type ValueDecoder, valueDecoder } from "./decode-value.ts";
import { type DamageReason, type DumpItem, type DumpPlace, damage, twiceEncoded } from "./dump-item.ts";
import { lineCounter } from "./line-counter.ts";
import { skipQuoted } from "./sql-columns.ts";
import {
  type Cursor,
  commentOfStatements,
  endlessComment,
  endOfComment,
  needsMore,
  nonsense,
  peek,
  skipBlank,
  word,
} from "./sql-cursor.ts";
import { createdTable, type InsertHead, insertHead } from "./sql-statements.ts";
import { computed, rowValues } from "./sql-values.ts";
import { nextStatement } from "./statement-start.ts";
import { valueCount } from "./value-count.ts";
import type { Writing } from "./writing.ts";

/** Bytes. By default MySQL takes no longer statement, so a longer row lacks a quote. */
const longestRow = 64 * 1024 * 1024;

/** Statements of MySQL that say nothing of tables and rows. */
const others =
  /^(?:ALTER|ANALYZE|BEGIN|CALL|CHANGE|COMMIT|DELETE|DROP|FLUSH|GRANT|LOCK|OPTIMIZE|RENAME|ROLLBACK|SELECT|SET|SHOW|START|TRUNCATE|UNLOCK|UPDATE|USE)$/;

interface Insert extends InsertHead {
  replaces: boolean;
  /** Undefined for a table that is not wanted. */
  decode: ValueDecoder | undefined;
  passed: number;
}

type State = "top" | "rows" | "other" | "lost" | "foreign";

/**
 * @param file as places name it
 * @param wanted rows of other tables are only counted
 */
export function sqlReader(file: string, writing: Writing, wanted: (table: string) => boolean) {
  const cursor: Cursor = { bytes: Buffer.alloc(0), at: 0, isLast: false };
  const lines = lineCounter();
  let waiting: Buffer[] = [];
  let items: DumpItem[] = [];
  let state: State = "top";
  let insert: Insert = { table: "", replaces: false, decode: undefined, passed: 0 };
  /** Values of a row of each table; a quote that is not escaped changes their number. */
  const widths = new Map<string, number>();
  /** Where the step that is being done began. */
  let here: DumpPlace = { file, line: 1 };
  const broken = valueCount(here);
  const twice = valueCount(here);
  const decode = valueDecoder(writing, { onBroken: broken.add, onTwice: twice.add });

  const steps: Record<State, () => void> = {
    top() {
      skipBlank(cursor);
      here = { file, line: lines.lineAt(cursor.bytes, cursor.at) };
      const byte = peek(cursor);
      if (byte === 0x3b) cursor.at++;
      if (byte === -1 || byte === 0x3b) return;
      const start = cursor.at;
      const verb = word(cursor).toUpperCase();
      if (verb === "INSERT" || verb === "REPLACE") {
        const head = insertHead(cursor);
        const decoder = wanted(head.table) ? decode : undefined;
        insert = { ...head, replaces: verb === "REPLACE", decode: decoder, passed: 0 };
        state = "rows";
      } else if (verb === "CREATE") {
        const created = createdTable(cursor, writing);
        if (created)
          items.push({ kind: "table", table: created.table, create: { columns: created.columns }, at: here });
        state = "other";
      } else if (verb === "DELIMITER") state = restOfLine(cursor) === ";" ? "top" : "foreign";
      else if (others.test(verb)) state = "other";
      else lose("no-sql", start);
    },

    rows() {
      skipBlank(cursor);
      here = { file, line: lines.lineAt(cursor.bytes, cursor.at) };
      broken.begin();
      twice.begin();
      let values: (string | null)[] | undefined;
      try {
        values = rowValues(cursor, writing, insert.decode);
      } catch (error) {
        if (error !== computed) throw error;
      }
      // What follows is looked at before the row is given: a row that ran into the next one is not whole.
      const next = afterRow(cursor);
      if (!values) items.push(damage("expression", here));
      else if (!insert.decode) insert.passed++;
      else give(values);
      if (next === "rows") return;
      endInsert();
      state = next;
    },

    /** To the end of a statement that is of no interest, a piece at a time. */
    other() {
      skipBlank(cursor);
      const byte = peek(cursor);
      if (byte === 0x3b) cursor.at++;
      if (byte === -1 || byte === 0x3b) state = "top";
      else if (byte === 0x27 || byte === 0x22 || byte === 0x60) skipQuoted(cursor, writing);
      else {
        const start = cursor.at;
        const isAnother = /^(?:INSERT|REPLACE|DELIMITER)$/i.test(word(cursor));
        // The end of the statement is missing; none of these within one begins a line in dumps.
        if (isAnother && cursor.bytes[start - 1] === 0x0a) {
          cursor.at = start;
          state = "top";
        } else if (cursor.at === start) cursor.at++;
      }
    },

    /** Routines between two changes of the delimiter; INSERT in them is nobody's row. */
    foreign() {
      if (/^DELIMITER\s+;$/i.test(restOfLine(cursor))) state = "top";
    },

    lost() {
      const { isFound, at } = nextStatement(cursor.bytes, cursor.at, cursor.isLast);
      cursor.at = at;
      if (isFound) state = "top";
    },
  };

  function give(values: (string | null)[]): void {
    broken.take(here);
    twice.take(here);
    const { table, columns, replaces } = insert;
    const due = columns?.length ?? widths.get(table) ?? values.length;
    if (!columns) widths.set(table, due);
    if (values.length !== due) items.push(damage("row-shape", here, `${values.length} ≠ ${due}`));
    else items.push({ kind: "row", table, ...(columns && { columns }), values, replaces, at: here });
  }

  function endInsert(): void {
    if (insert.passed > 0) items.push({ kind: "passed", table: insert.table, rows: insert.passed });
    insert.passed = 0;
  }

  function lose(reason: DamageReason, start: number): void {
    items.push(damage(reason, here));
    endInsert();
    cursor.at = start;
    state = "lost";
  }

  /** The cursor stands at the comment. */
  function loseComment(isEndless: boolean): void {
    const { at } = cursor;
    here = { file, line: lines.lineAt(cursor.bytes, at) };
    lose(isEndless ? "endless-comment" : "comment", isEndless ? at : endOfComment(cursor) + 2);
    if (!isEndless) state = "top";
  }

  function read(): void {
    while (cursor.at < cursor.bytes.length || (cursor.isLast && state === "rows")) {
      const start = cursor.at;
      const before = state;
      try {
        steps[before]();
        if (before === "lost" && state === "lost" && !cursor.isLast) return;
      } catch (error) {
        if (error === endlessComment || error === commentOfStatements) {
          loseComment(error === endlessComment);
          continue;
        }
        if (error !== needsMore && error !== nonsense) throw error;
        cursor.at = start;
        if (error === needsMore && cursor.bytes.length - start <= longestRow) return;
        lose(reasonAt(start), start);
      }
    }
  }

  function reasonAt(start: number): DamageReason {
    if (cursor.isLast && !nextStatement(cursor.bytes, start + 1, true).isFound) return "unfinished";
    return state === "top" && /^\s*CREATE/i.test(cursor.bytes.toString("latin1", start, start + 100))
      ? "broken-create"
      : "broken-statement";
  }

  function take(isLast: boolean): DumpItem[] {
    lines.lineAt(cursor.bytes, cursor.at);
    lines.dropped(cursor.at);
    cursor.bytes = Buffer.concat([cursor.bytes.subarray(cursor.at), ...waiting]);
    cursor.at = 0;
    cursor.isLast = isLast;
    waiting = [];
    items = [];
    read();
    return items;
  }

  return {
    push(chunk: Buffer): DumpItem[] {
      waiting.push(chunk);
      const rest = cursor.bytes.length - cursor.at;
      // A long row is read anew only when there is twice as much of it.
      return waiting.reduce((total, { length }) => total + length, 0) < rest ? [] : take(false);
    },
    end(): DumpItem[] {
      const last = take(true);
      const [wrong, repaired] = [broken.sum(), twice.sum()];
      if (wrong.count > 0) last.push(damage("wrong-bytes", wrong.first, String(wrong.count)));
      if (repaired.count > 0) last.push(twiceEncoded(repaired.count, repaired.first));
      return last;
    },
    /** Of the last place read. */
    line: () => lines.lineAt(cursor.bytes, cursor.at),
  };
}

/** Passes what follows a row and tells what comes next. */
function afterRow(cursor: Cursor): "rows" | "top" | "other" {
  skipBlank(cursor);
  const byte = peek(cursor);
  if (byte === -1) return "top";
  if (byte === 0x2c || byte === 0x3b) cursor.at++;
  else if (!/^(?:ON|AS)$/i.test(word(cursor))) throw nonsense;
  return byte === 0x2c ? "rows" : byte === 0x3b ? "top" : "other";
}

function restOfLine(cursor: Cursor): string {
  const end = cursor.bytes.indexOf(0x0a, cursor.at);
  if (end < 0 && !cursor.isLast) throw needsMore;
  const until = end < 0 ? cursor.bytes.length : end + 1;
  const text = cursor.bytes.toString("latin1", cursor.at, Math.min(until, cursor.at + 100)).trim();
  cursor.at = until;
  return text;
}
