/** Every page and file that a link by site path may lead to, known before a single page is made. */
import type { LinkTargets } from "../config/config-links.ts";
import type { ArticleSource, PageSource, TopicSource } from "../content/source.ts";
import type { CategoryTree } from "../navigation/build-tree.ts";
import { tagUrl } from "../pages/addresses.ts";
import { nearest } from "../shared/nearest.ts";
import { outputOf } from "../shared/urls.ts";

const always = ["/", "/topics/", "/tags/", "/archive/", "/sitemap/", "/search/"];

export interface SitePaths extends LinkTargets {
  /** Site paths of pages, without further pages of lists and without former addresses. */
  pages: ReadonlySet<string>;
}

export interface SitePathsOptions {
  /** Those that this build shows. */
  sources: readonly (ArticleSource | PageSource | TopicSource)[];
  /** Paths under `public/`, the portal's and Newspark's own. */
  publicFiles: Iterable<string>;
  /** See Site. */
  basePath: string;
}

export function sitePaths(
  tree: CategoryTree,
  { sources, publicFiles, basePath }: SitePathsOptions,
): SitePaths {
  const lists = new Set([...tree.byPath.values()].map(({ url }) => url));
  const pages = new Set(always);
  const aliases: string[] = [];
  for (const source of sources) {
    pages.add(source.url);
    if (!("scheduled" in source)) continue;
    const { date, tags } = source.front;
    pages.add(`/archive/${date.year}/`);
    lists.add(`/archive/${date.year}/${date.month}/`);
    for (const tag of tags) lists.add(tagUrl(tag));
    aliases.push(...source.front.aliases);
  }
  for (const list of lists) pages.add(list);

  const ownFiles = new Set(publicFiles);
  const files = new Set([...pages, ...aliases, "/404.html"].map(outputOf));
  const listFiles = new Set([...lists].map(outputOf));
  const has = (path: string) => {
    const file = outputOf(path);
    // Every host leads from a folder's name to its index.
    if (files.has(file) || ownFiles.has(file) || ownFiles.has(`${file}/index.html`)) return true;
    return /(^|\/)page-[1-9]\d*\.html$/.test(file) && listFiles.has(file.replace(/page-\d+/, "index"));
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
