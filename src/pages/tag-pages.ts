/** A listing for every tag and for every month, and the pages that lead to them. */

import { tagUrl } from "./addresses.ts";
import type { PageContext } from "./context.ts";
import { listingPages } from "./listing-pages.ts";
import { made } from "./outline.ts";
import type { IndexView, PageOutline } from "./view-models.ts";

export function tagPages(context: PageContext): PageOutline[] {
  const { portal, addresses, chromes, label } = context;
  const tags = [...portal.byTag].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const chrome = chromes.page("/tags/");
  const lists = tags.flatMap(([tag, articles]) =>
    listingPages(
      {
        of: "tag",
        title: tag,
        description: label("标签“") + tag + label("”下的文章。"),
        url: tagUrl(tag),
        breadcrumbs: [
          ...context.trail(label("标签"), "/tags/"),
          { label: tag, url: addresses.href(tagUrl(tag)) },
        ],
        articles,
        boxes: [],
        chrome: { index: chrome, numbered: chrome },
      },
      context,
    ),
  );
  const view: IndexView = {
    kind: "index",
    of: "tags",
    breadcrumbs: context.trail(label("标签"), "/tags/"),
    title: label("标签"),
    topics: [],
    groups: [
      {
        label: label("全部标签"),
        url: "",
        links: tags.map(([tag, articles]) => ({
          label: tag,
          url: addresses.href(tagUrl(tag)),
          count: articles.length,
        })),
      },
    ],
  };
  return [...lists, made(context.page({ title: label("标签"), url: "/tags/" }, chrome, view))];
}

export function archivePages(context: PageContext): PageOutline[] {
  const { portal, addresses, chromes, label } = context;
  const chrome = chromes.page("/archive/");
  const top = context.trail(label("文章归档"), "/archive/");
  const keys = [...portal.byMonth.keys()].sort().reverse();
  const months = keys.filter((key) => key.includes("/"));
  const yearGroup = (year: string) => ({
    label: `${year}年`,
    url: addresses.href(`/archive/${year}/`),
    links: months
      .filter((key) => key.startsWith(`${year}/`))
      .map((key) => ({
        label: `${Number(key.slice(5))}月`,
        url: addresses.href(`/archive/${key}/`),
        count: portal.byMonth.get(key)?.length ?? 0,
      })),
  });
  const years = keys.filter((key) => !key.includes("/"));
  const index = (title: string, url: string, of: string[]) =>
    made(
      context.page<IndexView>({ title, url }, chrome, {
        kind: "index",
        of: "archive",
        breadcrumbs: url === "/archive/" ? top : [...top, { label: title, url: addresses.href(url) }],
        title,
        topics: [],
        groups: of.map(yearGroup),
      }),
    );
  const lists = months.flatMap((key) => {
    const year = key.slice(0, 4);
    const title = `${year}年${Number(key.slice(5))}月`;
    const url = `/archive/${key}/`;
    return listingPages(
      {
        of: "archive",
        title,
        description: title + label("发布的文章。"),
        url,
        breadcrumbs: [
          ...top,
          { label: `${year}年`, url: addresses.href(`/archive/${year}/`) },
          { label: title, url: addresses.href(url) },
        ],
        articles: portal.byMonth.get(key) ?? [],
        boxes: [],
        chrome: { index: chrome, numbered: chrome },
      },
      context,
    );
  });
  return [
    index(label("文章归档"), "/archive/", years),
    ...years.map((year) => index(`${year}年`, `/archive/${year}/`, [year])),
    ...lists,
  ];
}
