/** What a run of `newspark views` tells: plain data, for the terminal, as JSON and as a page. */
import { dayText } from "./portal-day.ts";
import { pageSuggester } from "./suggest-page.ts";
import { type LineCounts, mostOf, type Tally } from "./tally.ts";
import { type Views, viewsOf } from "./views.ts";

export interface ViewsReport extends LineCounts {
  /** Lines that an earlier run counted. */
  known: number;
  /** With a view, ever. */
  pages: number;
  /** Views of all pages, ever. */
  total: number;
  /** The last 30 days of all pages, the oldest first. */
  days: { day: string; views: number }[];
  /** The most read of the last 30 days. */
  top: { path: string; title?: string; views: number; total: number }[];
  /** Other hosts that led to pages, in the lines of this run. */
  referrers: { host: string; views: number }[];
  /** Pages that were asked for and are not there, in the lines of this run. */
  missing: { path: string; requests: number; suggestion?: string }[];
  /** Logs of this run of which not one line was understood. */
  foreign: string[];
  /** Files of this run that hold something and not one whole line. */
  lineless: string[];
  /** Hosts that the lines of this run name most, where none names the portal's. */
  otherHosts: string[];
  /** Compressed logs of this run that end before their end; they were counted as far as they came. */
  cut: string[];
  /** Addresses that are not kept, since there are too many to be pages. */
  invented: number;
}

const shownDays = 30;
const shownRows = 10;
const shownHosts = 3;

/**
 * @param today a day, see portal-day.ts
 * @param titlesOf by path, of those pages whose titles are known
 */
export function viewsReport(
  views: Views,
  tally: Tally,
  today: number,
  titlesOf: (paths: string[]) => ReadonlyMap<string, string> = () => new Map(),
): ViewsReport {
  const counts = viewsOf(views, today);
  const suggest = pageSuggester(views.pages.keys());
  const months = [...counts].map(([path, { month }]) => [path, month] as const);
  const top = mostOf(months, shownRows);
  const titles = titlesOf(top.map(([path]) => path));
  return {
    ...tally.counts,
    known: tally.known,
    pages: counts.size,
    total: [...counts.values()].reduce((sum, { total }) => sum + total, 0),
    days: lastDays(views, today),
    top: top.map(([path, month]) => {
      const title = titles.get(path);
      const total = counts.get(path)?.total ?? 0;
      return { path, ...(title !== undefined && { title }), views: month, total };
    }),
    referrers: tally.referrers.most(shownRows).map(([host, number]) => ({ host, views: number })),
    missing: tally.missing.most(shownRows).map(([path, requests]) => {
      const suggestion = suggest(path);
      return { path, requests, ...(suggestion !== undefined && { suggestion }) };
    }),
    foreign: tally.foreign,
    lineless: tally.lineless,
    otherHosts: tally.isPortalNamed ? [] : tally.otherHosts.most(shownHosts).map(([host]) => host),
    cut: [...tally.cut],
    invented: tally.invented,
  };
}

function lastDays({ pages }: Views, today: number): ViewsReport["days"] {
  const sums = new Map<number, number>();
  for (let day = Math.max(0, today - shownDays + 1); day <= today; day += 1) sums.set(day, 0);
  for (const { days } of pages.values()) {
    for (let at = 0; at < days.length; at += 2) {
      const sum = sums.get(days[at] ?? 0);
      if (sum !== undefined) sums.set(days[at] ?? 0, sum + (days[at + 1] ?? 0));
    }
  }
  return [...sums].map(([day, sum]) => ({ day: dayText(day), views: sum }));
}
