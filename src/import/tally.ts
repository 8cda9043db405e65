/** Records in and out, by table: whatever the source holds becomes something, or is left out for a reason, to the row. */
import type { FoundCount } from "./found/found.ts";

/** What became of a record: a file, an entry, or why it is left out. */
export interface TallyRow {
  table: string;
  /** In the source; undefined where the source does not count such records. */
  rows: number | undefined;
  /** By what became of them. */
  fates: { fate: string; count: number }[];
  /** Rows that nothing tells of, or records beyond the rows: 0 where all is well. */
  unexplained: number;
}

export interface Tally {
  /** @param key of a record, whose table stands before the colon */
  add(key: string, fate: string): void;
  rows(counts: readonly FoundCount[]): TallyRow[];
}

export function createTally(): Tally {
  const tables = new Map<string, Map<string, number>>();
  return {
    add(key, fate) {
      const table = tableOf(key);
      const fates = tables.get(table) ?? new Map<string, number>();
      tables.set(table, fates);
      fates.set(fate, (fates.get(fate) ?? 0) + 1);
    },
    rows(counts) {
      const names = new Set([...counts.map(({ table }) => table), ...tables.keys()]);
      return [...names].map((table) => {
        const known = counts.find((count) => count.table === table);
        const fates = [...(tables.get(table) ?? [])].map(([fate, count]) => ({ fate, count }));
        const sum = fates.reduce((total, { count }) => total + count, 0);
        return { table, rows: known?.rows, fates, unexplained: known ? known.rows - sum : 0 };
      });
    },
  };
}

function tableOf(key: string): string {
  const colon = key.indexOf(":");
  return colon < 0 ? "" : key.slice(0, colon);
}
