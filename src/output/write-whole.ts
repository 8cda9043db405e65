/** Files written whole or not at all, and only when their bytes differ. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** @returns whether the file had to be written */
export function writeWhole(path: string, content: string | Uint8Array): boolean {
  if (holds(path, content)) return false;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeTemporary(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return true;
}

function writeTemporary(path: string, content: string | Uint8Array): void {
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
