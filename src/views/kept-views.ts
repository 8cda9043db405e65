/**
 * Views as `content/views.json` keeps them: a line for each page with its total, then first day and its count, then the days
 * up to the next with a view and its count, and so on. A page that is read on twenty days a year takes less than 200 bytes.
 * The logs that were counted are in the same file, since counts without them would grow by every line that is read again
 * (docs/decisions/views.md).
 */
import * as z from "zod";
import type { KnownLogs } from "./known-log.ts";
import { noViews, type PageViews, type Views } from "./views.ts";

/** Days that are told apart; older views are in the total only. */
const daysKept = 366;

/** More logs than that are forgotten, the oldest first. One a day for half a century. */
const logsKept = 20_000;

/** The text is not what `viewsText` gives; the message says where. */
export class DamagedViews extends Error {}

const count = z.int().nonnegative();

const schema = z.object({
  format: z.literal(1),
  newest: count,
  forgotten: count,
  /** Looked at by `pageFrom`: for millions of numbers a schema takes seconds. */
  pages: z.record(z.string(), z.unknown()),
  logs: z.record(z.string(), z.array(z.tuple([count, z.string(), count, z.string()])).min(1)),
});

/** @throws DamagedViews */
export function readViews(text: string): Views {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new DamagedViews((error as Error).message);
  }
  const read = schema.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new DamagedViews([issue?.path.join("."), issue?.message].filter(Boolean).join(": "));
  }
  const { newest, forgotten, pages, logs } = read.data;
  const views = { ...noViews(), newest, forgotten };
  for (const [path, row] of Object.entries(pages)) views.pages.set(path, pageFrom(path, row));
  for (const [head, rows] of Object.entries(logs)) {
    views.logs.set(
      head,
      rows.map(([bytes, hash, newestLine, early]) => ({ bytes, hash, newest: newestLine, early })),
    );
  }
  return views;
}

function pageFrom(path: string, row: unknown): PageViews {
  const total = Array.isArray(row) ? row[0] : undefined;
  if (!Array.isArray(row) || !isCount(total) || row.length % 2 === 0 || !path.startsWith("/")) {
    throw new DamagedViews(`pages.${path}: not a page's counts`);
  }
  const days: number[] = [];
  let day = 0;
  for (let at = 1; at < row.length; at += 2) {
    const [gap, views] = [row[at], row[at + 1]];
    if (!isCount(gap) || !isCount(views)) throw new DamagedViews(`pages.${path}: not the views of a day`);
    day += gap;
    days.push(day, views);
  }
  return { total, days };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/** The same for the same views, whatever the order in which they came. */
export function viewsText(views: Views): string {
  const { logs, forgotten } = withoutOldest(views.logs, views.forgotten);
  const pages = sorted(views.pages).map(([path, page]) => line(path, rowOf(page, views.newest)));
  const known = sorted(logs).map(([head, rows]) =>
    line(
      head,
      rows
        .toSorted((a, b) => a.bytes - b.bytes)
        .map(({ bytes, hash, newest, early }) => [bytes, hash, newest, early]),
    ),
  );
  return `{
"format": 1,
"newest": ${views.newest},
"forgotten": ${forgotten},
"pages": {${pages.join(",")}
},
"logs": {${known.join(",")}
}
}
`;
}

function rowOf({ total, days }: PageViews, newest: number): number[] {
  const row = [total];
  let before = 0;
  for (let at = 0; at < days.length; at += 2) {
    const day = days[at] ?? 0;
    if (day <= newest - daysKept) continue;
    row.push(day - before, days[at + 1] ?? 0);
    before = day;
  }
  return row;
}

/** What is forgotten is guarded by time instead: lines up to then count no more. */
function withoutOldest(logs: KnownLogs, forgotten: number): { logs: KnownLogs; forgotten: number } {
  const times = [...logs.values()].flat().map(({ newest }) => newest);
  if (times.length <= logsKept) return { logs, forgotten };
  const limit = times.sort((a, b) => b - a)[logsKept] ?? 0;
  const kept = [...logs].map(([head, rows]) => [head, rows.filter(({ newest }) => newest > limit)] as const);
  return {
    logs: new Map(kept.filter(([, rows]) => rows.length > 0)),
    forgotten: Math.max(forgotten, limit),
  };
}

function line(key: string, value: unknown): string {
  return `\n${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}
