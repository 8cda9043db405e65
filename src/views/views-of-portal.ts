/** The views that a portal has counted so far. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../shared/problem.ts";
import { DamagedViews, readViews } from "./kept-views.ts";
import { noViews, type Views } from "./views.ts";
import { damagedViews, unreadableViews, viewsFile } from "./views-rules.ts";

export function keptViews(root: string): Views | Problem {
  const file = join(root, viewsFile);
  const at = { file: viewsFile, line: 1, column: 1 };
  if (!existsSync(file)) return noViews();
  try {
    return readViews(readFileSync(file, "utf8"));
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    if (error instanceof DamagedViews) return damagedViews(at, { reason: message });
    if (code !== undefined) return unreadableViews(at, { reason: code });
    throw error;
  }
}
