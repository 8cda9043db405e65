/** The views that a portal has counted so far. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../shared/problem.ts";
import { DamagedViews, readViews } from "./kept-views.ts";
import { noViews, type Views } from "./views.ts";
import { damagedViews, viewsFile } from "./views-rules.ts";

export function keptViews(root: string): Views | Problem {
  const file = join(root, viewsFile);
  if (!existsSync(file)) return noViews();
  try {
    return readViews(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof DamagedViews)) throw error;
    return damagedViews({ file: viewsFile, line: 1, column: 1 }, { reason: error.message });
  }
}
