/** A block's text as Markdown, once all of it is known. */
import { withEmphasis } from "./emphasis.ts";
import { withEscapes } from "./escapes.ts";
import { withEscapedStarts } from "./line-starts.ts";
import { address as addressMark, lineBreak, text as textMark } from "./writing-marks.ts";

export function settledParagraph(marked: string): string {
  return withEscapedStarts(settled(marked, false).replaceAll(lineBreak, "\\\n"));
}

/** In one line; a last `#` would be taken for the heading's end. */
export function settledHeading(marked: string): string {
  return settled(marked, false)
    .replaceAll(lineBreak, " ")
    .replace(/(^|\s)(#+)$/, "$1\\$2");
}

export function settledCell(marked: string): string {
  return settled(marked, true).replaceAll(lineBreak, "<br>");
}

function settled(marked: string, inTable: boolean): string {
  return withEscapes(withEmphasis(withAddresses(marked.trim())), inTable);
}

const ownLink = new RegExp(`${addressMark}([^${addressMark}]*)${addressMark}`, "g");

/** An address becomes a link by itself where no sign or letter beside it would be taken for a part of it. */
function withAddresses(marked: string): string {
  return marked.replace(ownLink, (whole, address: string, at: number) => {
    const before = marked[at - 1] ?? " ";
    const after = marked.slice(at + whole.length, at + whole.length + 20).replaceAll(textMark, "");
    const isApart = !/[a-z0-9.+\ufdda-]/i.test(before) && /^[.,;:!?)]*([^!-~\ufdd3-\ufdda]|$)/.test(after);
    return isApart ? address : `<${address}>`;
  });
}
