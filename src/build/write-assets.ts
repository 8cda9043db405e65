/** Styles, scripts, public files, pictures and attachments into the output folder. */
import { join } from "node:path";
import { makeAssets } from "../images/make-assets.ts";
import type { StagedFiles } from "../output/staged-files.ts";
import type { PreparedSite } from "./prepare-site.ts";

/** Where pictures are kept from build to build; it may be deleted at any time. */
export function imageCache(root: string): string {
  return join(root, ".newspark", "images");
}

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
    cache: imageCache(folders.root),
    output: folders.output,
    ...(folders.onProgress && { onProgress: folders.onProgress }),
  });
}
