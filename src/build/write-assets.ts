/** Styles, scripts, public files, pictures and attachments into the output folder. */
import { join } from "node:path";
import { recipe } from "../images/encode-picture.ts";
import { makeAssets } from "../images/make-assets.ts";
import { readBuckets, writeBuckets } from "../kept/buckets.ts";
import type { FileState, Look } from "../kept/file-state.ts";
import { type Stage, type StagedFile, stageFile } from "../output/staged-files.ts";
import { keptFolder } from "./kept-folder.ts";
import { ledgerFolder } from "./page-book.ts";
import type { PreparedSite } from "./prepare-site.ts";

export interface AssetFolders {
  root: string;
  stage: Stage;
  /** Files under the output folder. */
  lookAt?: Look;
  onProgress?: (done: number, total: number) => void;
}

export interface WrittenAssets {
  /** Styles, scripts and public files. */
  staged: StagedFile[];
  /** Pictures and attachments, by output path: they bear the hash of their bytes and are put in place at once. */
  states: ReadonlyMap<string, FileState>;
  /** Output paths of those that did not lie there yet. */
  put: string[];
}

export async function writeAssets(
  site: Pick<PreparedSite, "files" | "jobs">,
  { root, stage, ...options }: AssetFolders,
): Promise<WrittenAssets> {
  const { output } = stage;
  const staged = [...site.files].map(([path, content]) => stageFile(stage, path, content));
  const ledger = join(ledgerFolder(root, output), "assets");
  const before = readBuckets<FileState>(ledger, recipe);
  const { states, put } = await makeAssets(site.jobs, {
    ...{ ...options, output, before, cache: keptFolder(root, "images") },
  });
  writeBuckets(ledger, recipe, before, states);
  return { staged, states, put };
}
