/** The whole build: refuses before it touches anything, renders, writes what changed, removes what is gone. */
import { existsSync, rmSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { brokenPicture } from "../images/broken-picture.ts";
import { UndecodablePicture } from "../images/undecodable-picture.ts";
import { lockOutput } from "../output/lock.ts";
import { isOurs, markAsOurs } from "../output/mark.ts";
import { removeStale } from "../output/remove-stale.ts";
import { stagedFiles } from "../output/staged-files.ts";
import { renderPages } from "../render/render-pages.ts";
import { packageDirectory } from "../shared/package-directory.ts";
import { hasErrors, type Problem } from "../shared/problem.ts";
import { keptFolder } from "./kept-folder.ts";
import { type PreparedSite, prepareSite } from "./prepare-site.ts";
import type { ReadOptions } from "./read-portal.ts";
import { writeAssets } from "./write-assets.ts";

export interface BuildOptions extends ReadOptions {
  root: string;
  output: string;
  /** Nothing that earlier builds kept is used. */
  full?: boolean;
  onProgress?: (stage: WatchedStage, done: number, total: number) => void;
}

/** Stages long enough to be watched. */
export type WatchedStage = "render" | "assets";

export interface BuildResult {
  problems: Problem[];
  /** Milliseconds. */
  times: Record<"read" | WatchedStage, number>;
  articles: number;
  pages: number;
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
  const started = performance.now();
  const site = await prepareSite(root, options);
  const result: BuildResult = {
    problems: site.problems,
    times: { read: performance.now() - started, render: 0, assets: 0 },
    articles: site.articles,
    pages: site.outputs.size,
    written: 0,
    removed: 0,
  };
  if (hasErrors(site.problems)) return result;

  markAsOurs(output);
  const unlock = lockOutput(output);
  try {
    return await writeSite(site, result, options);
  } finally {
    unlock();
  }
}

async function writeSite(
  site: PreparedSite,
  result: BuildResult,
  { root, output, onProgress }: BuildOptions,
): Promise<BuildResult> {
  const started = performance.now();
  process.chdir(root);
  onProgress?.("render", 0, site.pages.length);
  const files = stagedFiles(output);
  let rendered = 0;
  let written = started;
  try {
    for await (const chunk of renderPages(site.pages, { configPath: configPath(root), label: site.label })) {
      for (const page of chunk) {
        for (const { output: path, html } of site.versionsOf(page))
          if (files.write(path, html)) result.written++;
      }
      rendered += chunk.length;
      onProgress?.("render", rendered, site.pages.length);
    }
    written = performance.now();
    await writeAssets(site, {
      root,
      output,
      files,
      ...(onProgress && { onProgress: (done, total) => onProgress("assets", done, total) }),
    });
    files.commit();
  } catch (error) {
    files.abandon();
    if (!(error instanceof UndecodablePicture)) throw error;
    const file = relative(root, error.path).replaceAll("\\", "/");
    const problem = brokenPicture(
      { file, line: 1, column: 1 },
      { name: basename(file), reason: error.reason },
    );
    return { ...result, written: 0, problems: [...result.problems, problem] };
  }
  const current = new Set([...site.outputs, ...site.files.keys(), ...site.jobs.map(({ to }) => to)]);
  result.removed = removeStale(output, current);
  result.times.render = written - started;
  result.times.assets = performance.now() - written;
  return result;
}

/** The portal's own Eleventy configuration, or Newspark's. */
function configPath(root: string): string {
  const own = resolve(root, ".eleventy.ts");
  return relative(root, existsSync(own) ? own : join(packageDirectory, ".eleventy.ts"));
}
