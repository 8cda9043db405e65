/** All that a site consists of, ready to be rendered and written. */
import type { AssetJob } from "../images/picture.ts";
import { layOut } from "../pages/lay-out.ts";
import type { Page } from "../pages/view-models.ts";
import { defineRule, hasErrors, type Problem } from "../shared/problem.ts";
import { outputsOf, siteVersions, type VersionsOf } from "../variants/site-versions.ts";
import { ownAssets } from "./own-assets.ts";
import { type ReadOptions, readPortal } from "./read-portal.ts";

export interface PreparedSite {
  pages: Page[];
  /** See Conversions. */
  label: (words: string) => string;
  /** From a finished page to the page in each version. */
  versionsOf: VersionsOf;
  /** Output paths of all pages in all versions. */
  outputs: ReadonlySet<string>;
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
  const { portal, conversions, jobs, problems } = await readPortal(root, options);
  const nothing: PreparedSite = {
    pages: [],
    label: (words) => words,
    versionsOf: () => [],
    outputs: new Set(),
    files: new Map(),
    jobs: [],
    articles: 0,
    problems,
  };
  if (!portal || !conversions || hasErrors(problems)) return nothing;
  const { site } = portal;
  const own = ownAssets(root);
  const pages = layOut(portal, { now: options.now, assets: own.urls, label: conversions.label });
  const outputs = new Set(pages.flatMap((page) => outputsOf(page, site.versions)));
  const clashes = [...own.files.keys()].filter((output) => outputs.has(output)).map(clash);
  if (clashes.length > 0) return { ...nothing, problems: [...problems, ...clashes] };
  const versionsOf = siteVersions({
    conversions,
    script: site.script,
    url: site.url,
    basePath: site.basePath,
    pages: new Set(pages.flatMap(({ output, single }) => (single ? [] : [output]))),
  });
  return {
    pages,
    label: conversions.label,
    versionsOf,
    outputs,
    files: own.files,
    jobs,
    articles: portal.articles.length,
    problems,
  };
}
