/**
 * Facts in elements that well-known systems name: WeChat's articles (`js_name`, `publish_time`), WordPress's themes
 * (`entry-date`, `rel=tag`), DedeCMS's intro.
 */
import { type PageElement, type PageOutline, trimmed } from "./page-outline.ts";
import type { PageProse } from "./page-prose.ts";
import { datesIn, machineDate } from "./read-date.ts";

export interface NamedPlaces {
  source?: string;
  author?: string;
  date?: string;
  updated?: string;
  summary?: string;
  tags: string[];
}

const places: Record<string, "source" | "author" | "date" | "summary"> = {
  js_name: "source",
  js_author_name: "author",
  publish_time: "date",
  intro: "summary",
  digest: "summary",
  zhaiyao: "summary",
  daodu: "summary",
};

/** Characters; a summary may be longer than a name. */
const longest = { source: 60, author: 60, date: 60, summary: 1000 };

/** Elements with such a name; a page with more of them was made to be slow. */
const mostAsked = 200;

export function namedPlaces(outline: PageOutline, { isFrame }: PageProse, timeZone: string): NamedPlaces {
  const found: NamedPlaces = { tags: [] };
  let asked = 0;
  for (const [at, element] of outline.elements.entries()) {
    const { tag, names, attributes } = element;
    if (asked > mostAsked) break;
    if (tag === "time" && !isFrame[at]) {
      const date = machineDate(attributes["datetime"] ?? "", timeZone);
      const field = names.includes("updated") && !names.includes("published") ? "updated" : "date";
      if (date !== undefined) found[field] ??= date;
    }
    if (
      tag === "a" &&
      attributes["rel"]?.split(/\s+/).includes("tag") &&
      !attributes["rel"].includes("category")
    ) {
      asked++;
      const label = textOf(outline, element, at);
      if (label !== "" && label.length <= longest.source) found.tags.push(label);
    }
    const field = names.map((name) => places[name]).find((place) => place !== undefined);
    // A summary is part of the frame itself, so that it is no part of the body.
    if (field === undefined || isFrame[field === "summary" ? element.parent : at]) continue;
    asked++;
    const text = textOf(outline, element, at);
    const value = field === "date" ? datesIn(text)[0]?.iso : text.slice(0, longest[field] + 1);
    if (value !== undefined && value !== "" && value.length <= longest[field]) found[field] ??= value;
  }
  return found;
}

/** The text within an element. */
function textOf({ lines }: PageOutline, { lineFrom, lineTo, end }: PageElement, at: number): string {
  const inside = lines.slice(lineFrom, lineTo).flatMap(({ pieces }) => pieces);
  return trimmed(
    inside
      .filter(({ element }) => element >= at && element < end)
      .map(({ text }) => text)
      .join(""),
  );
}
