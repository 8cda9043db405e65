/** From what was read to a Portal: orders, indexes, neighbours and related articles, each built in one pass. */
import type { Site } from "../config/site.ts";
import type { Article, StandalonePage, Topic } from "../content/article.ts";
import type { CategoryTree } from "../navigation/build-tree.ts";
import type { NavigationEntry } from "../navigation/tree.ts";
import { groupBy } from "../shared/group-by.ts";
import type { Portal } from "./portal.ts";

export interface PortalContent {
  site: Site;
  navigation: NavigationEntry[];
  tree: CategoryTree;
  articles: Article[];
  pages: StandalonePage[];
  topics: Topic[];
  pagePaths: Portal["pagePaths"];
  views: Portal["views"];
}

/** Newest first, of the same moment the heaviest; among equals the id decides, so that the order never depends on the file system. */
function newestFirst(a: Article, b: Article): number {
  return b.date.instant - a.date.instant || b.weight - a.weight || (a.id < b.id ? -1 : 1);
}

/** The order in which related articles are found. In it an arrangement costs no sorting. */
export function oldestFirst(articles: readonly Article[]): Article[] {
  return [...articles].sort(newestFirst).reverse();
}

/** All but the related articles, which another thread may be looking for meanwhile. */
export function arrange(content: PortalContent): Omit<Portal, "related"> {
  const articles = [...content.articles].sort(newestFirst);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    ...content,
    articles,
    byId,
    byCategory: groupBy(articles, categoriesAbove),
    byTag: groupBy(articles, (article) => article.tags),
    byMonth: groupBy(articles, ({ date }) => [date.year, `${date.year}/${date.month}`]),
    topics: content.topics.map((topic) => ({ topic, articles: topicArticles(topic, articles, byId) })),
    neighbours: neighboursOf(articles),
  };
}

/** The article's categories and all above them, each once. */
export function categoriesAbove(article: Article): Set<string> {
  const paths = new Set<string>();
  for (const path of article.categories) {
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) paths.add(path.slice(0, end));
  }
  return paths;
}

function topicArticles(topic: Topic, articles: Article[], byId: ReadonlyMap<string, Article>): Article[] {
  const curated = new Set(topic.articles.flatMap((id) => byId.get(id) ?? []));
  const others = articles.filter(
    (article) =>
      !curated.has(article) &&
      (article.topics.includes(topic.slug) || article.tags.some((tag) => topic.tags.includes(tag))),
  );
  return [...curated, ...others];
}

function neighboursOf(articles: Article[]): Portal["neighbours"] {
  const neighbours: Portal["neighbours"] = new Map();
  const newerIn = new Map<string, Article>();
  for (const article of articles) {
    const category = article.categories[0] ?? "";
    const newer = newerIn.get(category);
    neighbours.set(article.id, newer ? { newer } : {});
    const ofNewer = newer && neighbours.get(newer.id);
    if (ofNewer) ofNewer.older = article;
    newerIn.set(category, article);
  }
  return neighbours;
}

/**
 * @param articles newest first
 * @param related of each article, in the order of `oldestFirst`, its related ones as positions in the same order
 */
export function relatedOf(
  articles: readonly Article[],
  related: readonly (readonly number[])[],
): Portal["related"] {
  const ordered = articles.toReversed();
  return new Map(
    ordered.map((article, index) => [
      article.id,
      (related[index] ?? []).flatMap((other) => ordered[other] ?? []),
    ]),
  );
}
