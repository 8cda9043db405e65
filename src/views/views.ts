/** Views: how often each page was read, in all and lately. */

import { ownCopy } from "../shared/own-copy.ts";
import type { KnownLogs } from "./known-log.ts";

export interface PageViews {
  total: number;
  /**
   * Day (see portal-day.ts) and its views, day and views and so on, the oldest first; of the last days that are told apart.
   * A list without structure, as there are millions at a hundred thousand articles.
   */
  days: number[];
}

export interface Views {
  /** The newest day that has a view; 0 where there is none. */
  newest: number;
  /** By the path of the root's version, not encoded and without the base path: `/news/2026/spring.html`. */
  pages: Map<string, PageViews>;
  logs: KnownLogs;
  /** No line up to then is counted of a log that is not known: seconds since 1970 UTC, 0 where all logs are known. */
  forgotten: number;
}

export function noViews(): Views {
  return { newest: 0, pages: new Map(), logs: new Map(), forgotten: 0 };
}

export function addView({ pages }: Views, path: string, day: number): void {
  const page = pages.get(path) ?? { total: 0, days: [] };
  const { days } = page;
  page.total += 1;
  if (page.total === 1) pages.set(ownCopy(path), page);
  let end = days.length;
  while (end > 0 && (days[end - 2] ?? 0) > day) end -= 2;
  if (days[end - 2] === day) days[end - 1] = (days[end - 1] ?? 0) + 1;
  else days.splice(end, 0, day, 1);
}

/**
 * The least read pages go where there are more than `most`. No portal has so many: somebody invents addresses, and a server
 * that answers each of them with a page makes them count.
 * @returns how many went
 */
export function forgetLeastRead({ pages }: Views, most: number): number {
  const tooMany = pages.size - most;
  if (tooMany <= 0) return 0;
  const leastRead = [...pages].sort(([a, x], [b, y]) => x.total - y.total || (a < b ? 1 : -1));
  for (const [path] of leastRead.slice(0, tooMany)) pages.delete(path);
  return tooMany;
}

export interface ViewCounts {
  total: number;
  /** The last 7, 30 and 365 days, today among them. */
  week: number;
  month: number;
  year: number;
}

/** By path. @param today a day, by default the newest that has a view */
export function viewsOf(views: Views, today = views.newest): Map<string, ViewCounts> {
  const within = ({ days }: PageViews, last: number): number => {
    let sum = 0;
    for (let at = days.length - 2; at >= 0 && (days[at] ?? 0) > today - last; at -= 2) {
      if ((days[at] ?? 0) <= today) sum += days[at + 1] ?? 0;
    }
    return sum;
  };
  return new Map(
    [...views.pages].map(([path, page]) => [
      path,
      { total: page.total, week: within(page, 7), month: within(page, 30), year: within(page, 365) },
    ]),
  );
}
