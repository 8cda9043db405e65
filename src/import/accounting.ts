/** Which records of a source come from which of its tables, so that each table adds up to the row. */

export interface Accounting {
  /** By the name of a table, without its prefix: what its records' keys begin with. */
  records: Record<string, readonly string[]>;
  /** Tables whose rows are records of another: what those are called. */
  parts: Record<string, { of: string; fate: string }>;
}
