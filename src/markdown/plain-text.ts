/** A body's words without its markup. */
import type { Token } from "markdown-it";
import { rawHtmlText } from "./allow-list.ts";

/** A line a block; pictures, captions and references to footnotes left out. */
export function plainText(tokens: Token[]): string {
  const lines: string[] = [];
  for (const token of tokens) {
    const line =
      token.type === "inline"
        ? inlineText(token.children ?? [])
        : token.type === "fence"
          ? token.content.trim()
          : token.type === "html_block"
            ? rawHtmlText(token.content)
            : "";
    if (line) lines.push(line);
  }
  return lines.join("\n");
}

export function inlineText(pieces: Token[]): string {
  let text = "";
  for (const { type, content } of pieces) {
    if (type === "text" || type === "code_inline") text += content;
    else if (type === "softbreak" || type === "hardbreak") text += " ";
  }
  return text.trim();
}
