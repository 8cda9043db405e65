/** Views: how often each page was read, in all and lately. */
import type { KnownLogs } from "./known-log.ts";

export interface PageViews {
  total: number;
  /** By day (see portal-day.ts), of the last days that are told apart. */
  days: Map<number, number>;
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
  const page = pages.get(path) ?? { total: 0, days: new Map() };
  page.total += 1;
  page.days.set(day, (page.days.get(day) ?? 0) + 1);
  pages.set(path, page);
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
    for (const [day, count] of days) if (day > today - last && day <= today) sum += count;
    return sum;
  };
  return new Map(
    [...views.pages].map(([path, page]) => [
      path,
      { total: page.total, week: within(page, 7), month: within(page, 30), year: within(page, 365) },
    ]),
  );
}
