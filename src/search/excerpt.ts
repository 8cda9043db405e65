/** Where the words of a query stand in a text, in whatever script either is written, and the lines around them. */
import type { Letters } from "../terms/terms.ts";

export interface Span {
  text: string;
  isMatch: boolean;
}

/** UTF-16 units of an excerpt, and of what stands in it before the first match. */
const excerptLength = 110;
const lead = 28;

/** The whole text, cut where the pieces begin and end. @param pieces see `piecesOf` */
export function markMatches(text: string, pieces: readonly string[], letters: Letters): Span[] {
  const isMatch = new Uint8Array(text.length);
  for (const piece of pieces) {
    for (const at of placesOf(piece, text, letters)) isMatch.fill(1, at, at + piece.length);
  }
  const spans: Span[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && isMatch[end] === isMatch[start]) end++;
    spans.push({ text: text.slice(start, end), isMatch: isMatch[start] === 1 });
  }
  return spans;
}

/** @returns undefined where none of the pieces stands in the text */
export function excerptOf(text: string, pieces: readonly string[], letters: Letters): Span[] | undefined {
  const even = text.replace(/\s+/g, " ").trim();
  const firsts = pieces.flatMap((piece) => placesOf(piece, even, letters).slice(0, 1));
  if (firsts.length === 0) return undefined;
  // Where most of the pieces stand together.
  const within = (from: number) =>
    firsts.filter((at) => at >= from && at < from + excerptLength - lead).length;
  const match = firsts.reduce((best, at) => (within(at) > within(best) ? at : best));
  const start = startOf(even, match);
  const end = Math.min(even.length, start + excerptLength);
  const shown = `${start > 0 ? "…" : ""}${even.slice(start, end)}${end < even.length ? "…" : ""}`;
  return markMatches(shown, pieces, letters);
}

/** Behind the punctuation before the match, where there is some not far away. */
function startOf(text: string, match: number): number {
  const earliest = Math.max(0, match - lead);
  if (earliest === 0) return 0;
  const before = text.slice(earliest, match);
  const mark = Math.max(...[..."。！？；，：、 "].map((character) => before.indexOf(character)));
  return mark >= 0 && mark < before.length - 1 ? earliest + mark + 1 : earliest;
}

function placesOf(piece: string, text: string, letters: Letters): number[] {
  const places: number[] = [];
  const letterAt = (of: string, at: number) => letters[of.charCodeAt(at)] as number;
  for (let at = 0; at + piece.length <= text.length; at++) {
    let same = 0;
    while (same < piece.length && letterAt(text, at + same) === letterAt(piece, same)) same++;
    if (same < piece.length) continue;
    places.push(at);
    at += piece.length - 1;
  }
  return places;
}
