/** The files that somebody named, and all files of the folders that they named; links are passed over, since they lead out. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";

interface GivenFile {
  /** Under its folder, with forward slashes; of a file that was named itself, its name. */
  path: string;
  readonly bytes: Uint8Array;
}

export interface GivenFiles {
  /** Paths, sorted. */
  names: readonly string[];
  /** Sorted by path. */
  all(): AsyncIterable<GivenFile>;
  /** Absolute path; case is overlooked where no file has the very name. */
  pathOf(path: string): string | undefined;
}

/** @param paths absolute, of files and folders that are there */
export function filesGiven(paths: readonly string[]): GivenFiles {
  const files = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    for (const [name, file] of filesOf(path)) {
      // Of two folders with files of one name the later ones get a folder of their own.
      files.set(files.has(name) && files.get(name) !== file ? `${index + 1}/${name}` : name, file);
    }
  }
  const names = [...files.keys()].sort();
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  return {
    names,
    async *all() {
      for (const path of names) {
        const file = files.get(path) ?? "";
        yield {
          path,
          get bytes() {
            return readFileSync(file);
          },
        };
      }
    },
    pathOf: (path) => files.get(path) ?? files.get(byLowerCase.get(path.toLowerCase()) ?? ""),
  };
}

function filesOf(path: string): [name: string, file: string][] {
  if (!statSync(path).isDirectory()) return [[basename(path), path]];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(path, file).split(sep).join("/"), file];
    });
}
