/** Where a key stands in the front matter of a file that has been read, for rules that look at articles as a whole. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../shared/problem.ts";

/** @returns the file's beginning where the key is not written */
export function placeOfKey(root: string, file: string, key: string): Place {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  const line = lines.findIndex((text) => text.startsWith(`${key}:`));
  return { file, line: line + 1 || 1, column: 1 };
}
