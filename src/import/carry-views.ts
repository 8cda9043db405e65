/** Clicks so far, carried into `content/views.json`, where `newspark views` adds those to come. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../shared/digest.ts";
import type { Problem } from "../shared/problem.ts";
import { viewsText } from "../views/kept-views.ts";
import { pageAt } from "../views/page-path.ts";
import { lockViews } from "../views/views-lock.ts";
import { keptViews } from "../views/views-of-portal.ts";
import { viewsFile } from "../views/views-rules.ts";
import type { ImportLedger } from "./import-ledger.ts";
import type { DiskWriter } from "./keep-file.ts";

/** Clicks of a record in the source, and the path of its page. */
export interface CarriedViews {
  key: string;
  url: string;
  views: number;
}

/**
 * Clicks that an earlier run carried over are not added again.
 * @returns what is wrong with the file so far; it is left alone then
 */
export function carryViews(
  root: string,
  carried: readonly CarriedViews[],
  ledger: ImportLedger,
  writer: DiskWriter,
): Problem | undefined {
  if (carried.length === 0) return undefined;
  const unlock = lockViews(root);
  try {
    const views = keptViews(root);
    if ("rule" in views) return views;
    for (const { key, url, views: count } of carried) {
      const path = pageAt(url);
      const page = views.pages.get(path);
      const more = count - (page ? ledger.viewsOf(key) : 0);
      if (page) page.total = Math.max(1, page.total + more);
      else if (count > 0) views.pages.set(path, { total: count, days: [] });
    }
    const text = viewsText(views);
    const file = join(root, viewsFile);
    if (existsSync(file) && readFileSync(file, "utf8") === text) return undefined;
    const of = digest(text);
    for (const { key, views: count } of carried) ledger.note({ kind: "views", key, views: count, of });
    writer.write(file, text);
    return undefined;
  } finally {
    unlock();
  }
}
