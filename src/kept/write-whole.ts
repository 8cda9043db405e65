/** A file that is there whole or not at all, whenever the process ends. */
import { renameSync, writeFileSync } from "node:fs";

export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}
