/** What is kept of an article between the two times that a source is gone through: some 500 bytes, and no text of it. */
import { ownCopy } from "../shared/own-copy.ts";
import { addressesIn } from "./addresses-in-html.ts";
import type { FoundArticle, FoundPage, FoundPicture } from "./found/found.ts";
import { spelledOut } from "./healing/spelled-out.ts";

export interface ArticleRecord {
  key: string;
  title: string;
  categories: readonly string[];
  date: string | undefined;
  aliases: string[];
  draft: boolean;
  redirect: string | undefined;
  /** Whether any file that it names is there. */
  hasFiles: boolean;
}

export function recordOf(article: FoundArticle, hasFiles: boolean): ArticleRecord {
  const { key, title, categories, date, aliases, draft, redirect } = article;
  return {
    key: ownCopy(key),
    // Enough for a name, should there be no better one.
    title: ownCopy(spelledOut(title).slice(0, 40)),
    categories: categories.map(ownCopy),
    date: date === undefined ? undefined : ownCopy(date),
    aliases: aliases.map(ownCopy),
    draft,
    redirect: redirect === undefined ? undefined : ownCopy(redirect),
    hasFiles,
  };
}

/** Every address of a file that an article may show or offer. */
export function addressesOf(article: {
  body: FoundPage[];
  cover?: FoundPicture;
  gallery?: FoundPicture[];
  attachments?: { address: string }[];
}): Set<string> {
  const { body, cover, gallery = [], attachments = [] } = article;
  return new Set([
    ...(cover ? [cover.address] : []),
    ...[...gallery, ...attachments].map(({ address }) => address),
    ...body.flatMap(({ html }) => addressesIn(html)),
  ]);
}
