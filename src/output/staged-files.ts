/**
 * Files that appear all together or not at all: each is written whole beside its place, and moved there when everything
 * stands. Only files whose bytes differ are written.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface StagedFiles {
  /** @returns whether the file differs from what lies there */
  write(path: string, content: string | Uint8Array): boolean;
  /** Moves every file to its place. */
  commit(): void;
  /** Takes every file back. */
  abandon(): void;
}

export function stagedFiles(): StagedFiles {
  const paths = new Set<string>();
  const staged = (path: string) => `${path}.${process.pid}.tmp`;
  return {
    write(path, content) {
      if (holds(path, content)) return false;
      paths.add(path);
      writeInFolder(staged(path), content);
      return true;
    },
    commit() {
      for (const path of paths) {
        renameSync(staged(path), path);
        paths.delete(path);
      }
    },
    abandon() {
      for (const path of paths) rmSync(staged(path), { force: true });
      paths.clear();
    },
  };
}

function writeInFolder(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function holds(path: string, content: string | Uint8Array): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== Buffer.byteLength(content)) return false;
  return readFileSync(path).equals(typeof content === "string" ? Buffer.from(content) : content);
}
