/** The article of a page: what the meta tags of a government portal say wins, then labels, then data for machines. */
import type { Doubt } from "../found/found.ts";
import { cutHtml } from "./cut-html.ts";
import type { FoundBody, Region } from "./find-body.ts";
import { type Facts, readFoot } from "./find-facts.ts";
import type { FoundTitle } from "./find-title.ts";
import type { Resolve } from "./local-addresses.ts";
import { namedPlaces } from "./named-places.ts";
import type { PageOutline } from "./page-outline.ts";
import type { PageProse } from "./page-prose.ts";
import { datesIn } from "./read-date.ts";
import type { SavedArticle } from "./saved-page.ts";
import { settledFacts } from "./settled-facts.ts";
import type { StructuredData } from "./structured-data.ts";

export interface ReadPage {
  outline: PageOutline;
  prose: PageProse;
  data: StructuredData;
  facts: Facts;
  region: Region;
  body: FoundBody;
  title: FoundTitle;
  resolve: Resolve;
  timeZone: string;
  doubts: readonly Doubt[];
}

/** Lines behind the body that may speak of it. */
const foot = 12;

export function articleOf(page: ReadPage): SavedArticle {
  const { outline, prose, data, facts, region, body, resolve, timeZone } = page;
  const { metas } = data;
  const places = namedPlaces(outline, prose, timeZone);
  // The last lines of a body often name the editor.
  readFoot(outline.lines.slice(Math.max(region.from, region.to - 2), region.to + foot), facts);
  const date = datesIn(metas.get("pubdate") ?? "")[0]?.iso;
  const image = metas.get("image") ?? data.image;
  // Of other pages they speak of the whole portal.
  const ofArticle = (name: string) => (metas.has("articletitle") ? metas.get(name) : undefined);
  const settled = settledFacts(facts, {
    stated: { date, source: metas.get("contentsource") },
    further: {
      date: data.published ?? places.date,
      updated: data.updated ?? places.updated,
      source: places.source,
      author: places.author ?? metas.get("author") ?? data.author,
      summary: places.summary ?? ofArticle("description"),
    },
    keywords: ofArticle("keywords"),
    tags: [...data.tags, ...places.tags],
  });
  return {
    ...settled,
    html: cutHtml(outline, body, body.holes, resolve),
    doubts: [...page.doubts, ...settled.doubts],
    ...(image !== undefined && { cover: { address: resolve(image) } }),
  };
}
