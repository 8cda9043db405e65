/**
 * Rows on disk, found again by their number: articles and their bodies stand in different tables, in any order, in dumps larger
 * than memory. Held in memory are 20 bytes a row.
 */

import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { firstNotBefore } from "../../shared/first-not-before.ts";

export interface DiskRows {
  /** @param row whatever JSON can hold */
  add: (table: string, id: number, row: unknown) => void;
  /** In the order of their numbers, each once. */
  ids: (table: string) => Iterable<number>;
  /** Rows with a number, in the order in which they were added; none for another table. */
  rows: (table: string, id: number) => unknown[];
  has: (table: string, id: number) => boolean;
  close: () => void;
}

/** Bytes gathered before they are written. */
const gathered = 1024 * 1024;

/** @param folder of the system or the caller; a folder that only its owner can read is made in it, and removed by `close` */
export function diskRows(folder: string): DiskRows {
  const home = mkdtempSync(join(folder, "newspark-import-"));
  const descriptor = openSync(join(home, "rows"), "w+", 0o600);
  const tables = new Map<string, RowIndex>();
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let written = 0;

  function flush(): void {
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length; )
      at += writeSync(descriptor, bytes, at, bytes.length - at, written + at);
    written += bytes.length;
    waiting = [];
    waitingBytes = 0;
  }

  function read(at: number, length: number): unknown {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const some = readSync(descriptor, bytes, done, length - done, at + done);
      if (some === 0) throw new Error("the file of rows is shorter than it was written");
      done += some;
    }
    return JSON.parse(bytes.toString("utf8"));
  }

  return {
    add(table, id, row) {
      const bytes = Buffer.from(JSON.stringify(row));
      const index = tables.get(table) ?? rowIndex();
      tables.set(table, index);
      index.add(id, written + waitingBytes, bytes.length);
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= gathered) flush();
    },
    ids: (table) => tables.get(table)?.ids() ?? [],
    rows(table, id) {
      if (waitingBytes > 0) flush();
      return (tables.get(table)?.places(id) ?? []).map(({ at, length }) => read(at, length));
    },
    has: (table, id) => (tables.get(table)?.places(id).length ?? 0) > 0,
    close() {
      closeSync(descriptor);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

interface RowIndex {
  add: (id: number, at: number, length: number) => void;
  ids: () => Iterable<number>;
  places: (id: number) => { at: number; length: number }[];
}

function rowIndex(): RowIndex {
  let ids = new Float64Array(1024);
  let places = new Float64Array(1024);
  let lengths = new Uint32Array(1024);
  let count = 0;
  /** Row numbers in the order of their ids; made when first asked for. */
  let order: Uint32Array | undefined;

  function sorted(): Uint32Array {
    order ??= Uint32Array.from({ length: count }, (_, row) => row).sort(
      (a, b) => (ids[a] ?? 0) - (ids[b] ?? 0) || a - b,
    );
    return order;
  }

  return {
    add(id, at, length) {
      if (count === ids.length) {
        const larger = count * 2;
        const [moreIds, morePlaces, moreLengths] = [
          new Float64Array(larger),
          new Float64Array(larger),
          new Uint32Array(larger),
        ];
        moreIds.set(ids);
        morePlaces.set(places);
        moreLengths.set(lengths);
        [ids, places, lengths] = [moreIds, morePlaces, moreLengths];
      }
      ids[count] = id;
      places[count] = at;
      lengths[count] = length;
      count++;
      order = undefined;
    },
    *ids() {
      let last: number | undefined;
      for (const row of sorted()) {
        const id = ids[row] ?? 0;
        if (id !== last) yield id;
        last = id;
      }
    },
    places(id) {
      const rows = sorted();
      const first = firstNotBefore(rows.length, (index) => (ids[rows[index] ?? 0] ?? 0) < id);
      const found: { at: number; length: number }[] = [];
      for (let index = first; index < rows.length && ids[rows[index] ?? 0] === id; index++) {
        const row = rows[index] ?? 0;
        found.push({ at: places[row] ?? 0, length: lengths[row] ?? 0 });
      }
      return found;
    },
  };
}
