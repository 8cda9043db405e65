/** What lies at a path that may lead to nothing: names that people write can be anything. */
import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";

/** Of paths at which nothing can lie; ENOTDIR is that of one which leads below a file. */
const nothingThere = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "ERR_INVALID_ARG_VALUE"];

/**
 * Of a link what it leads to, unless told otherwise.
 * @returns undefined where nothing lies, or nothing can
 * @throws where the system does not tell
 */
export function statOf(path: string, { follow = true } = {}): Stats | undefined {
  try {
    return (follow ? statSync : lstatSync)(path, { throwIfNoEntry: false });
  } catch (error) {
    if (nothingThere.includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** @returns none where the path is no folder, or one that may not be read */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Names of ordinary files, and of links to such, as the disk has them, also where it ignores case; sorted. */
export function fileNamesIn(folder: string): string[] {
  return entriesOf(folder)
    .filter(
      (entry) => entry.isFile() || (entry.isSymbolicLink() && statOf(join(folder, entry.name))?.isFile()),
    )
    .map(({ name }) => name)
    .sort();
}
