/** Topics, stand-alone pages, the site map, and the page for addresses that lead nowhere. */
import type { Category } from "../navigation/tree.ts";
import type { PageContext } from "./context.ts";
import { leafLinks } from "./leaf-links.ts";
import { topicCards } from "./topic-cards.ts";
import type { IndexView, Link, NotFoundView, Page, PlainView, TopicView } from "./view-models.ts";

export function topicPages(context: PageContext): Page<TopicView | IndexView>[] {
  const { portal, addresses, cards, chromes, label } = context;
  const chrome = chromes.page("/topics/");
  const top = context.trail(label("专题"), "/topics/");
  const pages = portal.topics.map(({ topic, articles }) =>
    context.page<TopicView>(
      { title: topic.title, url: topic.url, description: topic.digest, image: topic.banner?.src },
      chromes.page(topic.url),
      {
        kind: "topic",
        breadcrumbs: [...top, { label: topic.title, url: addresses.href(topic.url) }],
        title: topic.title,
        digest: topic.digest,
        banner: topic.banner ? addresses.picture(topic.banner) : null,
        html: topic.body.pages.map(({ html }) => html).join("\n"),
        cards: cards.all(articles),
      },
    ),
  );
  const index: IndexView = {
    kind: "index",
    of: "topics",
    breadcrumbs: top,
    title: label("专题"),
    topics: topicCards(context),
    groups: [],
  };
  return [context.page<IndexView>({ title: label("专题"), url: "/topics/" }, chrome, index), ...pages];
}

export function standalonePages(context: PageContext): Page<PlainView>[] {
  return context.portal.pages.map((page) =>
    context.page<PlainView>(
      { title: page.title, url: page.url, description: page.digest },
      context.chromes.page(page.url),
      {
        kind: "plain",
        breadcrumbs: context.trail(page.title, page.url),
        title: page.title,
        updated: page.updated?.day ?? "",
        html: page.body.pages.map(({ html }) => html).join("\n"),
      },
    ),
  );
}

export function sitemapPage(context: PageContext): Page<IndexView> {
  const { portal, addresses, label } = context;
  const link = ({ label, url }: Link) => ({ label, url: addresses.href(url), count: null });
  const leaves = (category: Category): Category[] =>
    category.children.flatMap((child) => [child, ...leaves(child)]);
  const view: IndexView = {
    kind: "index",
    of: "sitemap",
    breadcrumbs: context.trail(label("网站地图"), "/sitemap/"),
    title: label("网站地图"),
    topics: [],
    groups: [
      ...portal.tree.roots.map((root) => ({ ...link(root), links: leaves(root).map(link) })),
      {
        label: label("专题"),
        url: addresses.href("/topics/"),
        links: portal.topics.map(({ topic }) => link({ label: topic.title, url: topic.url })),
      },
      {
        label: label("更多"),
        url: "",
        links: [
          ...portal.pages.map(({ title, url }) => link({ label: title, url })),
          ...[
            { label: label("标签"), url: "/tags/" },
            { label: label("文章归档"), url: "/archive/" },
            { label: label("搜索"), url: "/search/" },
            { label: label("订阅（RSS）"), url: "/feed.xml" },
          ].map(link),
        ],
      },
    ].filter(({ links }) => links.length > 0),
  };
  return context.page(
    { title: label("网站地图"), url: "/sitemap/" },
    context.chromes.page("/sitemap/"),
    view,
  );
}

export function notFoundPage(context: PageContext): Page<NotFoundView> {
  const { label } = context;
  return context.page<NotFoundView>(
    { title: label("页面找不到了"), url: "/404.html", elsewhere: "/", robots: "noindex" },
    context.chromes.page("/404.html"),
    { kind: "not-found", title: label("页面找不到了"), links: leafLinks(context) },
  );
}
