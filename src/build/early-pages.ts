/**
 * The pages of edited articles before the whole site is built again. An editor looks at these; lists and neighbours follow with
 * the build, which makes the same pages once more. All else is taken as the build before left it.
 */
import { join, relative } from "node:path";
import type { Looks } from "../kept/looks.ts";
import { lockOutput } from "../output/lock.ts";
import { abandonStage, commitStage, openStage } from "../output/staged-files.ts";
import type { PageOutline } from "../pages/view-models.ts";
import { outputsOf } from "../variants/site-versions.ts";
import type { PreparedSite } from "./prepare-site.ts";
import { stagePages } from "./stage-pages.ts";
import { noThreads } from "./threads.ts";

export interface EarlyOptions {
  root: string;
  output: string;
  looks: Looks;
}

/** As many articles as an editor saves at once; for more, the build comes as soon. */
const few = 3;

/**
 * @param site of the build before
 * @param changed absolute paths
 * @returns output paths of what differs; none where an edit reaches further than its article, or has errors
 */
export async function writeEarly(
  site: PreparedSite,
  changed: readonly string[],
  { root, output, looks }: EarlyOptions,
): Promise<string[]> {
  if (changed.length === 0 || changed.length > few) return [];
  const pages = await pagesOf(site, root, changed);
  if (pages.length === 0) return [];
  const unlock = lockOutput(output);
  const outputs = pages.flatMap((page) => outputsOf(page, site.config.versions));
  const stage = openStage(output, outputs);
  try {
    const { changed: written } = await stagePages(pages, site, { root, stage, threads: noThreads });
    commitStage(stage, written);
    looks.forget(written.map((path) => join(output, path)));
    return written;
  } catch {
    // The build tells what is wrong.
    abandonStage(stage);
    return [];
  } finally {
    unlock();
  }
}

async function pagesOf(
  { reread }: PreparedSite,
  root: string,
  changed: readonly string[],
): Promise<PageOutline[]> {
  const files = changed.map((path) => relative(root, path).replaceAll("\\", "/"));
  try {
    return (await Promise.all(files.map(reread))).flat();
  } catch {
    // A file that is gone, or a picture that cannot be read; the build tells of it.
    return [];
  }
}
