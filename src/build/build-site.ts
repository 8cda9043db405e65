/** The whole build: refuses before it touches anything, renders, writes what changed, removes what is gone. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { brokenPicture } from "../images/broken-picture.ts";
import { UndecodablePicture } from "../images/undecodable-picture.ts";
import { lockOutput } from "../output/lock.ts";
import { isOurs, markAsOurs } from "../output/mark.ts";
import { removeStale } from "../output/remove-stale.ts";
import { abandonStage, commitStage, openStage } from "../output/staged-files.ts";
import { isCompiled, packageDirectory } from "../shared/package-directory.ts";
import type { Problem } from "../shared/problem.ts";
import { noTrace } from "../shared/trace.ts";
import { keptFolder } from "./kept-folder.ts";
import { makePages } from "./make-pages.ts";
import { ledgerFolder, openPageBook } from "./page-book.ts";
import type { PageWriterSetup } from "./page-writer.ts";
import { type PreparedSite, prepareSite } from "./prepare-site.ts";
import type { ReadOptions } from "./read-portal.ts";
import { openThreads, type Threads } from "./threads.ts";
import { writeAssets } from "./write-assets.ts";

export interface BuildOptions extends ReadOptions {
  root: string;
  output: string;
  /** Nothing that earlier builds kept is used. */
  full?: boolean;
  /** How many threads make pages; by default as many as the machine has cores. */
  workers?: number;
  onProgress?: (stage: WatchedStage, done: number, total: number) => void;
}

/** Stages long enough to be watched. */
export type WatchedStage = "render" | "assets";

export interface BuildResult {
  problems: Problem[];
  /** Milliseconds. */
  times: Record<"read" | WatchedStage, number>;
  articles: number;
  /** In all versions. */
  pages: number;
  /** Of them, made anew; the others stood as they were. */
  rendered: number;
  /** Files that differ from those of the build before. */
  written: number;
  removed: number;
}

/** The output folder is not one that a build may write to. */
export class ForeignOutputError extends Error {
  readonly output: string;
  constructor(output: string) {
    super(`${output} is not empty and was not made by newspark`);
    this.output = output;
  }
}

/**
 * The working directory becomes the portal's root, since Eleventy resolves everything from there.
 * @throws ForeignOutputError, OutputLocked, LayoutError
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { root, output } = options;
  if (!isOurs(output)) throw new ForeignOutputError(output);
  if (options.full) rmSync(keptFolder(root), { recursive: true, force: true });
  // Where a ledger is, most is known already.
  const expected = existsSync(ledgerFolder(root, output)) ? 0 : sourceCount(root);
  const threads = openThreads(options.workers ?? availableParallelism(), expected);
  try {
    return await buildWith(threads, options);
  } finally {
    await threads.close();
  }
}

/** How many sources there are, without looking at them. */
function sourceCount(root: string): number {
  const names = readdirSync(join(root, "content"), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".md")).length;
}

async function buildWith(threads: Threads, options: BuildOptions): Promise<BuildResult> {
  const { root } = options;
  const started = performance.now();
  const { site, problems } = await prepareSite(root, { ...options, threads });
  const result: BuildResult = {
    problems,
    times: { read: performance.now() - started, render: 0, assets: 0 },
    articles: site?.articles ?? 0,
    pages: site?.outputs.size ?? 0,
    rendered: 0,
    written: 0,
    removed: 0,
  };
  if (!site) return result;
  try {
    return await writeLocked(site, result, threads, options);
  } finally {
    site.close();
  }
}

async function writeLocked(
  ...[site, result, threads, options]: Parameters<typeof writeSite>
): Promise<BuildResult> {
  markAsOurs(options.output);
  const unlock = lockOutput(options.output);
  try {
    return await writeSite(site, result, threads, options);
  } finally {
    unlock();
  }
}

async function writeSite(
  site: PreparedSite,
  result: BuildResult,
  threads: Threads,
  { root, output, onProgress, trace = noTrace }: BuildOptions,
): Promise<BuildResult> {
  const started = performance.now();
  let rendered = started;
  process.chdir(root);
  const stage = openStage(output);
  const book = trace.span("compare with the ledger", () => openPageBook(site, root, output));
  try {
    const { config, conversions, versioned } = site;
    const setup: PageWriterSetup = {
      site: config,
      conversions: config.versions.map((version) => conversions.conversion(config.script, version)),
      versioned,
      stage,
    };
    const configFile = await configPath(root);
    const made = await trace.span("make pages", () =>
      makePages(book.toMake, {
        threads,
        configPath: configFile,
        label: conversions.label,
        setup,
        onProgress: (done) => onProgress?.("render", done, book.toMake.length),
      }),
    );
    rendered = performance.now();
    const assets = await trace.span("assets", () =>
      writeAssets(site, {
        root,
        stage,
        ...(onProgress && { onProgress: (done, total) => onProgress("assets", done, total) }),
      }),
    );
    const files = made.pages.flatMap(({ files }) => files);
    const changed = [...files.flatMap(({ path, changed }) => (changed ? [path] : [])), ...assets];
    trace.span("commit", () => commitStage(stage, changed));
    trace.span("write the ledger", () => book.close(made));
    result.rendered = files.length;
    result.written = changed.length;
  } catch (error) {
    abandonStage(stage);
    if (!(error instanceof UndecodablePicture)) throw error;
    const file = relative(root, error.path).replaceAll("\\", "/");
    const problem = brokenPicture(
      { file, line: 1, column: 1 },
      { name: basename(file), reason: error.reason },
    );
    return { ...result, written: 0, problems: [...result.problems, problem] };
  }
  const current = new Set([...site.outputs, ...site.files.keys(), ...site.jobs.map(({ to }) => to)]);
  result.removed = trace.span("remove stale", () => removeStale(output, current));
  result.times.render = rendered - started;
  result.times.assets = performance.now() - rendered;
  return result;
}

/** The portal's own Eleventy configuration, or Newspark's; ready to be imported. */
async function configPath(root: string): Promise<string> {
  const own = resolve(root, ".eleventy.ts");
  const newsparks = join(packageDirectory, ".eleventy.ts");
  const path = existsSync(own) ? own : newsparks;
  if (!isCompiled) return relative(root, path);
  if (path === newsparks) return relative(root, join(packageDirectory, "dist/eleventy-config.js"));
  const { register } = await import("tsx/esm/api");
  register();
  return relative(root, path);
}
