/** The article of a page: what the meta tags of a government portal say wins, then labels, then data for machines. */
import type { Doubt } from "../found/found.ts";
import { cutHtml } from "./cut-html.ts";
import { unlessDefault } from "./default-values.ts";
import type { FoundBody, Region } from "./find-body.ts";
import { type Facts, readFoot } from "./find-facts.ts";
import type { FoundTitle } from "./find-title.ts";
import type { Resolve } from "./local-addresses.ts";
import { nameOfSource } from "./name-of-source.ts";
import { namedPlaces } from "./named-places.ts";
import type { PageOutline } from "./page-outline.ts";
import type { PageProse } from "./page-prose.ts";
import { datesIn } from "./read-date.ts";
import type { SavedArticle } from "./saved-page.ts";
import { settleDate } from "./settle-date.ts";
import { type StructuredData, withoutUndefined } from "./structured-data.ts";
import { tagsIn, viewsIn } from "./written-values.ts";

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
  const { values } = facts;
  const stated = datesIn(metas.get("pubdate") ?? "")[0]?.iso;
  const updated = datesIn(values.updated ?? "")[0]?.iso ?? data.updated ?? places.updated;
  const { date, doubts } = settleDate({
    labelled: facts.labelledDates,
    bare: facts.bareDates,
    ...withoutUndefined({ stated, machine: data.published ?? places.date, updated }),
  });
  const image = metas.get("image") ?? data.image;
  const named = nameOfSource(metas.get("contentsource") ?? values.source ?? places.source);
  return {
    html: cutHtml(outline, body, body.holes, resolve),
    tags: tagsIn(values.tags ?? (metas.has("articletitle") ? metas.get("keywords") : undefined), [
      ...data.tags,
      ...places.tags,
    ]),
    doubts: [...page.doubts, ...doubts, ...named.doubts],
    ...withoutUndefined({
      subtitle: values.subtitle,
      date,
      updated: updated === date ? undefined : updated,
      source: named.source,
      author: unlessDefault("author", values.author ?? places.author ?? metas.get("author") ?? data.author),
      editor: unlessDefault("editor", values.editor),
      summary:
        values.summary ??
        places.summary ??
        (metas.has("articletitle") ? metas.get("description") : undefined),
      views: viewsIn(values.views),
      cover: image === undefined ? undefined : { address: resolve(image) },
    }),
  };
}
