/** All that a site consists of, ready to be rendered and written. */
import type { AssetJob } from "../images/picture.ts";
import { layOut } from "../pages/lay-out.ts";
import type { Page } from "../pages/view-models.ts";
import { defineRule, hasErrors, type Problem } from "../shared/problem.ts";
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

const fileOnPage = defineRule<{ output: string }>({
  id: "public/page",
  zh: ({ output }) => ({
    what: `public/${output} 占了网站自己要生成的页面的位置。`,
    why: "同一个网址只能有一个页面，不然这次是它、下次是另一个。",
    fix: "请把这个文件改名或者移走；想改页面的样子，请改 layouts/ 里的版面。",
  }),
  en: ({ output }) => ({
    what: `public/${output} takes the place of a page that the site makes itself.`,
    why: "An address can have one page only; now it would be the one, then the other.",
    fix: "Rename or move the file; to change how the page looks, change its layout in layouts/.",
  }),
});

function clash(output: string): Problem {
  return fileOnPage({ file: `public/${output}`, line: 1, column: 1 }, { output });
}

/** With an error among the problems there are no pages. */
export async function prepareSite(root: string, options: ReadOptions): Promise<PreparedSite> {
  const { portal, jobs, problems } = await readPortal(root, options);
  const nothing = { pages: [], files: new Map(), jobs: [], articles: 0, problems };
  if (!portal || hasErrors(problems)) return nothing;
  const own = ownAssets(root);
  const pages = layOut(portal, { now: options.now, assets: own.urls });
  const clashes = pages.filter(({ output }) => own.files.has(output)).map(({ output }) => clash(output));
  if (clashes.length > 0) return { ...nothing, problems: [...problems, ...clashes] };
  return { pages, files: own.files, jobs, articles: portal.articles.length, problems };
}
