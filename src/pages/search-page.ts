/** The search page: a form, and all that its script needs to answer it. */
import type { Category } from "../navigation/tree.ts";
import { unmarked } from "../shared/marks.ts";
import type { PageContext } from "./context.ts";
import { leafLinks } from "./leaf-links.ts";
import type { Page, SearchView } from "./view-models.ts";

/** More would be no list to choose from. */
const mostSources = 100;

export function searchPage(context: PageContext): Page<SearchView> {
  const { label, portal, chromes } = context;
  const title = label("搜索");
  const listed = (category: Category): SearchView["categories"] => {
    const { path, label, ancestors } = category;
    return [{ path, label, depth: ancestors.length }, ...category.children.flatMap(listed)];
  };
  return context.page<SearchView>({ title, url: "/search/", robots: "noindex" }, chromes.page("/search/"), {
    kind: "search",
    breadcrumbs: context.trail(title, "/search/"),
    title,
    categories: portal.tree.roots.flatMap(listed),
    years: [...portal.byMonth.keys()].filter((key) => key.length === 4),
    sources: sourcesOf(context),
    links: leafLinks(context),
  });
}

/** Those with the most articles, in the order of the first of each. */
function sourcesOf({ portal }: PageContext): SearchView["sources"] {
  const counts = new Map<string, number>();
  for (const { source } of portal.articles.toReversed()) counts.set(source, (counts.get(source) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostSources);
  const chosen = new Set(most.map(([source]) => source));
  return [...counts.keys()]
    .filter((source) => chosen.has(source))
    .map((source) => ({ name: unmarked(source), label: source }));
}
