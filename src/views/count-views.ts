/** `newspark views`: from access logs to `content/views.json`, which is written last and whole, or not at all. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Site } from "../config/site.ts";
import { soundConfig } from "../config/sound-config.ts";
import { writeWhole } from "../kept/write-whole.ts";
import type { Problem } from "../shared/problem.ts";
import { countLog } from "./count-log.ts";
import { hostOf } from "./hosts.ts";
import { requestJudge } from "./judge-request.ts";
import { viewsText } from "./kept-views.ts";
import { type LogStart, startOf } from "./known-log.ts";
import { requireLog } from "./log-lines.ts";
import { foreignLog } from "./log-rules.ts";
import { pageTitles, type SiteConfig } from "./page-titles.ts";
import { dayFinder } from "./portal-day.ts";
import { newTally, type Tally } from "./tally.ts";
import { forgetLeastRead } from "./views.ts";
import { lockViews } from "./views-lock.ts";
import { keptViews } from "./views-of-portal.ts";
import { type ViewsReport, viewsReport } from "./views-report.ts";
import { viewsFile } from "./views-rules.ts";
import { writing } from "./views-unwritable.ts";
import { visitors } from "./visitors.ts";

export interface CountOptions {
  /** Recent counts end there: milliseconds since 1970 UTC; by default at the newest day that has a view. */
  now?: number;
  /** Lines that are more than a day later are mistaken: milliseconds since 1970 UTC. */
  clock: number;
  /** Pages whose views are kept. */
  mostPages?: number;
  onProgress?: (file: string, bytes: number) => void;
  /** Takes the report before the counts are written; what it throws leaves them as they were. */
  onReport?: (report: ViewsReport, site: Site) => void;
}

/** Three times what a portal of a hundred thousand articles has. */
const enoughPages = 500_000;

const oneDay = 24 * 60 * 60_000;

/**
 * @param logs in any order
 * @returns the report; undefined when the configuration or the counts so far are wrong, or when there is something in the logs
 *   and nothing that was understood; nothing was written then
 * @throws CountRefused, and nothing was written
 */
export async function countViews(
  root: string,
  logs: readonly string[],
  options: CountOptions,
): Promise<{ problems: Problem[]; report?: ViewsReport }> {
  const { config, problems } = soundConfig(root);
  if (!config) return { problems };
  for (const file of logs) requireLog(file);
  const unlock = lockViews(root);
  try {
    return await countAll(root, logs, config, options);
  } finally {
    unlock();
  }
}

async function countAll(
  root: string,
  logs: readonly string[],
  config: SiteConfig,
  { now, clock, mostPages = enoughPages, onProgress = () => {}, onReport }: CountOptions,
): Promise<{ problems: Problem[]; report?: ViewsReport }> {
  const { site } = config;
  const before = keptViews(root);
  if ("rule" in before) return { problems: [before] };
  const counting = {
    ...{ views: before, tally: newTally(), mostPages, onProgress },
    visitors: visitors(randomBytes(32).toString("base64url")),
    judge: requestJudge(site),
    dayOf: dayFinder(site.timeZone),
    host: hostOf(site.url),
    latest: Math.max(clock, now ?? 0) + oneDay,
  };
  const starts: LogStart[] = [];
  // One after the other: a bucket's logs may be more than the system lets be open at once.
  for (const file of logs) {
    const start = await startOf(file, () => counting.tally.cut.add(file));
    if (typeof start === "object") starts.push(start);
    else if (start === "lineless" && !counting.tally.cut.has(file)) counting.tally.lineless.push(file);
  }
  starts.sort((a, b) => (a.began === b.began ? 0 : a.began - b.began) || (a.head < b.head ? -1 : 1));
  for (const start of starts) await countLog(start, counting);
  const unread = nothingUnderstood(counting.tally);
  if (unread.length > 0) return { problems: unread };
  counting.tally.invented += forgetLeastRead(before, mostPages);

  const today = now === undefined ? before.newest : counting.dayOf(now);
  const titlesOf = (paths: string[]) => pageTitles(root, config, paths, clock);
  const report = viewsReport(before, counting.tally, today, titlesOf);
  onReport?.(report, site);
  const file = join(root, viewsFile);
  writing(file, () => writeWhole(file, viewsText(before)));
  return { problems: [], report };
}

/**
 * Whoever counts every night has to hear of it: a wrong file, or a server that writes otherwise since an update. A log whose first
 * line is not written to its end yet is no fault.
 */
function nothingUnderstood({ understood, foreign }: Tally): Problem[] {
  return understood > 0 ? [] : foreign.map((file) => foreignLog({ file, line: 1, column: 1 }, {}));
}
