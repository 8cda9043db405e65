/** A line of plain text (a title, a name, a caption) with the editor's `-{…}-` turned into marks for the versions. */
import { choice, kept } from "../shared/marks.ts";
import { type Markup, type MarkupFault, markupBegin, readMarkup } from "./markup.ts";
import type { WordRule } from "./word-rule.ts";

/**
 * What an editor wrote for some versions, by code, as the text of every version, the root's first. A version that is not
 * thought of gets `written` converted, the word as it stands in the source, or else the first of the texts.
 */
export type Choose = (texts: ReadonlyMap<string, string>, written?: string) => string[];

/** Those that are wrong stay as they are written. */
export function markText(text: string, choose: Choose): string {
  let marked = "";
  let from = 0;
  for (const { start, found } of markupsIn(text)) {
    marked += text.slice(from, start);
    from = found.end;
    if (found.kind === "kept") marked += kept(found.text);
    else if (found.kind === "wrong") marked += text.slice(start, from);
    else if (found.shown) marked += choice(choose(found.texts, found.written));
  }
  return from === 0 ? text : marked + text.slice(from);
}

/** What is wrong with the `-{…}-` of a text. */
export function markupFaults(text: string): MarkupFault[] {
  return markupsIn(text).flatMap(({ found }) => (found.kind === "wrong" ? [found.fault] : []));
}

/** The rules that a text makes for its whole article. */
export function markupRules(text: string): WordRule[] {
  return markupsIn(text).flatMap(({ found }) => (found.kind === "texts" ? found.rules : []));
}

/** Every `-{…}-` of a text and where it begins. */
export function markupsIn(text: string): { start: number; found: Markup }[] {
  const markups: { start: number; found: Markup }[] = [];
  for (let start = text.indexOf(markupBegin); start >= 0; ) {
    const found = readMarkup(text, start);
    markups.push({ start, found });
    start = text.indexOf(markupBegin, found.end);
  }
  return markups;
}
