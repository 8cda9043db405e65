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

/** Those with the most articles, in the order of the first of each. Articles in either script name one source. */
function sourcesOf({ portal }: PageContext): SearchView["sources"] {
  const sources = new Map<string, { name: string; label: string; count: number }>();
  for (const { source: label } of portal.articles.toReversed()) {
    const name = unmarked(label);
    const source = sources.get(name) ?? { name, label, count: 0 };
    source.count += 1;
    sources.set(name, source);
  }
  const most = new Set([...sources.values()].sort((a, b) => b.count - a.count).slice(0, mostSources));
  return [...sources.values()]
    .filter((source) => most.has(source))
    .map(({ name, label }) => ({ name, label }));
}
