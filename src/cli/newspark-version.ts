/** Which Newspark this is, as `package.json` says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageDirectory } from "../shared/package-directory.ts";

export function newsparkVersion(): string {
  return JSON.parse(readFileSync(join(packageDirectory, "package.json"), "utf8")).version;
}
