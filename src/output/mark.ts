/** The files of Newspark's own in an output folder, and the mark that tells such a folder from one it must not touch. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { statOf } from "../shared/stat-of.ts";

// Nobody may publish files of such names, see `content/find-files.ts`; so each begins like the others.
export const markName = ".newspark-site";
export const lockName = ".newspark-lock";
export const stagingName = ".newspark-staging";
export const partName = ".newspark-part.json";

/** A site that a build has made. */
export function isSite(folder: string): boolean {
  return existsSync(join(folder, markName));
}

/** The folder is not one that a site may be written to. */
export class ForeignOutputError extends Error {
  readonly output: string;
  constructor(output: string) {
    super(`${output} is not empty and was not made by newspark`);
    this.output = output;
  }
}

/**
 * Ours is a folder that carries the mark, does not exist yet or is empty.
 * @throws ForeignOutputError
 */
export function requireOurs(output: string): void {
  const found = statOf(output);
  if (!found || isSite(output)) return;
  if (!found.isDirectory() || readdirSync(output).length > 0) throw new ForeignOutputError(output);
}

export function markAsOurs(output: string): void {
  mkdirSync(output, { recursive: true });
  writeFileSync(
    join(output, markName),
    "Made by newspark. Files here are replaced and removed by each build.\n",
  );
}

/** @param path under the output folder */
export function isNewsparksOwn(path: string): boolean {
  return [markName, lockName, stagingName, partName].includes(path);
}
