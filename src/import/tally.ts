/** Records in and out, by table: whatever the source holds becomes something, or is left out for a reason, to the row. */
import type { Accounting } from "./accounting.ts";
import type { FoundCount } from "./found/found.ts";

/** What became of a table's records: a file, an entry, or why they are left out. */
export interface TallyRow {
  table: string;
  /** In the source; undefined where the source does not count such records. */
  rows: number | undefined;
  /** By what became of them; `beside` is what belongs to other records, or is no content. */
  fates: { fate: string; count: number }[];
  /** Rows that nothing tells of, or records beyond the rows: 0 where all is well. */
  unexplained: number;
}

export interface Tally {
  /** @param key of a record, with its kind before the colon */
  add(key: string, fate: string): void;
  rows(counts: readonly FoundCount[], accounting: Accounting): TallyRow[];
}

export function createTally(): Tally {
  const kinds = new Map<string, Map<string, number>>();
  const fatesOf = (names: readonly string[]) => {
    const sums = new Map<string, number>();
    for (const name of names) {
      for (const [fate, count] of kinds.get(name) ?? []) sums.set(fate, (sums.get(fate) ?? 0) + count);
    }
    return [...sums].map(([fate, count]) => ({ fate, count }));
  };
  return {
    add(key, fate) {
      const kind = key.slice(0, Math.max(0, key.indexOf(":")));
      const fates = kinds.get(kind) ?? new Map<string, number>();
      kinds.set(kind, fates);
      fates.set(fate, (fates.get(fate) ?? 0) + 1);
    },
    rows(counts, { records, parts }) {
      const told = new Set<string>();
      const ofTables = counts.map(({ table, rows }): TallyRow => {
        const name = Object.keys(records).find((known) => isTable(table, known));
        const names = name === undefined ? [bareName(table)] : (records[name] ?? []);
        for (const kind of names) told.add(kind);
        const fates = fatesOf(names);
        for (const [part, { of, fate }] of Object.entries(parts)) {
          const count = counts.find((row) => row.table === part)?.rows ?? 0;
          if (of === table && count > 0) fates.push({ fate, count });
        }
        const rest = rows - fates.reduce((total, { count }) => total + count, 0);
        if (name !== undefined) return { table, rows, fates, unexplained: rest };
        if (rest > 0) fates.push({ fate: "beside", count: rest });
        return { table, rows, fates, unexplained: Math.min(0, rest) };
      });
      const others = [...kinds.keys()].filter((kind) => !told.has(kind));
      return [
        ...ofTables.filter(({ table, rows }) => !(table in parts) && rows !== 0),
        ...others.map((kind) => ({ table: kind, rows: undefined, fates: fatesOf([kind]), unexplained: 0 })),
      ];
    },
  };
}

/** Tables of a database carry a prefix: `dede_archives`. */
function isTable(table: string, name: string): boolean {
  return table === name || table.endsWith(`_${name}`);
}

function bareName(table: string): string {
  return table.slice(table.lastIndexOf("_") + 1);
}
