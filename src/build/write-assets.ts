/** Styles, scripts, public files, pictures and attachments into the output folder. */
import { makeAssets } from "../images/make-assets.ts";
import type { StagedFiles } from "../output/staged-files.ts";
import { keptFolder } from "./kept-folder.ts";
import type { PreparedSite } from "./prepare-site.ts";

export interface AssetFolders {
  root: string;
  output: string;
  files: StagedFiles;
  onProgress?: (done: number, total: number) => void;
}

export async function writeAssets(
  site: Pick<PreparedSite, "files" | "jobs">,
  folders: AssetFolders,
): Promise<void> {
  for (const [path, content] of site.files) folders.files.write(path, content);
  await makeAssets(site.jobs, {
    cache: keptFolder(folders.root, "images"),
    output: folders.output,
    ...(folders.onProgress && { onProgress: folders.onProgress }),
  });
}
