/** What in a text is code, and the marks that stand outside of it; each mark ends with its paragraph at the latest. */
import { type Markup, markupBegin, readMarkup } from "../conversion/markup.ts";

export interface Range {
  start: number;
  end: number;
}

/** Fenced blocks and spans of code in Markdown, and tags of HTML. */
const code =
  /(?:^|(?<=\n))(`{3,}|~{3,})[\s\S]*?\n\1[`~]*|(?<![`\\])(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?[^`]\2(?!`)|<[a-z/!][^>]*>/gi;

export function codeIn(text: string): Range[] {
  return [...text.matchAll(code)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

export function marksIn(text: string, codes: readonly Range[]): { start: number; found: Markup }[] {
  const marks: { start: number; found: Markup }[] = [];
  for (let start = text.indexOf(markupBegin); start >= 0; ) {
    const around = codes.find((range) => range.start <= start && start < range.end);
    const isEscaped = /(?<!\\)(?:\\\\)*\\$/.test(text.slice(Math.max(0, start - 8), start));
    let next = around ? around.end : start + 1;
    if (!around && !isEscaped) {
      const rest = text.slice(start).search(/\n[^\S\n]*\n/);
      const found = readMarkup(rest < 0 ? text : text.slice(0, start + rest), start);
      marks.push({ start, found });
      next = found.end;
    }
    start = text.indexOf(markupBegin, next);
  }
  return marks;
}
