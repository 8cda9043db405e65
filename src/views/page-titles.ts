/**
 * What pages are called, where the portal knows it. Of all its files only those are read whose names an address may come from,
 * so that ten titles take no longer at ten thousand articles than at ten.
 */
import type { Config } from "../config/read-config.ts";
import type { Site } from "../config/site.ts";
import { locationOf } from "../content/location.ts";
import {
  type FoundSources,
  findSources,
  readArticleFile,
  readContext,
  readOtherSources,
} from "../content/read-sources.ts";
import { type Choose, markText } from "../conversion/mark-text.ts";
import { buildTree } from "../navigation/build-tree.ts";
import { groupBy } from "../shared/group-by.ts";
import { unmarked } from "../shared/marks.ts";
import { articleSlugFinder } from "./article-addresses.ts";
import { pageAt } from "./page-path.ts";

/** A configuration without errors in `site.yaml`. */
export type SiteConfig = Pick<Config, "navigation"> & { site: Site };

/** Files that are read for one address: articles of the same name in other categories and years. */
const mostNamesakes = 50;

/**
 * @param paths see `Views.pages`
 * @param now milliseconds since 1970 UTC
 * @returns by path, as the root's version has them; a page whose title is not found is left out
 */
export function pageTitles(
  root: string,
  config: SiteConfig,
  paths: readonly string[],
  now: number,
): ReadonlyMap<string, string> {
  try {
    return titlesOf(root, config, paths, now);
  } catch {
    // A folder that cannot be looked into, say: the counts are right without titles.
    return new Map();
  }
}

function titlesOf(
  root: string,
  { site, navigation }: SiteConfig,
  paths: readonly string[],
  now: number,
): Map<string, string> {
  const categories = buildTree(navigation).byPath;
  const found = findSources(root);
  const context = readContext(root, { site, categories, now, topics: found.topics });
  const articlesCalled = groupBy(found.articles, (file) => [locationOf(file).slug]);
  const slugOf = articleSlugFinder(site.permalink);
  const titles = new Map([["/", site.name]]);
  for (const { url, label } of categories.values()) titles.set(url, label);
  const others = readOtherSources(root, withAddressAmong(found, new Set(paths)), context);
  for (const page of [...others.pages, ...others.topics])
    if (isNamed(page)) titles.set(page.url, page.front.title);
  for (const path of paths) {
    if (titles.has(path)) continue;
    const ownFile = path.replace(/^(.*?)(?:\.html?|\/)$/, "content$1.md");
    for (const file of (articlesCalled.get(slugOf(path) ?? "") ?? [])
      .toSorted((a, b) => Number(b === ownFile) - Number(a === ownFile))
      .slice(0, mostNamesakes)) {
      const { article } = readArticleFile(root, file, context);
      if (pageAt(article.url) !== path) continue;
      if (isNamed(article)) titles.set(path, article.front.title);
      break;
    }
  }
  const plain = plainText(site);
  return new Map(
    paths.flatMap((path) => {
      const title = titles.get(path);
      return title === undefined ? [] : [[path, plain(title)]];
    }),
  );
}

/** A slug stands in for a title that is missing or wrong. */
function isNamed({ slug, front }: { slug: string; front: { title: string } }): boolean {
  return front.title !== slug;
}

/** Pages and topics lie where their addresses say. */
function withAddressAmong(found: FoundSources, paths: ReadonlySet<string>): FoundSources {
  return {
    ...found,
    pages: found.pages.filter((file) => paths.has(`/${locationOf(file).slug}/`)),
    topics: found.topics.filter((file) => paths.has(`/topics/${locationOf(file).slug}/`)),
  };
}

/** Titles may hold words for each version (see `conversion/markup.ts`). */
function plainText({ versions }: Site): (title: string) => string {
  const code = versions[0]?.code ?? "";
  const choose: Choose = (texts, written) => [texts.get(code) ?? written ?? [...texts.values()][0] ?? ""];
  return (title) => unmarked(markText(title, choose));
}
