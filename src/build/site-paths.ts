/** Every page and file that a link by site path may lead to, known before a single page is made. */
import type { LinkTargets } from "../config/config-links.ts";
import { needsHost } from "../content/alias.ts";
import type { KnownArticle, PageSource, TopicSource } from "../content/source.ts";
import type { CategoryTree } from "../navigation/build-tree.ts";
import { tagUrl } from "../pages/addresses.ts";
import { nearest } from "../shared/nearest.ts";
import { outputOf } from "../shared/urls.ts";

const always = ["/", "/topics/", "/tags/", "/archive/", "/sitemap/", "/search/"];

export interface SitePaths extends LinkTargets {
  /** Site paths of pages, without further pages of lists and without former addresses. */
  pages: ReadonlySet<string>;
}

/** The same as plain data. */
export interface SitePathFacts {
  pages: ReadonlySet<string>;
  /** Output paths of pages and former addresses. */
  outputs: ReadonlySet<string>;
  /** Output paths of files of `public/`, the portal's and Newspark's own. */
  publicFiles: ReadonlySet<string>;
  /** Output paths of lists that may have further pages. */
  lists: ReadonlySet<string>;
  /** See Site. */
  basePath: string;
}

export interface SitePathsOptions {
  /** Those that this build shows. */
  sources: readonly (KnownArticle | PageSource | TopicSource)[];
  /** Paths under `public/`, the portal's and Newspark's own. */
  publicFiles: Iterable<string>;
  /** See Site. */
  basePath: string;
}

export function sitePathFacts(
  tree: CategoryTree,
  { sources, publicFiles, basePath }: SitePathsOptions,
): SitePathFacts {
  const lists = new Set([...tree.byPath.values()].map(({ url }) => url));
  const pages = new Set(always);
  const aliases: string[] = [];
  const allTags = new Set<string>();
  for (const source of sources) {
    pages.add(source.url);
    if (!("scheduled" in source)) continue;
    const { date, tags } = source.front;
    pages.add(`/archive/${date.year}/`);
    lists.add(`/archive/${date.year}/${date.month}/`);
    for (const tag of tags) allTags.add(tag);
    aliases.push(...source.front.aliases.filter((alias) => !needsHost(alias)));
  }
  for (const tag of allTags) lists.add(tagUrl(tag));
  for (const list of lists) pages.add(list);
  const outputs = new Set([...pages, ...aliases, "/404.html"].map(outputOf));
  return {
    ...{ pages, outputs, basePath },
    publicFiles: new Set(publicFiles),
    lists: new Set([...lists].map(outputOf)),
  };
}

export function sitePathsFrom({ pages, outputs, publicFiles, lists, basePath }: SitePathFacts): SitePaths {
  const has = (path: string) => {
    const file = outputOf(path);
    // Every host leads from a folder's name to its index.
    if (outputs.has(file) || publicFiles.has(file) || publicFiles.has(`${file}/index.html`)) return true;
    return /(^|\/)page-[1-9]\d*\.html$/.test(file) && lists.has(file.replace(/page-\d+/, "index"));
  };
  return {
    pages,
    has,
    near(path) {
      const bare = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
      return bare !== path && has(bare) ? bare : nearest(bare, pages);
    },
  };
}
