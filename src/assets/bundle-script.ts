/**
 * The site's two scripts: `boot`, run before the first paint so that a kept choice causes no flash, and `portal`, run when the
 * page stands. Both are small plain scripts, so they are named by content and served as they are written.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentName } from "./content-name.ts";

export interface Script {
  name: string;
  js: string;
}

/** @param layouts absolute path of a `layouts/` folder */
export function bundleScript(layouts: string): { portal: Script; boot: Script } {
  return { portal: scriptFrom(layouts, "portal"), boot: scriptFrom(layouts, "boot") };
}

function scriptFrom(layouts: string, stem: string): Script {
  const js = readFileSync(join(layouts, "scripts", `${stem}.js`), "utf8");
  return { name: contentName(stem, "js", js), js };
}
