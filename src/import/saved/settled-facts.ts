/** What an article says of itself: what was stated for certain wins, then its labels, then what a page says besides. */
import { unlessDefault } from "./default-values.ts";
import type { Facts } from "./find-facts.ts";
import { nameOfSource } from "./name-of-source.ts";
import { datesIn } from "./read-date.ts";
import type { SavedArticle } from "./saved-page.ts";
import { settleDate } from "./settle-date.ts";
import { withoutUndefined } from "./structured-data.ts";
import { tagsIn, viewsIn } from "./written-values.ts";

type Optional<Key extends string> = { [Name in Key]?: string | undefined };

export interface BesideLabels {
  /** As the meta tags of a government portal do. */
  stated?: Optional<"date" | "source">;
  /** For machines, or by the place where it stands. */
  further?: Optional<"date" | "updated" | "source" | "author" | "summary">;
  /** A list of tags, and single ones. */
  keywords?: string | undefined;
  tags?: readonly string[];
}

export function settledFacts(
  { values, labelledDates, bareDates }: Facts,
  { stated = {}, further = {}, keywords, tags = [] }: BesideLabels = {},
): Omit<SavedArticle, "html" | "cover"> {
  const updated = datesIn(values.updated ?? "")[0]?.iso ?? further.updated;
  const { date, doubts } = settleDate({
    labelled: labelledDates,
    bare: bareDates,
    ...withoutUndefined({ stated: stated.date, machine: further.date, updated }),
  });
  const named = nameOfSource(stated.source ?? values.source ?? further.source);
  return {
    tags: tagsIn(values.tags ?? keywords, tags),
    doubts: [...doubts, ...named.doubts],
    ...withoutUndefined({
      subtitle: values.subtitle,
      date,
      updated: updated === date ? undefined : updated,
      source: named.source,
      author: unlessDefault("author", values.author ?? further.author),
      editor: unlessDefault("editor", values.editor),
      summary: values.summary ?? further.summary,
      views: viewsIn(values.views),
    }),
  };
}
