/**
 * Files of the former portal, found by the addresses that its texts have for them. Whatever an address says, only files
 * within the folder are found: an address is written by whoever wrote the text.
 */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";

/** @returns the absolute path of a file; undefined where there is none */
export type FindFile = (path: string) => string | undefined;

/**
 * Case is overlooked where no file has the very name, as the former server may have done. Folders are read once.
 * @param folders in which files lie as they did under the former portal's root; or that very folder, `uploads`, of it
 */
export function fileFinderIn(folders: readonly string[]): FindFile {
  const homes = folders.map((folder) => ({
    folder: realpathSync(folder),
    name: basename(folder).toLowerCase(),
  }));
  const listings = new Map<string, Map<string, string>>();
  const namesIn = (folder: string): Map<string, string> => {
    const known = listings.get(folder) ?? readNames(folder);
    listings.set(folder, known);
    return known;
  };
  const descend = (home: string, parts: readonly string[]): string | undefined => {
    let here = home;
    for (const part of parts) {
      const names = namesIn(here);
      const name = names.get(part) ?? names.get(part.toLowerCase());
      if (name === undefined) return undefined;
      here = join(here, name);
    }
    return isFileWithin(here, home) ? here : undefined;
  };
  return (path) => {
    const parts = partsOf(path);
    if (!parts) return undefined;
    for (const { folder, name } of homes) {
      const inside = parts.findIndex((part) => part.toLowerCase() === name);
      const found =
        descend(folder, parts) ?? (inside < 0 ? undefined : descend(folder, parts.slice(inside + 1)));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Undefined for a path that could lead out of a folder, or names none. */
function partsOf(path: string): string[] | undefined {
  const [plain = ""] = path.split(/[?#]/);
  const parts = plain
    .split(/[/\\]/)
    .filter((part) => part !== "" && part !== ".")
    .map(decodedName);
  const isSafe = parts.every((part) => !/^\.\.$|[/\\:\0]/.test(part));
  return parts.length > 0 && isSafe ? parts : undefined;
}

/** Chinese names were encoded in UTF-8, or by older browsers in GBK. */
function decodedName(part: string): string {
  if (!part.includes("%")) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    const bytes = part.replace(/%([0-9a-f]{2})/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return new TextDecoder("gb18030").decode(Buffer.from(bytes, "latin1"));
  }
}

/** By their own letters and by lower case; the first of two that differ in case only has the latter. */
function readNames(folder: string): Map<string, string> {
  const names = new Map<string, string>();
  try {
    const all = readdirSync(folder).sort();
    for (const name of all) names.set(name, name);
    for (const name of all) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  } catch {
    // A file, or nothing that may be read: it holds no files.
  }
  return names;
}

function isFileWithin(path: string, home: string): boolean {
  try {
    return realpathSync(path).startsWith(home + sep) && statSync(path).isFile();
  } catch {
    return false;
  }
}
