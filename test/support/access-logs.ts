/** Portals and access logs for the tests of counted views. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CountOptions, countViews } from "../../src/views/count-views.ts";
import { readViews } from "../../src/views/kept-views.ts";
import type { ViewsReport } from "../../src/views/views-report.ts";
import { type Afterwards, scratchFolder, writeFiles } from "./scratch.ts";

/** All lines of the tests are older. */
const clock = Date.parse("2026-11-26T00:00:00+08:00");

export function portalForViews(test: Afterwards, url = "https://www.example.org"): string {
  const root = scratchFolder(test);
  writeFiles(root, {
    "content/site.yaml": `name: 澜川高新区\nurl: ${url}\n`,
    "content/navigation.yaml": "- { label: 新闻中心, slug: news }\n",
  });
  return root;
}

/** Logs are named by their path under the root. */
export async function counted(
  root: string,
  logs: string[],
  changes: Pick<CountOptions, "now" | "mostPages"> = {},
): Promise<ViewsReport> {
  const { report, problems } = await countViews(
    root,
    logs.map((log) => join(root, log)),
    { clock, ...changes },
  );
  if (!report) throw new Error(JSON.stringify(problems));
  return report;
}

export function viewsText(root: string): string {
  return readFileSync(join(root, "content/views.json"), "utf8");
}

/** Views in all, by path. */
export function totals(root: string): Record<string, number> {
  const { pages } = readViews(viewsText(root));
  return Object.fromEntries([...pages].map(([path, { total }]) => [path, total]));
}

export const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

interface LineChanges {
  address?: string;
  agent?: string;
  status?: number;
  method?: string;
  referrer?: string;
}

/** A line of a combined log, with its end. @param time `2026-11-25T09:00`, in UTC */
export function logLine(time: string, target: string, changes: LineChanges = {}): string {
  const { address = "192.0.2.1", agent = firefox, status = 200, method = "GET", referrer = "-" } = changes;
  const [year, month, day] = time.slice(0, 10).split("-");
  const name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][
    Number(month) - 1
  ];
  const clockTime = time.slice(11).padEnd(8, ":00");
  return `${address} - - [${day}/${name}/${year}:${clockTime} +0000] "${method} ${target} HTTP/1.1" ${status} 512 "${referrer}" "${agent}"\n`;
}
