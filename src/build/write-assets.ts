/** Styles, scripts, public files, pictures and attachments into the output folder. */
import { join } from "node:path";
import { makeAssets } from "../images/make-assets.ts";
import { markAsOurs } from "../output/mark.ts";
import type { StagedFiles } from "../output/staged-files.ts";
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
    cache: join(folders.root, ".newspark", "images"),
    output: folders.output,
    ...(folders.onProgress && { onProgress: folders.onProgress }),
  });
  markAsOurs(folders.output);
}
