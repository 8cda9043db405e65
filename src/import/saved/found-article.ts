/** An article of one or several pages, in the terms of found.ts. */
import type { FoundArticle } from "../found/found.ts";
import type { SavedPage } from "./saved-page.ts";
import { withoutUndefined } from "./structured-data.ts";
import type { Survey } from "./survey.ts";

/** @param pages of its body in their order */
export function foundArticle(pages: readonly SavedPage[], survey: Survey): FoundArticle | undefined {
  const [first] = pages;
  if (!first?.article) return undefined;
  const { path, title, article } = first;
  const { html: _html, tags, doubts, restored: _restored, ...facts } = article;
  const restored = pages.flatMap((page) => page.article?.restored ?? []);
  // The editor is named where the body ends.
  const editor = pages.findLast((page) => page.article?.editor !== undefined)?.article?.editor;
  return {
    key: `pages:${path}`,
    categories: survey.columnsOf(first),
    title,
    ...facts,
    ...withoutUndefined({ editor }),
    tags,
    flags: [],
    body: pages.flatMap((page) => (page.article ? [{ html: page.article.html }] : [])),
    gallery: [],
    attachments: [],
    topics: [],
    aliases: [...new Set(pages.flatMap((page) => aliasOf(page, survey.host)))],
    draft: false,
    doubts,
    ...(restored.length > 0 && { restored }),
    at: { file: path },
  };
}

/** An address on another host than the portal's leads nowhere here. */
function aliasOf({ address }: SavedPage, host: string | undefined): string[] {
  if (!address || address.path === "/" || (address.host !== undefined && address.host !== host)) return [];
  return [address.path];
}
