/** The files of a dump: a file as it is, and of a folder those that may hold statements, in an order that reads well. */
import { readdirSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { DumpUnreadable } from "./dump-unreadable.ts";

export interface DumpFile {
  path: string;
  /** In a report, which others read too: without the folders of this machine, and no two of one name. */
  name: string;
}

/**
 * Of a folder, structure comes first (`…_tables_struct.txt`), then by name with numbers counted, so that parts follow one
 * another: `dede_archives_2.php` before `dede_archives_10.php`. Files named one by one keep their order.
 * @throws DumpUnreadable
 */
export function dumpFiles(paths: readonly string[]): DumpFile[] {
  const files = paths.flatMap(filesAt);
  const seen = new Map<string, number>();
  for (const { name } of files) seen.set(name, (seen.get(name) ?? 0) + 1);
  return files.map((file) => ((seen.get(file.name) ?? 0) > 1 ? { ...file, name: file.path } : file));
}

function filesAt(path: string): DumpFile[] {
  try {
    if (!statSync(path).isDirectory()) return [{ path, name: basename(path) }];
    const found = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:sql|txt|php)(?:\.gz)?$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(byPart);
    if (found.length > 0)
      return found.map((file) => ({ path: file, name: relative(path, file).split(sep).join("/") }));
  } catch (error) {
    throw new DumpUnreadable(path, error);
  }
  throw new DumpUnreadable(path);
}

function byPart(a: string, b: string): number {
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  const [x, y] = [padded(a), padded(b)];
  return x === y ? 0 : x < y ? -1 : 1;
}

function rank(path: string): number {
  return /struct|schema/i.test(path.slice(path.lastIndexOf("/") + 1)) ? 0 : 1;
}

function padded(path: string): string {
  return path.replace(/\d{1,15}/g, (digits) => digits.padStart(15, "0"));
}
