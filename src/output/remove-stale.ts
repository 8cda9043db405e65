/** Removes what an earlier build left and this one does not have. */
import { readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { isNewsparksOwn } from "./mark.ts";

/**
 * @param current output paths of this build
 * @returns the number of files removed
 */
export function removeStale(output: string, current: ReadonlySet<string>): number {
  let removed = 0;
  /** Whether the folder is left empty. */
  const sweep = (below: string): boolean => {
    let empty = true;
    for (const entry of readdirSync(join(output, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (isNewsparksOwn(path)) {
        empty = false;
      } else if (entry.isDirectory()) {
        if (sweep(path)) rmdirSync(join(output, path));
        else empty = false;
      } else if (current.has(path)) {
        empty = false;
      } else {
        unlinkSync(join(output, path));
        removed++;
      }
    }
    return empty;
  };
  sweep("");
  return removed;
}
