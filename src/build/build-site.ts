/** The whole build: refuses before it touches anything, renders, writes what changed, removes what is gone. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join, relative } from "node:path";
import { brokenPicture } from "../images/broken-picture.ts";
import { UndecodablePicture } from "../images/undecodable-picture.ts";
import { isDamagedPack } from "../kept/pack.ts";
import { lockOutput, requireUnlocked } from "../output/lock.ts";
import { markAsOurs, requireOurs } from "../output/mark.ts";
import type { Shard } from "../output/part.ts";
import { loadEleventy } from "../render/load-eleventy.ts";
import type { Problem } from "../shared/problem.ts";
import { hasOwnConfig } from "./config-path.ts";
import { glanceInThread } from "./glance-thread.ts";
import { forgetBuilds, keptFolder } from "./kept-folder.ts";
import { ledgerFolder } from "./page-book.ts";
import { type PreparedSite, prepareSite } from "./prepare-site.ts";
import type { ReadOptions } from "./read-portal.ts";
import { partOf, siteKey } from "./shard.ts";
import { openThreads, type Threads } from "./threads.ts";
import { type WatchProgress, type WriteOptions, type Written, writeSite } from "./write-site.ts";

export interface BuildOptions extends ReadOptions {
  root: string;
  output: string;
  /** Nothing that earlier builds kept is used. */
  full?: boolean;
  /** How many threads make pages; by default as many as the machine has cores. */
  workers?: number;
  /** Only this part of the site is made, to be merged with the others. */
  shard?: Shard;
  onProgress?: WatchProgress;
  /** Is given what was built, to be used by `writeEarly`. */
  onBuilt?: (site: PreparedSite) => void;
}

export interface BuildResult extends Omit<Written, "times"> {
  problems: Problem[];
  /** Milliseconds. */
  times: Written["times"] & { read: number };
  articles: number;
  /** In all versions; those that are not `rendered` stood as they were. */
  pages: number;
}

/** @throws ForeignOutputError, OutputLocked, LayoutError */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { root, output } = options;
  requireOurs(output);
  requireUnlocked(output);
  if (options.full) forgetBuilds(root);
  // Where a ledger is, most is known already.
  const expected = existsSync(ledgerFolder(root, output)) ? 0 : sourceCount(root);
  const threads = openThreads(options.workers ?? availableParallelism(), expected);
  try {
    return await buildWith(threads, options);
  } catch (error) {
    if (!isDamagedPack(error)) throw error;
    // What is kept only saves time, so a fault of the disk in it costs time and nothing else. A thread that met it has ended.
    await threads.close();
    rmSync(keptFolder(root, "articles"), { recursive: true, force: true });
    return await buildWith(threads, options);
  } finally {
    await threads.close();
  }
}

/** Articles; below, a thread that looks at the site takes as long to load as it saves. */
const worthGlance = 3000;

/** How many sources there are, without looking at them. */
function sourceCount(root: string): number {
  // With their types: else Node asks the system for that of each file.
  const entries = readdirSync(join(root, "content"), { recursive: true, withFileTypes: true });
  return entries.filter(({ name }) => name.endsWith(".md")).length;
}

async function buildWith(threads: Threads, options: BuildOptions): Promise<BuildResult> {
  const { root, output, shard } = options;
  const started = performance.now();
  let glance: WriteOptions["glance"];
  const { site: whole, problems } = await prepareSite(root, {
    ...{ ...options, threads },
    whenRead: (articles, fresh) => {
      // There are pages to make, and a moment in which this thread waits for another.
      if (threads.for(fresh).length > 0) loadEleventy(hasOwnConfig(root)).catch(() => {});
      if (articles < worthGlance || options.looks || !existsSync(ledgerFolder(root, output))) return;
      // It only saves time.
      glance = glanceInThread(output).catch(() => undefined);
    },
  });
  const read = performance.now() - started;
  const nothing = { rendered: 0, written: 0, removed: 0, slowest: [] };
  const idle = { problems, times: { read, render: 0, assets: 0 }, articles: 0, pages: 0, ...nothing };
  if (!whole) return idle;
  const site = shard ? partOf(whole, shard) : whole;
  const result = { ...idle, articles: site.articles, pages: pageCount(site) };
  try {
    const { times, ...written } = await writeLocked(site, {
      ...options,
      threads,
      part: shard && { ...shard, key: siteKey(whole, root) },
      ...(glance && { glance }),
    });
    options.onBuilt?.(whole);
    return { ...result, ...written, times: { read, ...times } };
  } catch (error) {
    if (!(error instanceof UndecodablePicture)) throw error;
    const file = relative(root, error.path).replaceAll("\\", "/");
    const at = { file, line: 1, column: 1 };
    const problem = brokenPicture(at, { name: basename(file), reason: error.reason });
    return { ...result, problems: [...problems, problem] };
  } finally {
    whole.close();
  }
}

/** In all versions. */
function pageCount({ pages, config }: PreparedSite): number {
  return pages.reduce((sum, { single }) => sum + (single ? 1 : config.versions.length), 0);
}

async function writeLocked(site: PreparedSite, options: WriteOptions): Promise<Written> {
  markAsOurs(options.output);
  const unlock = lockOutput(options.output);
  try {
    return await writeSite(site, options);
  } finally {
    unlock();
  }
}
