/** Folders of a site, in which nothing but folders may stand between its top and a file. */
import { lstatSync, mkdirSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Makes the folder. Files that bear the name of one of its parts give way, and so do links: what is written through one lies
 * outside of the site.
 * @param top absolute; may be a link itself
 * @param folder under it
 * @param cleared those that are known to stand, to which this one is added
 */
export function clearFolder(top: string, folder: string, cleared: Set<string>): void {
  if (folder === "." || cleared.has(folder)) return;
  clearFolder(top, dirname(folder), cleared);
  const path = join(top, folder);
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) unlinkSync(path);
  mkdirSync(path, { recursive: true });
  cleared.add(folder);
}

/**
 * @param paths of files under the top
 * @returns of the folders that they need the uppermost in whose place a file or a link stands
 */
export function standingInWay(top: string, paths: Iterable<string>): string[] {
  const inWay: string[] = [];
  const isFree = new Map([[".", true]]);
  const look = (folder: string): boolean => {
    const known = isFree.get(folder);
    if (known !== undefined) return known;
    let free = look(dirname(folder));
    if (free && lstatSync(join(top, folder), { throwIfNoEntry: false })?.isDirectory() === false) {
      inWay.push(folder);
      free = false;
    }
    isFree.set(folder, free);
    return free;
  };
  for (const path of paths) look(dirname(path));
  return inWay;
}
