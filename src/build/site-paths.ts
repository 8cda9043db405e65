/** Every page that a link by site path may lead to, known before a single page is made. */
import type { ArticleSource, PageSource, TopicSource } from "../content/source.ts";
import type { CategoryTree } from "../navigation/build-tree.ts";
import { tagUrl } from "../pages/addresses.ts";

const always = ["/", "/topics/", "/tags/", "/archive/", "/sitemap/", "/search/"];

/** @param sources those that this build shows */
export function sitePaths(
  tree: CategoryTree,
  sources: (ArticleSource | PageSource | TopicSource)[],
): Set<string> {
  const paths = new Set([...always, ...[...tree.byPath.values()].map(({ url }) => url)]);
  for (const source of sources) {
    paths.add(source.url);
    if (!("scheduled" in source)) continue;
    const { date, tags } = source.front;
    paths.add(`/archive/${date.year}/`);
    paths.add(`/archive/${date.year}/${date.month}/`);
    for (const tag of tags) paths.add(tagUrl(tag));
  }
  return paths;
}
