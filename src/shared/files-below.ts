/** The files of a folder and of all folders in it. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** @returns paths under the folder with forward slashes, sorted; none where there is no such folder */
export function filesBelow(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
