/** A feed as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { feedFormats } from "../pages/feed-addresses.ts";

/** Of one version of the portal; addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The page that lists the same. */
  page: string;
  self: string;
  /** Newest first. */
  items: FeedItem[];
}

export interface FeedItem {
  title: string;
  id: string;
  url: string;
  summary: string;
  published: Date;
  updated: Date;
  authors: string[];
  tags: string[];
  /** Where the feed has whole articles. */
  html?: string;
}

export function rss({ title, description, language, page, self, items }: Feed): string {
  return generateRssFeed({
    title,
    link: page,
    description,
    language,
    ...(items[0] && { pubDate: items[0].published }),
    atom: { links: [{ href: self, rel: "self", type: feedFormats.rss.type }] },
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      guid: { value: item.id, isPermaLink: item.id === item.url },
      pubDate: item.published,
      description: item.summary,
      categories: item.tags.map((name) => ({ name })),
      dc: { creators: item.authors },
      ...(item.html !== undefined && { content: { encoded: item.html } }),
    })),
  });
}

export function atom({ title, description, page, self, items }: Feed): string {
  return generateAtomFeed({
    id: self,
    title: { value: title, type: "text" },
    subtitle: { value: description, type: "text" },
    updated: newest(items),
    links: [
      { href: self, rel: "self", type: feedFormats.atom.type },
      { href: page, rel: "alternate", type: "text/html" },
    ],
    authors: [{ name: title }],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title, type: "text" },
      links: [{ href: item.url, rel: "alternate", type: "text/html" }],
      published: item.published,
      updated: item.updated,
      authors: item.authors.map((name) => ({ name })),
      categories: item.tags.map((term) => ({ term })),
      summary: { value: item.summary, type: "text" },
      ...(item.html !== undefined && { content: { value: item.html, type: "html" } }),
    })),
  });
}

export function jsonFeed({ title, description, language, page, self, items }: Feed): string {
  const feed = generateJsonFeed({
    title,
    description,
    language,
    home_page_url: page,
    feed_url: self,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      // An item has to have one of the two.
      ...(item.html === undefined ? { content_text: item.summary } : { content_html: item.html }),
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors.map((name) => ({ name })),
      tags: item.tags,
    })),
  });
  // The library leaves out what is empty, and the format asks for it.
  return `${JSON.stringify({ ...(feed as object), ...(items.length === 0 && { items }) }, undefined, 2)}\n`;
}

/** The beginning of 1970 for a feed without items, so that no clock gets into it. */
function newest(items: readonly FeedItem[]): Date {
  return new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime())));
}
