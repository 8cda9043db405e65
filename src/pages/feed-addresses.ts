/** Where the feeds are that `documents/feeds.ts` makes, and what they are called. */
import type { Site } from "../config/site.ts";

export const feedFormats = {
  rss: { file: "feed.xml", type: "application/rss+xml" },
  atom: { file: "atom.xml", type: "application/atom+xml" },
  json: { file: "feed.json", type: "application/feed+json" },
} as const;

/** @param label of a category or a topic */
export function feedTitle({ name }: Site, label: string): string {
  return `${name} - ${label}`;
}

/** @param url site path of the page that lists the same */
export function inEveryFormat({ title, url }: { title: string; url: string }) {
  return Object.values(feedFormats).map(({ file, type }) => ({ type, title, url: url + file }));
}
