/**
 * The site's two scripts: `boot`, run before the first paint so that a kept choice causes no flash, and `portal`, run when the
 * page stands. Both are small plain scripts, so they are named by content and served as they are written.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentName } from "./content-name.ts";

export interface Script {
  name: string;
  js: string;
}

/** @param layouts absolute path of a `layouts/` folder: `scripts/boot.js`, and everything in `scripts/portal/` as one */
export function bundleScript(layouts: string): { portal: Script; boot: Script } {
  const parts = readdirSync(join(layouts, "scripts", "portal"))
    .filter((name) => name.endsWith(".js"))
    .sort();
  return {
    portal: scriptFrom(
      layouts,
      "portal",
      parts.map((name) => join("portal", name)),
    ),
    boot: scriptFrom(layouts, "boot", ["boot.js"]),
  };
}

function scriptFrom(layouts: string, stem: string, files: string[]): Script {
  const js = files.map((file) => readFileSync(join(layouts, "scripts", file), "utf8")).join("");
  return { name: contentName(stem, "js", js), js };
}
