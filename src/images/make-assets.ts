/** Makes the pictures and copies the files that pages point at; what was made once is kept in a cache. */
import { copyFileSync, linkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  type Content,
  contentOfFile,
  type FileState,
  type Look,
  lookAtMade,
  stillHolds,
} from "../kept/file-state.ts";
import { unfinishedName } from "../kept/write-whole.ts";
import { clearFolder } from "../shared/clear-folder.ts";
import { sideBySide } from "../shared/side-by-side.ts";
import { statOf } from "../shared/stat-of.ts";
import { encodePicture, recipe } from "./encode-picture.ts";
import { type KeptPictures, keptPictures } from "./kept-pictures.ts";
import type { AssetJob } from "./picture.ts";

const atOnce = 2;

export interface MakeAssetsOptions {
  /** Absolute folder, kept from build to build; it may be deleted at any time. */
  cache: string;
  /** Absolute folder of the site. */
  output: string;
  /** What the last build put in place, by path under the site: what still holds is not read. */
  before?: ReadonlyMap<string, FileState>;
  /** Files under the site. */
  lookAt?: Look;
  onProgress?: (done: number, total: number) => void;
}

export interface MadeAssets {
  /** What lies in the site, by path under it. */
  states: ReadonlyMap<string, FileState>;
  /** Paths of those that did not lie there yet. */
  put: string[];
}

interface Places {
  output: string;
  kept: KeptPictures;
  /** Folders of the site that are known to stand. */
  cleared: Set<string>;
}

/** @throws UndecodablePicture */
export async function makeAssets(
  jobs: readonly AssetJob[],
  {
    cache,
    output,
    before = new Map(),
    lookAt = (path) => lookAtMade(join(output, path)),
    onProgress,
  }: MakeAssetsOptions,
): Promise<MadeAssets> {
  const places: Places = { output, kept: keptPictures(cache), cleared: new Set() };
  const made: MadeAssets & { states: Map<string, FileState> } = { states: new Map(), put: [] };
  let done = 0;
  await sideBySide(jobs, atOnce, async (job) => {
    const { to } = job;
    const known = before.get(to);
    const standing = known && stillHolds(join(output, to), known, lookAt(to));
    const { state, isNew } = standing ? { state: standing, isNew: false } : await place(job, places);
    made.states.set(to, state);
    if (isNew) made.put.push(to);
    onProgress?.(++done, jobs.length);
  });
  return made;
}

/** Puts the file at its address, where the same does not lie there already. */
async function place(
  job: AssetJob,
  { output, kept, cleared }: Places,
): Promise<{ state: FileState; isNew: boolean }> {
  const { path, bytes, crc, copy } = await sourceOf(job, kept);
  const target = join(output, job.to);
  clearFolder(output, dirname(job.to), cleared);
  const present = lookAtMade(target);
  if (present?.bytes === bytes && contentOfFile(target).crc === crc) {
    return { state: { bytes, crc, modified: present.modified }, isNew: false };
  }
  const unfinished = unfinishedName(target);
  try {
    copy(path, unfinished);
    if (statOf(target, { follow: false })?.isDirectory()) rmSync(target, { recursive: true });
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return { state: { bytes, crc, modified: lookAtMade(target)?.modified ?? 0 }, isNew: true };
}

/** A file with the bytes that are wanted, and how they get into the site. */
interface Source extends Content {
  path: string;
  copy(from: string, to: string): void;
}

async function sourceOf(job: AssetJob, kept: KeptPictures): Promise<Source> {
  const { draw, width, format, from } = job;
  if (draw) {
    const drawn = await kept.picture(basename(job.to), async (to) => writeFileSync(to, await draw()));
    return { ...drawn, copy: linkOrCopy };
  }
  if (width === undefined || format === undefined) {
    return { path: from, ...contentOfFile(from), copy: copyFileSync };
  }
  const name = `${job.hash.slice(0, 32)}-${width}.${recipe}.${format}`;
  const encoded = await kept.picture(name, (to) => encodePicture(from, to, { width, format }));
  return { ...encoded, copy: linkOrCopy };
}

/** A hard link costs no space; a cache on another disk cannot have one. */
function linkOrCopy(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
