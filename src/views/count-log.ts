/** One log counted: the lines that no earlier run has counted, and those before them for who read what a moment ago. */

import { bareName, hostOf } from "./hosts.ts";
import type { Verdict } from "./judge-request.ts";
import { fingerprint, type LogStart, recognise } from "./known-log.ts";
import { isRemark, logReader } from "./log-format.ts";
import { type LogLine, logLines } from "./log-lines.ts";
import type { Request } from "./request.ts";
import type { Tally } from "./tally.ts";
import { addView, forgetLeastRead, type Views } from "./views.ts";
import type { Visitors } from "./visitors.ts";

export interface Counting {
  views: Views;
  tally: Tally;
  visitors: Visitors;
  judge: (request: Request) => Verdict;
  dayOf: (moment: number) => number;
  /** Host of the portal. */
  host: string;
  /** Later lines are mistaken: milliseconds since 1970 UTC. */
  latest: number;
  /** See `forgetLeastRead`. */
  mostPages: number;
  /** Told after each stretch of a log: bytes of it read. */
  onProgress: (file: string, bytes: number) => void;
}

/** No server wrote logs before: milliseconds since 1970 UTC. */
const earliest = Date.UTC(1995, 0);

/**
 * Changes `views` and `tally`.
 * @throws LogUnreadable
 */
export async function countLog({ file, head }: LogStart, counting: Counting): Promise<void> {
  const { views, onProgress } = counting;
  const candidates = views.logs.get(head) ?? [];
  const { counted, known } = await recognise(file, candidates);
  const limit = known ? 0 : views.forgotten * 1000;
  const reader = logReader();
  const print = fingerprint();
  let bytes = 0;
  let newest = 0;
  for await (const lines of logLines(file, () => counting.tally.cut.add(file))) {
    for (const line of lines) {
      print.add(line);
      bytes = line.end;
      const isKnown = line.end <= counted;
      const request = line.text === undefined ? undefined : reader.read(line.text);
      const isPossible = request !== undefined && request.time <= counting.latest && request.time >= earliest;
      if (isPossible) newest = Math.max(newest, Math.floor(request.time / 1000));
      if (isKnown) counting.tally.known += 1;
      else counting.tally.counts.lines += 1;
      if (isPossible) countRequest(request, counting, { isKnown, isForgotten: request.time <= limit });
      else if (!isKnown) counting.tally.counts[request ? "skipped" : kindOf(line)] += 1;
    }
    onProgress(file, bytes);
  }
  if (reader.format === undefined && bytes > 0) {
    // Not remembered, lest it count as read by a later version that knows its format.
    counting.tally.foreign.push(file);
    return;
  }
  counting.tally.understood += 1;
  if (counted === Number.POSITIVE_INFINITY) return;
  const others = candidates.filter((candidate) => candidate !== known);
  views.logs.set(head, [...others, { bytes, hash: print.soFar(), early: print.early(), newest }]);
}

function kindOf({ text }: LogLine): "other" | "skipped" {
  return text !== undefined && isRemark(text) ? "other" : "skipped";
}

function countRequest(
  request: Request,
  { views, tally, visitors, judge, dayOf, host, mostPages }: Counting,
  { isKnown, isForgotten }: { isKnown: boolean; isForgotten: boolean },
): void {
  const verdict = judge(request);
  if (request.host !== "" && verdict.kind !== "elsewhere") tally.isPortalNamed = true;
  const isRepeat = verdict.kind === "view" && !visitors.isNew(request, verdict.path);
  if (isKnown) return;
  const { counts } = tally;
  if (isForgotten) counts.forgotten += 1;
  else if (verdict.kind === "elsewhere") {
    counts.elsewhere += 1;
    tally.otherHosts.add(bareName(request.host));
  } else if (verdict.kind === "robot") counts.robots += 1;
  else if (isRepeat) counts.repeats += 1;
  else if (verdict.kind === "view") {
    counts.counted += 1;
    const day = dayOf(request.time);
    views.newest = Math.max(views.newest, day);
    addView(views, verdict.path, day);
    // Seldom, since it sorts them all.
    if (views.pages.size > 2 * mostPages) tally.invented += forgetLeastRead(views, mostPages);
    const referrer = hostOf(request.referrer);
    if (referrer !== "" && referrer !== host) tally.referrers.add(referrer);
  } else {
    counts.other += 1;
    if (verdict.kind === "missing") tally.missing.add(verdict.path);
  }
}
