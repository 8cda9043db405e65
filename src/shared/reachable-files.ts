/** The files that a program finds below a folder when it follows every link, wherever that leads. */
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

/** @returns paths under the folder with forward slashes, sorted; nothing of what cannot be opened or is not there */
export function reachableFiles(folder: string): string[] {
  const files: string[] = [];
  /** @param above the real folders that lead here */
  const visit = (path: string, above: readonly string[]): void => {
    const here = ifThere(() => realpathSync(join(folder, path)));
    if (here === undefined || above.includes(here)) return;
    for (const entry of ifThere(() => readdirSync(here, { withFileTypes: true })) ?? []) {
      const found: Pick<Dirent, "isFile" | "isDirectory"> | undefined = entry.isSymbolicLink()
        ? ifThere(() => statSync(join(here, entry.name)))
        : entry;
      if (found?.isFile()) files.push(path + entry.name);
      if (found?.isDirectory()) visit(`${path}${entry.name}/`, [...above, here]);
    }
  };
  visit("", []);
  return files.sort();
}

function ifThere<Found>(find: () => Found): Found | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
