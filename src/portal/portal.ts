/** Portal: everything arranged, from which the pages are laid out. Plain data and maps built once. */
import type { Site } from "../config/site.ts";
import type { Article, StandalonePage, Topic } from "../content/article.ts";
import type { CategoryTree } from "../navigation/build-tree.ts";
import type { NavigationEntry } from "../navigation/tree.ts";
import type { ViewCounts } from "../views/views.ts";

export interface Portal {
  site: Site;
  navigation: NavigationEntry[];
  tree: CategoryTree;
  /** Every article that this build shows, newest first. */
  articles: Article[];
  byId: Map<string, Article>;
  /** Newest first, those of the categories below included. */
  byCategory: Map<string, Article[]>;
  byTag: Map<string, Article[]>;
  /** By `2022` and by `2022/07`. */
  byMonth: Map<string, Article[]>;
  topics: { topic: Topic; articles: Article[] }[];
  pages: StandalonePage[];
  /** Site paths of the pages that stand in every version: no former addresses, and of lists the first page only. */
  pagePaths: ReadonlySet<string>;
  /** Older and newer neighbour in the main category, by article id. */
  neighbours: Map<string, { older?: Article; newer?: Article }>;
  related: Map<string, Article[]>;
  /** Clicks (点击) by site path, not encoded; those of an article with those of its former addresses. Empty where none are counted. */
  views: ReadonlyMap<string, ViewCounts>;
}
