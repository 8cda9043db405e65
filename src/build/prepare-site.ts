/** All that a site consists of, ready to be rendered and written. */
import type { AssetJob } from "../images/picture.ts";
import { layOut } from "../pages/lay-out.ts";
import type { Page } from "../pages/view-models.ts";
import type { Problem } from "../shared/problem.ts";
import { ownAssets } from "./own-assets.ts";
import { type ReadOptions, readPortal } from "./read-portal.ts";

export interface PreparedSite {
  pages: Page[];
  /** By output path. */
  files: Map<string, string | Uint8Array>;
  jobs: AssetJob[];
  articles: number;
  problems: Problem[];
}

/** With an error among the problems there are no pages. */
export async function prepareSite(root: string, options: ReadOptions): Promise<PreparedSite> {
  const { portal, jobs, problems } = await readPortal(root, options);
  const nothing = { pages: [], files: new Map(), jobs: [], articles: 0, problems };
  if (!portal || problems.some(({ severity }) => severity === "error")) return nothing;
  const own = ownAssets(root);
  const pages = layOut(portal, { now: options.now, assets: own.urls });
  return { pages, files: own.files, jobs, articles: portal.articles.length, problems };
}
