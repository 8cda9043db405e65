/** A file that is there whole or not at all, whenever the process ends. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "../shared/processes.ts";
import { entriesOf } from "../shared/stat-of.ts";

export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = unfinishedName(file);
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}

/** What a file is called until it is whole; beside it, so that it only has to be renamed. */
export function unfinishedName(file: string): string {
  return `${file}.${process.pid}`;
}

/** Removes what processes that were killed have left unfinished. @param folder in which all other files are Newspark's own too */
export function removeUnfinished(folder: string): void {
  for (const entry of entriesOf(folder)) {
    const pid = entry.isFile() ? /\.(\d+)$/.exec(entry.name)?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, entry.name), { force: true });
  }
}
