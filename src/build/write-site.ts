/** A prepared site into its folder: pages that differ are made, what differs is put in place at once, what is gone is removed. */

import { removeStale } from "../output/remove-stale.ts";
import { abandonStage, commitStage, openStage } from "../output/staged-files.ts";
import { noTrace, type Trace } from "../shared/trace.ts";
import { configPath } from "./config-path.ts";
import { makePages, type SlowPage } from "./make-pages.ts";
import { openPageBook } from "./page-book.ts";
import type { PageWriterSetup } from "./page-writer.ts";
import type { PreparedSite } from "./prepare-site.ts";
import type { Threads } from "./threads.ts";
import { writeAssets } from "./write-assets.ts";

/** Stages long enough to be watched. */
export type WatchedStage = "read" | "render" | "assets";

export type WatchProgress = (stage: WatchedStage, done: number, total: number) => void;

export interface WriteOptions {
  root: string;
  /** Absolute; no other build writes to it meanwhile. */
  output: string;
  threads: Threads;
  trace?: Trace;
  onProgress?: WatchProgress;
}

export interface Written {
  /** Milliseconds. */
  times: { render: number; assets: number };
  rendered: number;
  written: number;
  removed: number;
  slowest: SlowPage[];
}

/**
 * The working directory becomes the portal's root, since Eleventy resolves everything from there.
 * @throws LayoutError, UndecodablePicture; the site is as it was then
 */
export async function writeSite(
  site: PreparedSite,
  { root, output, threads, trace = noTrace, onProgress }: WriteOptions,
): Promise<Written> {
  const started = performance.now();
  process.chdir(root);
  const stage = openStage(output);
  try {
    const { config, conversions, versioned } = site;
    const book = trace.span("compare with the ledger", () => openPageBook(site, root, output));
    const setup: PageWriterSetup = {
      site: config,
      conversions: config.versions.map((version) => conversions.conversion(config.script, version)),
      versioned,
      stage,
    };
    const making = {
      ...{ threads, setup, label: conversions.label, configPath: await configPath(root) },
      onProgress: (done: number) => onProgress?.("render", done, book.toMake.length),
    };
    const made = await trace.span("make pages", () => makePages(book.toMake, making));
    const rendered = performance.now();
    const assets = await trace.span("assets", () =>
      writeAssets(site, {
        root,
        stage,
        ...(onProgress && { onProgress: (done, total) => onProgress("assets", done, total) }),
      }),
    );
    const files = made.pages.flatMap((page) => page.files);
    const changed = [...files.flatMap(({ path, changed }) => (changed ? [path] : [])), ...assets];
    trace.span("commit", () => commitStage(stage, changed));
    trace.span("write the ledger", () => book.close(made));
    const removed = trace.span("remove stale", () => removeStale(output, new Set(filesOf(site))));
    return {
      times: { render: rendered - started, assets: performance.now() - rendered },
      ...{ rendered: files.length, written: changed.length, removed, slowest: made.slowest },
    };
  } catch (error) {
    abandonStage(stage);
    throw error;
  }
}

/** Output paths of all that a site consists of. */
export function filesOf({ outputs, files, jobs }: PreparedSite): string[] {
  return [...outputs, ...files.keys(), ...jobs.map(({ to }) => to)];
}
