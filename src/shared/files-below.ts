/** The files of a folder and of all folders in it, links followed as long as they stay in the portal. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/**
 * Why something is passed over: a link to nothing, a link out of the portal, a link to a folder that holds the link
 * itself, or no file at all but a pipe or a device.
 */
export type StrayReason = "dangling" | "outside" | "loop" | "special";

/** Paths under the folder with forward slashes, sorted. */
export interface Below {
  files: string[];
  folders: string[];
  strays: { path: string; reason: StrayReason }[];
}

/** @returns paths under the folder with forward slashes, sorted; none where there is no such folder */
export function filesBelow(folder: string): string[] {
  return lookBelow(folder).files;
}

/** @param folder lies at the top of its portal, as `content` and `public` do */
export function lookBelow(folder: string): Below {
  const below: Below = { files: [], folders: [], strays: [] };
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return below;
  const top = realpathSync(folder);
  const homes = [realpathSync(dirname(folder)), top];

  /** @param above the real folders that lead here, this one last */
  const visit = (prefix: string, above: string[]): void => {
    const here = above.at(-1) ?? top;
    for (const entry of readdirSync(here, { withFileTypes: true })) {
      const path = prefix + entry.name;
      const found = entry.isSymbolicLink() ? target(join(here, entry.name), homes, above) : entry;
      if (typeof found === "string") below.strays.push({ path, reason: found });
      else if (found.isFile()) below.files.push(path);
      else if (found.isDirectory()) {
        below.folders.push(path);
        visit(`${path}/`, [...above, "real" in found ? found.real : join(here, entry.name)]);
      } else below.strays.push({ path, reason: "special" });
    }
  };
  visit("", [top]);
  below.files.sort();
  below.folders.sort();
  return below;
}

function target(link: string, homes: string[], above: string[]) {
  let real: string;
  try {
    real = realpathSync(link);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ELOOP" ? "loop" : "dangling";
  }
  if (!homes.some((home) => isWithin(real, home))) return "outside";
  if (above.some((folder) => isWithin(folder, real))) return "loop";
  const stats = statSync(real);
  return { real, isFile: () => stats.isFile(), isDirectory: () => stats.isDirectory() };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
