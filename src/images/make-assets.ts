/** Makes the pictures and copies the files that pages point at; what was made once is kept in a cache. */
import { copyFile, link, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sideBySide } from "../shared/side-by-side.ts";
import { encodePicture, recipe } from "./encode-picture.ts";
import type { AssetJob } from "./picture.ts";

const atOnce = 2;

export interface MakeAssetsOptions {
  /** Absolute folder, kept from build to build; it may be deleted at any time. */
  cache: string;
  /** Absolute folder of the site. */
  output: string;
  onProgress?: (done: number, total: number) => void;
}

/** @throws UndecodablePicture */
export async function makeAssets(jobs: AssetJob[], options: MakeAssetsOptions): Promise<void> {
  let done = 0;
  await sideBySide(jobs, atOnce, async (job) => {
    await makeAsset(job, options);
    options.onProgress?.(++done, jobs.length);
  });
}

async function makeAsset(job: AssetJob, { cache, output }: MakeAssetsOptions): Promise<void> {
  const target = join(output, job.to);
  const { draw, width, format } = job;
  if (draw) {
    const kept = join(cache, basename(job.to));
    if (!(await sizeOf(kept))) await whole(kept, async (temporary) => writeFile(temporary, await draw()));
    return put(kept, target, linkOrCopy);
  }
  if (width === undefined || format === undefined) return put(job.from, target, copyFile);
  const kept = join(cache, `${job.hash.slice(0, 32)}-${width}.${recipe}.${format}`);
  if (!(await sizeOf(kept))) {
    await whole(kept, (temporary) => encodePicture(job.from, temporary, { width, format }));
  }
  await put(kept, target, linkOrCopy);
}

/** Addresses carry the content's hash, so that a file of the same size is the same file. */
async function put(
  from: string,
  to: string,
  copy: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const [wanted, present] = await Promise.all([sizeOf(from), sizeOf(to)]);
  if (present !== undefined && present === wanted) return;
  await whole(to, (temporary) => copy(from, temporary));
}

/** A hard link costs no space; a cache on another disk cannot have one. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await link(from, to).catch(() => copyFile(from, to));
}

async function whole(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await make(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}
