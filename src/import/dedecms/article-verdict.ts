/** Whether a row of DedeCMS's articles is moved, by who might read it on the former portal. */
import type { ColumnRow } from "./column-rows.ts";
import type { PortalRow } from "./portal-row.ts";

export type Verdict = "public" | "draft" | "recycled" | "members-only" | "unknown-columns" | "no-number";

/** `arcrank`: 0 for all, -1 to be approved, -2 in the recycle bin, above for members of that rank. A column may ask for a rank too. */
export function verdictOn(row: PortalRow, column: ColumnRow | undefined): Verdict {
  if (row.columns.length === 0) return "unknown-columns";
  if (row.number("id") <= 0) return "no-number";
  const rank = row.number("arcrank");
  if (rank > 0 || (rank === 0 && column?.isForMembers)) return "members-only";
  if (rank === 0) return "public";
  return rank === -1 ? "draft" : "recycled";
}
