/** The mark that tells an output folder of ours from a folder that Newspark must not touch. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const markName = ".newspark-site";

/** Ours when it carries the mark, does not exist yet or is empty. */
export function isOurs(output: string): boolean {
  return !existsSync(output) || existsSync(join(output, markName)) || readdirSync(output).length === 0;
}

export function markAsOurs(output: string): void {
  mkdirSync(output, { recursive: true });
  writeFileSync(
    join(output, markName),
    "Made by newspark. Files here are replaced and removed by each build.\n",
  );
}

export function isMark(path: string): boolean {
  return path === markName;
}
