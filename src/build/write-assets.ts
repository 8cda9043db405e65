/** Styles, scripts, public files, pictures and attachments into the output folder. */
import { makeAssets } from "../images/make-assets.ts";
import { type Stage, type StagedFile, stageFile } from "../output/staged-files.ts";
import { keptFolder } from "./kept-folder.ts";
import type { PreparedSite } from "./prepare-site.ts";

export interface AssetFolders {
  root: string;
  stage: Stage;
  onProgress?: (done: number, total: number) => void;
}

/** @returns styles, scripts and public files; pictures and attachments bear the hash of their bytes and are put in place at once */
export async function writeAssets(
  site: Pick<PreparedSite, "files" | "jobs">,
  { root, stage, onProgress }: AssetFolders,
): Promise<StagedFile[]> {
  const staged = [...site.files].map(([path, content]) => stageFile(stage, path, content));
  await makeAssets(site.jobs, {
    cache: keptFolder(root, "images"),
    output: stage.output,
    ...(onProgress && { onProgress }),
  });
  return staged;
}
