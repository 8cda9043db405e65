/** A row of a portal's table, whatever the order of its columns. */
import type { DumpPlace } from "../dump/dump-item.ts";

/** A row by the names of its columns; a column that the table lacks, and NULL, are empty. */
export interface PortalRow {
  get: (column: string) => string;
  number: (column: string) => number;
  /** Empty where they cannot be known. */
  columns: readonly string[];
  at: DumpPlace;
}

export function portalRow(
  columns: readonly string[],
  values: readonly (string | null)[],
  at: DumpPlace,
): PortalRow {
  const get = (column: string) => values[columns.indexOf(column)] ?? "";
  return {
    get,
    number(column) {
      const number = Number.parseInt(get(column), 10);
      return Number.isFinite(number) ? number : 0;
    },
    columns,
    at,
  };
}
