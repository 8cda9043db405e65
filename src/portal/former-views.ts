/** Clicks (点击) of articles that moved: those of their former addresses are theirs as well. */
import { needsHost } from "../content/alias.ts";
import type { Article } from "../content/article.ts";
import { pageAt } from "../views/page-path.ts";
import type { ViewCounts } from "../views/views.ts";
import type { Portal } from "./portal.ts";

/** @param views by page, as they were counted */
export function withFormerViews(
  views: Portal["views"],
  articles: readonly Pick<Article, "url" | "aliases">[],
): Portal["views"] {
  if (views.size === 0) return views;
  const sums = new Map<string, ViewCounts>();
  for (const { url, aliases } of articles) {
    if (aliases.length === 0) continue;
    const own = pageAt(url);
    // What a log has of an address with a query is cut off before it, and then it is the address of many.
    const pages = new Set([own, ...aliases.filter((alias) => !needsHost(alias)).map(pageAt)]);
    const counts = [...pages].flatMap((page) => views.get(page) ?? []);
    if (counts.length > 0) sums.set(own, counts.reduce(together));
  }
  return sums.size === 0 ? views : new Map([...views, ...sums]);
}

function together(a: ViewCounts, b: ViewCounts): ViewCounts {
  return {
    total: a.total + b.total,
    week: a.week + b.week,
    month: a.month + b.month,
    year: a.year + b.year,
  };
}
