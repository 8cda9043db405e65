/** Feeds of the site, of each category and of each topic, in three formats. */
import type { Article } from "../content/article.ts";
import type { Addresses } from "../pages/addresses.ts";
import { feedFormats, feedTitle } from "../pages/feed-addresses.ts";
import { redirectTarget } from "../pages/redirect-target.ts";
import { isPublished } from "../portal/is-published.ts";
import type { Portal } from "../portal/portal.ts";
import { outputOf } from "../shared/urls.ts";
import type { DocumentOutline, VersionWords } from "./document.ts";
import { atom, type Feed, type FeedItem, jsonFeed, rss } from "./feed-formats.ts";

const formats = [
  { ...feedFormats.rss, format: rss },
  { ...feedFormats.atom, format: atom },
  { ...feedFormats.json, format: jsonFeed },
];

/** What a feed is about. */
interface FeedFacts {
  title: string;
  description: string;
  /** Site path of the page that lists the same. */
  url: string;
  /** Newest first. */
  articles: readonly Article[];
}

export function feeds(portal: Portal, addresses: Addresses): DocumentOutline[] {
  const { site, tree, byCategory, topics } = portal;
  const all: FeedFacts[] = [
    { title: site.name, description: site.description, url: "/", articles: portal.articles },
    ...[...tree.byPath.values()].map(({ label, description, url, path }) => {
      return { title: feedTitle(site, label), description, url, articles: byCategory.get(path) ?? [] };
    }),
    ...topics.map(({ topic: { title, digest, url }, articles }) => {
      return { title: feedTitle(site, title), description: digest, url, articles };
    }),
  ];
  return all.flatMap((facts) => feedsOf(facts, portal, addresses));
}

function feedsOf(facts: FeedFacts, portal: Portal, addresses: Addresses): DocumentOutline[] {
  const { site } = portal;
  const { title, description, url } = facts;
  // A draft stands in a preview's lists, and is nothing to subscribe to.
  const articles = facts.articles.filter(isPublished);
  const newest = articles.slice(0, site.feeds.items);
  /** Marked, like a text; none where the article is read at its own address. */
  const elsewhere = ({ redirect }: Article) =>
    redirect === undefined ? undefined : redirectTarget(redirect, portal, addresses);
  const basis = () => {
    return JSON.stringify([
      title,
      description,
      url,
      newest.map((article) => [article.fingerprint, article.url, elsewhere(article)]),
    ]);
  };
  return formats.map(({ file, format }) => {
    const make = (words: VersionWords): string => {
      const absolute = (path: string) => words.text(addresses.ofVersion(path));
      const feed: Feed = {
        title: words.text(title),
        description: words.text(description || site.description || title),
        language: words.version.lang,
        page: absolute(url),
        self: absolute(url + file),
        items: newest.map((article) =>
          itemOf(article, {
            ...{ words, absolute, full: site.feeds.content === "full" },
            elsewhere: elsewhere(article),
          }),
        ),
      };
      return format(feed);
    };
    return { output: outputOf(url + file), single: false, basis, make };
  });
}

interface ItemSetting {
  words: VersionWords;
  absolute(path: string): string;
  full: boolean;
  elsewhere: string | undefined;
}

function itemOf(article: Article, { words, absolute, full, elsewhere }: ItemSetting): FeedItem {
  const { title, digest, date, updated, source, author, tags } = article;
  const html = () => article.body.pages.map((page) => page.html).join("\n");
  return {
    title: words.text(title),
    id: absolute(article.url),
    url: elsewhere === undefined ? absolute(article.url) : words.text(elsewhere),
    summary: words.text(digest),
    published: new Date(date.instant),
    updated: new Date((updated ?? date).instant),
    authors: [author, source].flatMap((name) => (name ? [words.text(name)] : [])),
    tags: tags.map(words.text),
    ...(full && elsewhere === undefined && { html: withOrigin(words.html(html()), absolute("/")) }),
  };
}

/** A reader shows an item far from the site, where an address without a host leads nowhere. */
function withOrigin(html: string, home: string): string {
  const { origin } = new URL(home);
  return html
    .replace(/(\s(?:href|src|poster)=")\/(?!\/)/g, `$1${origin}/`)
    .replace(/(\ssrcset=")([^"]*)/g, (_, name: string, set: string) => {
      return name + set.replace(/(^|,\s*)\/(?!\/)/g, `$1${origin}/`);
    });
}
