/** A body's words without its markup. */
import type { Token } from "markdown-it";
import type { ArticleWords } from "../conversion/article-words.ts";
import { choice, kept, keptBegin, keptEnd, unmarked } from "../shared/marks.ts";
import { partsWords, rawHtmlText } from "./allow-list.ts";
import { textsOf } from "./conversion-marks.ts";

/**
 * A line a block; pictures, captions and references to footnotes left out.
 * @param words with the marks of `shared/marks.ts`, those of these words too; without them as the root's version reads
 */
export function plainText(tokens: Token[], words?: ArticleWords): string {
  const lines: string[] = [];
  for (const token of tokens) {
    const line =
      token.type === "inline"
        ? inlineText(token.children ?? [], words !== undefined)
        : token.type === "fence"
          ? token.content.trim()
          : token.type === "html_block"
            ? (words?.mark(rawHtmlText(token.content)) ?? unmarked(rawHtmlText(token.content)))
            : "";
    if (line) lines.push(line);
  }
  return lines.join("\n");
}

export function inlineText(pieces: Token[], marked = false): string {
  let text = "";
  for (const piece of pieces) {
    const { type, content } = piece;
    if (type === "text" || type === "mark_fault") text += content;
    else if (type === "code_inline") text += marked ? kept(content) : content;
    else if (type === "softbreak" || type === "hardbreak" || (type === "html_inline" && partsWords(content)))
      text += " ";
    else if (type === "choice") text += marked ? choice(textsOf(piece)) : textsOf(piece)[0];
    else if (marked && type === "kept_open") text += keptBegin;
    else if (marked && type === "kept_close") text += keptEnd;
  }
  return text.trim();
}
