/** The tables of a DedeCMS portal out of a dump: rows on disk by their number, and their columns by name. */
import type { DumpDamage, DumpItem, DumpRepair, DumpRow } from "../dump/dump-item.ts";
import { readDump } from "../dump/read-dump.ts";
import type { FoundCount } from "../found/found.ts";
import { diskRows } from "./disk-rows.ts";
import { isPlausible, keyColumn, knownColumns, movedTable } from "./known-columns.ts";
import { readModels } from "./models.ts";
import { type PortalRow, portalRow } from "./portal-row.ts";

export interface PortalTables {
  prefix: string;
  /** By number; where a table repeats one, all of them in their order. Tables are named without prefix. */
  rows: (table: string, id: number) => PortalRow[];
  has: (table: string, id: number) => boolean;
  /** Without rows whose columns cannot be known. */
  all: (table: string) => Iterable<PortalRow>;
  ids: (table: string) => Iterable<number>;
  /** Tables of the portal that have rows, without prefix. */
  names: () => string[];
  counts: () => FoundCount[];
  damages: DumpDamage[];
  repairs: DumpRepair[];
  /** How many more damages there were than are held. */
  furtherDamages: number;
  /** Of further portals in the same dump, which are not read. */
  otherPrefixes: string[];
  /** Tables whose columns were taken from the known order, as far as they were read. */
  guessed: Set<string>;
  /** Tables with rows whose columns cannot be known, as far as they were read. */
  unknown: Set<string>;
  close: () => void;
}

/** What stands on disk: where the row was, which column list it has, its values. */
type StoredRow = [file: number, line: number, shape: number, values: (string | null)[]];

/**
 * @param scratch a folder for rows while they are read
 * @returns undefined where there are no tables of DedeCMS
 * @throws DumpUnreadable
 */
export async function portalTables(
  paths: readonly string[],
  scratch: string,
): Promise<PortalTables | undefined> {
  const store = diskRows(scratch);
  const intake = tableIntake(store);
  try {
    const wanted = (table: string) => movedTable.test(table);
    for await (const items of readDump(paths, { wanted })) for (const item of items) intake.take(item);
    const [prefix, ...others] = intake.prefixes();
    if (prefix === undefined) {
      store.close();
      return undefined;
    }
    const tables = intake.tables(prefix, others);
    const missed = tablesOfModels(tables);
    if (missed.size > 0)
      for await (const items of readDump(paths, { wanted: (table) => missed.has(table) }))
        for (const item of items) if (item.kind === "row" && missed.has(item.table)) intake.keep(item);
    return tables;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Tables of models with names of their own, known only once the dump was read. */
function tablesOfModels(tables: PortalTables): Set<string> {
  const counted = new Set(tables.counts().map(({ table }) => table));
  return new Set(
    [...readModels(tables.all("channeltype"), tables.prefix).values()]
      .map(({ table }) => tables.prefix + table)
      .filter((table) => !movedTable.test(table) && counted.has(table)),
  );
}

/** A file that is no dump may have one a line. */
const mostDamages = 500;

function tableIntake(store: ReturnType<typeof diskRows>) {
  const files: string[] = [];
  const fileNumbers = new Map<string, number>();
  /** Column lists: those of INSERT by their text, those of CREATE TABLE by table. */
  const shapes: (string[] | undefined)[] = [undefined];
  const shapeNumbers = new Map<string, number>();
  const created = new Map<string, string[]>();
  const counts = new Map<string, number>();
  const damages: DumpDamage[] = [];
  const repairs: DumpRepair[] = [];
  let further = 0;

  function shapeOf(columns: string[] | undefined): number {
    if (!columns) return 0;
    const text = columns.join("\n");
    const number = shapeNumbers.get(text) ?? shapes.push(columns) - 1;
    shapeNumbers.set(text, number);
    return number;
  }

  const numberOf = (file: string) => {
    const number = fileNumbers.get(file) ?? files.push(file) - 1;
    fileNumbers.set(file, number);
    return number;
  };

  function keep({ table, values, columns: own, at }: DumpRow): void {
    const name = movedTable.exec(table)?.[2] ?? table;
    const columns = own ?? created.get(table) ?? knownColumns(name, values.length);
    const id = Number(values[Math.max(0, columns?.indexOf(keyColumn(name)) ?? 0)]);
    const password = columns?.indexOf("pwd") ?? -1;
    if (password >= 0) values[password] = null;
    const stored: StoredRow = [numberOf(at.file), at.line, shapeOf(own), values];
    store.add(table, Number.isSafeInteger(id) && id >= 0 ? id : -1, stored);
  }

  return {
    keep,

    take(item: DumpItem): void {
      if (item.kind === "damage") {
        if (damages.length < mostDamages) damages.push(item);
        else further++;
      } else if (item.kind === "repair") repairs.push(item);
      else if (item.kind === "table") created.set(item.table, item.create.columns);
      else if (item.kind === "passed") counts.set(item.table, (counts.get(item.table) ?? 0) + item.rows);
      else {
        keep(item);
        counts.set(item.table, (counts.get(item.table) ?? 0) + 1);
      }
    },

    /** Of the tables of articles, that with most rows first. */
    prefixes(): string[] {
      return [...new Set([...counts.keys(), ...created.keys()])]
        .filter((table) => /archives$/i.test(table))
        .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
        .map((table) => table.slice(0, -"archives".length));
    },

    tables(prefix: string, otherPrefixes: string[]): PortalTables {
      const guessed = new Set<string>();
      const unknown = new Set<string>();

      function rowOf(table: string, stored: StoredRow): PortalRow {
        const [file, line, shape, values] = stored;
        const at = { file: files[file] ?? "", line };
        const given = shapes[shape] ?? created.get(prefix + table);
        if (given?.length === values.length) return portalRow(given, values, at);
        const known = knownColumns(table, values.length);
        const isKnown = known !== undefined && isPlausible(known, values);
        (isKnown ? guessed : unknown).add(table);
        return portalRow(isKnown ? known : [], values, at);
      }

      const rows = (table: string, id: number) =>
        (store.rows(prefix + table, id) as StoredRow[]).map((stored) => rowOf(table, stored));
      const ids = (table: string) => store.ids(prefix + table);
      return {
        prefix,
        rows,
        has: (table, id) => store.has(prefix + table, id),
        ids,
        *all(table) {
          for (const id of ids(table)) yield* rows(table, id).filter(({ columns }) => columns.length > 0);
        },
        names: () =>
          [...counts.keys()]
            .filter((table) => table.startsWith(prefix))
            .map((table) => table.slice(prefix.length)),
        counts: () =>
          [...counts].map(([table, rows]) => ({ table, rows })).sort((a, b) => (a.table < b.table ? -1 : 1)),
        damages,
        repairs,
        furtherDamages: further,
        otherPrefixes: otherPrefixes.filter((other) => counts.has(`${other}archives`)),
        guessed,
        unknown,
        close: store.close,
      };
    },
  };
}
