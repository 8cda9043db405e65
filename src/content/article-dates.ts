/** The dates of an article, and whether they fit each other. */
import type { ArticleDate } from "./article.ts";
import { isBefore, toItsEnd } from "./article-date.ts";
import { beforeDate, updatedInFuture } from "./date-rules.ts";
import type { ReadContext } from "./read-context.ts";
import type { ReadFrontMatter } from "./read-front-matter.ts";

interface DateKeys {
  date?: string;
  updated?: string;
  expires?: string;
}

export interface ArticleDates {
  date?: ArticleDate;
  updated?: ArticleDate;
  expires?: ArticleDate;
}

/** Those that are right; the problems of the others are added to `read`. */
export function articleDates(read: ReadFrontMatter<DateKeys>, context: ReadContext): ArticleDates {
  const date = read.date("date", read.keys.date);
  const updated = updatedDate(read, context);
  const expires = read.date("expires", read.keys.expires);
  for (const [key, later] of [
    ["updated", updated],
    ["expires", expires],
  ] as const) {
    if (!date || !later || !isBefore(later, date)) continue;
    const value = read.keys[key] ?? "";
    read.problems.push(beforeDate(read.placeOf([key]), { key, value, date: read.keys.date ?? "" }));
  }
  return {
    ...(date && { date }),
    ...(updated && { updated }),
    ...(expires && { expires: toItsEnd(expires, context.site.timeZone) }),
  };
}

/** A change cannot have been made in the future. */
export function updatedDate(
  read: ReadFrontMatter<{ updated?: string }>,
  { now, nowText }: ReadContext,
): ArticleDate | undefined {
  const value = read.keys.updated;
  const updated = read.date("updated", value);
  if (updated && value !== undefined && updated.instant > now) {
    read.problems.push(updatedInFuture(read.placeOf(["updated"]), { value, now: nowText }));
  }
  return updated;
}
