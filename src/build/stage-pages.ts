/** Pages made and staged, in every version. */
import { changedPaths, type Stage } from "../output/staged-files.ts";
import type { PageOutline } from "../pages/view-models.ts";
import { configPath, hasOwnConfig } from "./config-path.ts";
import { type MadePages, makePages } from "./make-pages.ts";
import type { PageWriterSetup } from "./page-writer.ts";
import type { PreparedSite } from "./prepare-site.ts";
import type { Threads } from "./threads.ts";

export interface StageOptions {
  /** The working directory too, since Eleventy resolves everything from there. */
  root: string;
  stage: Stage;
  threads: Threads;
  /** Is told how many pages are made. */
  onProgress?: ((done: number) => void) | undefined;
}

export interface StagedPages extends MadePages {
  /** Output paths of what differs from the site. */
  changed: string[];
}

/** @throws LayoutError */
export async function stagePages(
  pages: readonly PageOutline[],
  { config, conversions, versioned }: PreparedSite,
  { root, stage, threads, onProgress = () => {} }: StageOptions,
): Promise<StagedPages> {
  const setup: PageWriterSetup = {
    site: config,
    conversions: config.versions.map((version) => conversions.conversion(config.script, version)),
    ...{ versioned, stage },
  };
  const made = await makePages(pages, {
    ...{ threads, setup, onProgress, label: conversions.label },
    configPath: await configPath(root),
    hasPlugIns: hasOwnConfig(root),
  });
  return { ...made, changed: changedPaths(made.pages.flatMap(({ files }) => files)) };
}
