/** Repairs, doubts and spam of a document, each with its place in the Markdown that was written. */
import { type Region, writtenPlaces } from "./find-written.ts";
import type { TextKey } from "./found-text.ts";
import type { MendedText } from "./mend-text.ts";
import type { NotePlace, Notes } from "./notes.ts";

export interface WrittenText {
  file: string;
  /** Where each of the texts was written; none for one that was not. */
  regionsOf: (key: TextKey) => Region[];
  /** The place of all of it in the source. */
  source: string;
}

/** @param written only what lies there now, or would if it were no dry run */
export function noteMending(
  { text, parts, spam, converted }: MendedText,
  written: WrittenText,
  notes: Notes,
): void {
  const { file, source } = written;
  const places = new Map<object, string>();
  for (const key of new Set(parts.map((part) => part.key))) {
    const ofKey = parts.filter((part) => part.key === key);
    if (ofKey.every(({ repairs, doubts }) => repairs.length + doubts.length === 0)) continue;
    for (const region of written.regionsOf(key).toReversed())
      for (const [mark, place] of writtenPlaces(region, ofKey)) places.set(mark, place);
  }
  const placed = (mark: object): NotePlace => {
    const place = places.get(mark);
    return place === undefined ? { place: source } : { place, source };
  };
  for (const { repairs, doubts } of parts) {
    for (const repair of repairs) {
      const { kind, before, after } = repair;
      notes.add({ section: "repair", kind, text: after, before, after, ...placed(repair) });
    }
    for (const doubt of doubts) {
      notes.add({ section: "doubt", kind: doubt.kind, text: doubt.text, ...placed(doubt) });
    }
  }
  for (const { kind, text: words, address } of spam) {
    notes.add({
      section: "spam",
      kind,
      text: [words, address].filter(Boolean).join(" "),
      place: file,
      source,
    });
  }
  if (!converted) return;
  const { simplified, traditional } = converted;
  notes.add({
    ...{ section: "repair", kind: "script", place: file, source, text: text.title },
    zh: `只有繁体才有的字 ${traditional} 个，只有简体才有的字 ${simplified} 个`,
    en: `${traditional} characters that only Traditional has, ${simplified} that only Simplified has`,
  });
}

/** Of Markdown with front matter, a key a line. */
export function writtenMarkdown(file: string, text: string, source: string): WrittenText {
  const bodyAt = text.indexOf("\n---\n") + "\n---\n".length;
  return {
    file,
    source,
    regionsOf(key) {
      if (key === "restored") return [{ file, text, from: 0, to: text.length }];
      if (key === "body") return [{ file, text, from: bodyAt, to: text.length }];
      const from = text.indexOf(`\n${key}:`) + 1;
      return from === 0 || from >= bodyAt ? [] : [{ file, text, from, to: text.indexOf("\n", from) }];
    },
  };
}
