/** Tells search engines of new and changed pages: each of them once, the newest first, as many as they take. */
import type { Problem } from "../shared/problem.ts";
import { siteFile, unwritableLedger } from "./announce-rules.ts";
import { type AnnouncedLedger, openLedger } from "./announced-ledger.ts";
import type { AnnouncedSite, Change, Channel, ChannelName, Fetch } from "./announcement.ts";
import { baiduEndpoint, baiduPush } from "./baidu-push.ts";
import { indexNow, indexNowEndpoint } from "./index-now.ts";

export interface AnnounceOptions {
  fetch: Fetch;
  /** Milliseconds since 1970 UTC. */
  clock: () => number;
  /** `NEWSPARK_BAIDU_TOKEN` is Baidu's token; it is written nowhere. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Absolute; made where there is none. */
  ledgerFile: string;
  /** Instead of the engines' own addresses. */
  endpoints?: Partial<Record<ChannelName, string>>;
  /** Milliseconds for one request. */
  timeout?: number;
}

export interface AnnounceReport {
  /** Those that the portal has a key or a token for. */
  channels: { channel: ChannelName; pushed: number; waiting: number }[];
  /** Warnings only. */
  problems: Problem[];
}

/** @param changes of this site, in any order; among those of one moment the first goes first */
export async function announce(
  site: AnnouncedSite,
  changes: readonly Change[],
  options: AnnounceOptions,
): Promise<AnnounceReport> {
  const channels = channelsOf(site, options);
  if (channels.length === 0) return { channels: [], problems: [] };
  const { ledgerFile, clock } = options;
  const { ledger, problems } = openLedger(ledgerFile);
  const report: AnnounceReport = { channels: [], problems };
  const newestFirst = ordered(changes);
  try {
    // Now, since what was pushed and cannot be written down would be pushed again.
    ledger.save();
    for (const channel of channels) {
      report.channels.push(await pushTo(channel, newestFirst, { ledger, problems, day: dayAt(clock()) }));
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    problems.push(unwritableLedger(siteFile, { file: ledgerFile, reason: code }));
  }
  return report;
}

function channelsOf(site: AnnouncedSite, { environment, endpoints = {}, fetch, timeout }: AnnounceOptions) {
  const key = site.announce.indexNow;
  const token = environment["NEWSPARK_BAIDU_TOKEN"]?.trim();
  const posting = { fetch, timeout };
  return [
    ...(key === undefined ? [] : [indexNow(site, key, endpoints.indexNow ?? indexNowEndpoint, posting)]),
    ...(token ? [baiduPush(site, token, endpoints.baidu ?? baiduEndpoint, posting)] : []),
  ];
}

interface Pushing {
  ledger: AnnouncedLedger;
  problems: Problem[];
  day: string;
}

async function pushTo(
  channel: Channel,
  newestFirst: readonly Change[],
  { ledger, problems, day }: Pushing,
): Promise<AnnounceReport["channels"][number]> {
  const { name, mostAtOnce } = channel;
  const waiting = newestFirst.filter((change) => channel.wants(change.url) && !ledger.knows(name, change));
  let { room } = channel;
  let tried = 0;
  let pushed = 0;
  while (tried < waiting.length && room > 0 && !ledger.isSpent(name, day)) {
    const some = waiting.slice(tried, tried + Math.min(room, mostAtOnce));
    const answer = await channel.push(some.map(({ url }) => url));
    const taken = new Set(answer.taken);
    ledger.add(
      name,
      some.filter(({ url }) => taken.has(url)),
    );
    if (answer.isSpent) ledger.spend(name, day);
    ledger.save();
    problems.push(...answer.problems);
    tried += some.length;
    pushed += taken.size;
    room = answer.room;
  }
  return { channel: name, pushed, waiting: waiting.length - pushed };
}

/** An address is told once, as it last changed. */
function ordered(changes: readonly Change[]): Change[] {
  const timeOf = ({ lastmod }: Change) => Date.parse(lastmod) || 0;
  const sorted = changes.map((change) => ({ change, time: timeOf(change) })).sort((a, b) => b.time - a.time);
  const byUrl = new Map<string, Change>();
  for (const { change } of sorted) if (!byUrl.has(change.url)) byUrl.set(change.url, change);
  return [...byUrl.values()];
}

/** Of Beijing, where what Baidu takes in a day begins anew. */
function dayAt(now: number): string {
  return new Date(now + 8 * 60 * 60_000).toISOString().slice(0, 10);
}
