/** A text cut into what the dictionaries decide on and what is decided already: the editor's marks and words, and code. */
import type { ArticleWords } from "../conversion/article-words.ts";
import type { Choose } from "../conversion/mark-text.ts";
import { codeIn, marksIn } from "./marks-outside-code.ts";
import type { Reason } from "./reason.ts";

export type Piece = { at: number; text: string } & (
  | { made: string; reason: Reason }
  | { made?: undefined; reason?: undefined }
);

/** @param choose gives the one text of the version wanted */
export function piecesOf(text: string, words: ArticleWords, choose: Choose): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const plain = (to: number) => {
    const part = text.slice(from, to);
    let at = 0;
    for (const { start, end, texts, place } of words.find(part)) {
      if (start > at) pieces.push({ at: from + at, text: part.slice(at, start) });
      const reason: Reason = place
        ? { kind: "rule", file: place.file, line: place.line }
        : { kind: "markup" };
      pieces.push({ at: from + start, text: part.slice(start, end), made: texts[0] ?? "", reason });
      at = end;
    }
    if (at < part.length) pieces.push({ at: from + at, text: part.slice(at) });
    from = to;
  };
  for (const { start, end, made, reason } of decided(text, choose)) {
    if (start < from) continue;
    plain(start);
    pieces.push({ at: start, text: text.slice(start, end), made, reason });
    from = end;
  }
  plain(text.length);
  return pieces;
}

interface Decided {
  start: number;
  end: number;
  made: string;
  reason: Reason;
}

function decided(text: string, choose: Choose): Decided[] {
  const codes = codeIn(text);
  const ofCode = codes.map(({ start, end }): Decided => {
    return { start, end, made: text.slice(start, end), reason: { kind: "code" } };
  });
  const ofMarks = marksIn(text, codes).map(({ start, found }): Decided => {
    const written = text.slice(start, found.end);
    const made =
      found.kind === "kept"
        ? found.text
        : found.kind === "wrong"
          ? written
          : found.shown
            ? (choose(found.texts, found.written)[0] ?? "")
            : "";
    return { start, end: found.end, made, reason: { kind: "markup" } };
  });
  return [...ofCode, ...ofMarks].sort((a, b) => a.start - b.start || b.end - a.end);
}
