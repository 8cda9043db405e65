/** Small portals made of nothing but data, for tests that need no files. */

import type { Site } from "../../src/config/site.ts";
import type { Article } from "../../src/content/article.ts";
import { versionsOf } from "../../src/conversion/version.ts";
import { usualHosting } from "../../src/hosting/hosting.ts";
import { buildTree } from "../../src/navigation/build-tree.ts";
import type { NavigationEntry } from "../../src/navigation/tree.ts";
import { layOut } from "../../src/pages/lay-out.ts";
import type { Page, PageKind, PageOutline, View } from "../../src/pages/view-models.ts";
import { arrange, oldestFirst, type PortalContent, relatedOf } from "../../src/portal/arrange.ts";
import type { Portal } from "../../src/portal/portal.ts";
import { addArticles, emptyIndex, relatedIn } from "../../src/related/related.ts";
import { termsOf } from "../../src/terms/term-list.ts";
import { letterTable } from "../../src/terms/terms.ts";

export const site: Site = {
  name: "澜川高新区",
  shortName: "澜川",
  description: "园区门户",
  keywords: ["园区"],
  url: "https://example.org",
  basePath: "",
  timeZone: "Asia/Shanghai",
  script: "zh-Hans",
  versions: versionsOf("zh-Hans", []),
  quotes: "corner",
  theme: "red",
  precompress: false,
  permalink: "/{path}/{year}/{slug}.html",
  pageSize: 3,
  feeds: { items: 20, content: "summary" },
  government: false,
  sharePictures: false,
  verification: {},
  announce: {},
  videoHosts: [],
  hosting: usualHosting,
  serviceLinks: [],
  friendLinks: [],
  footer: { ipv6: false },
};

export const navigation: NavigationEntry[] = [
  {
    label: "新闻中心",
    slug: "news",
    children: [
      { label: "园区规划", slug: "yuanqu", children: [] },
      { label: "科技创新", slug: "keji", children: [] },
    ],
  },
  { label: "关于", url: "/about/", children: [] },
];

/** An article of 园区规划; the day gives date, slug and address unless told otherwise. */
export function anArticle(day: string, changes: Partial<Article> = {}): Article {
  const slug = changes.slug ?? `a${day.replaceAll("-", "")}`;
  const category = changes.categories?.[0] ?? "news/yuanqu";
  const [year = "", month = ""] = day.split("-");
  const id = `${category}/${year}/${slug}`;
  return {
    title: `文章 ${day}`,
    date: { instant: Date.parse(`${day}T00:00:00+08:00`), iso: `${day}T00:00:00+08:00`, day, year, month },
    source: "高新院",
    tags: [],
    topics: [],
    flags: [],
    weight: 0,
    draft: false,
    aliases: [],
    toc: false,
    categories: [category],
    id,
    file: `content/${id}.md`,
    slug,
    url: `/${category}/${year}/${slug}.html`,
    scheduled: false,
    fingerprint: day + JSON.stringify(changes),
    digest: "摘要",
    gallery: [],
    attachments: [],
    body: { pages: [{ html: "<p>正文</p>", headings: [] }], text: "正文", characters: 2, minutes: 1 },
    ...changes,
  };
}

const letters = letterTable("");

/** Without the words of other versions. */
export function termsOfArticle({ title, body, tags }: Article): Uint32Array {
  return termsOf([{ titles: [title, ...tags], texts: [body.text] }], letters);
}

function relatedByText(articles: readonly Article[]): number[][] {
  const index = emptyIndex();
  const inputs = articles.map((article) => ({
    terms: () => termsOfArticle(article),
    tags: article.tags,
    category: article.categories[0] ?? "",
  }));
  addArticles(index, inputs);
  return relatedIn(index);
}

export function aPortal(articles: Article[], changes: Partial<PortalContent> = {}): Portal {
  const tree = buildTree(navigation);
  const content = {
    ...{ site, navigation, tree, articles, pages: [], topics: [], views: new Map() },
    pagePaths: new Set([...articles, ...tree.byPath.values()].map(({ url }) => url)),
    ...changes,
  };
  const arranged = arrange(content);
  return { ...arranged, related: relatedOf(arranged.articles, relatedByText(oldestFirst(articles))) };
}

const usualNow = Date.parse("2026-06-01T00:00:00+08:00");

export function outlinesOf(portal: Portal, now = usualNow): PageOutline[] {
  return layOut(portal, {
    label: (words) => words,
    now,
    shareUrls: () => [],
    assets: {
      css: "/assets/site.css",
      js: "/assets/portal.js",
      boot: "/assets/boot.js",
      icon: "/favicon.svg",
      search: "/assets/search.js",
    },
  });
}

export function pagesOf(portal: Portal): Page[] {
  return outlinesOf(portal).map((outline) => outline.make());
}

export function pageAt(pages: Page[], output: string): Page {
  const page = pages.find((candidate) => candidate.output === output);
  if (!page) throw new Error(`no page at ${output}; there are ${pages.map((p) => p.output).join(", ")}`);
  return page;
}

/** The view of the page at this address, known to be of this kind. */
export function viewAt<K extends PageKind>(
  pages: Page[],
  output: string,
  kind: K,
): Extract<View, { kind: K }> {
  const { view } = pageAt(pages, output);
  if (view.kind !== kind) throw new Error(`${output} is a page of kind ${view.kind}`);
  return view as Extract<View, { kind: K }>;
}
