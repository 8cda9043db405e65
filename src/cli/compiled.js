/**
 * The compiled form of Newspark, `dist/`: the same program in a few files of plain JavaScript, which start in half the time.
 * `npm ci` makes it. Plain JavaScript itself, because it decides what reads TypeScript.
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Where the compiled form lies, under the package's folder. */
export const compiledFolder = "dist";

/** The last of them is what npm writes when it has installed a library, of which the small ones are part of the compiled form. */
const sources = ["src", ".eleventy.ts", "package.json", "node_modules/.package-lock.json"];

/**
 * Whether there is a compiled form and no source is newer, so that somebody who edits the sources runs what they edited.
 * @param {string} folder the package's
 */
export function isCurrent(folder) {
  const compiled = statSync(join(folder, compiledFolder, "main.js"), { throwIfNoEntry: false });
  if (!compiled) return false;
  return sources.every((name) => newest(join(folder, name)) <= compiled.mtimeMs);
}

/** Of a folder too, since its time tells that a file has come or gone. */
function newest(/** @type {string} */ path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
