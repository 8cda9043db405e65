/** The beginning of a text as lists show it. */
import { joinsWithoutSpace } from "../shared/han.ts";

const sentenceEnd = /[。！？!?；…][”’」』）)]*/g;
const clauseOver = /[。！？；，、：…—][”’」』）》】]*$/;
const clauseEnd = /[，、：,;:—\s]/g;

/**
 * Ends with a sentence where one ends in the second half; otherwise at a clause or a word, and then with `…`.
 * @param text plain text, a line a block
 * @param length the most UTF-16 units of text, the ellipsis not counted
 */
export function excerpt(text: string, length = 110): string {
  const line = inOneLine(text.slice(0, length * 4 + 200));
  if (line.length <= length) return line;
  const head = line.slice(0, length);
  const sentence = lastEnd(head, sentenceEnd, true);
  if (sentence > length / 2) return head.slice(0, sentence);
  const clause = lastEnd(head, clauseEnd, false);
  const cut = clause > length / 2 ? clause : wholeCharacters(line, length);
  return `${line.slice(0, cut).trimEnd()}…`;
}

/** A heading, a cell or an item without a mark at its end stays apart from what follows it. */
function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, (_, at: number, whole: string) => {
    const before = whole.slice(Math.max(0, at - 4), at);
    const after = whole.slice(at).trimStart().charCodeAt(0);
    return clauseOver.test(before) && joinsWithoutSpace(before.charCodeAt(before.length - 1), after)
      ? ""
      : " ";
  });
}

function lastEnd(head: string, pattern: RegExp, markIncluded: boolean): number {
  let end = 0;
  for (const match of head.matchAll(pattern)) end = match.index + (markIncluded ? match[0].length : 0);
  return end;
}

/** The largest cut up to `length` that separates neither a surrogate pair nor a character from what modifies it. */
function wholeCharacters(line: string, length: number): number {
  let cut = length;
  while (cut > 1 && belongsToPrevious(line, cut)) cut--;
  return cut;
}

function belongsToPrevious(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  const previous = line.charCodeAt(at - 1);
  const lowSurrogate = code >= 0xdc00 && code <= 0xdfff;
  const variation = (code >= 0xfe00 && code <= 0xfe0f) || code === 0xdb40;
  const joined = code === 0x200d || previous === 0x200d;
  return lowSurrogate || variation || joined || (code >= 0x300 && code <= 0x36f);
}
