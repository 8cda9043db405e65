/** Line breaks within a paragraph: no space between two Han characters, a space elsewhere. */
import type { MarkdownIt, Token } from "markdown-it";
import { joinsWithoutSpace } from "../shared/han.ts";

export function lineJoinPlugin(md: MarkdownIt): void {
  md.core.ruler.push("line_joins", ({ tokens }) => {
    for (const token of tokens) {
      if (token.children && token.content.includes("\n")) joinLines(token.children);
    }
  });
}

function joinLines(pieces: Token[]): void {
  pieces.forEach((piece, index) => {
    if (piece.type !== "softbreak") return;
    const before = neighbour(pieces, index, -1);
    const after = neighbour(pieces, index, 1);
    if (before.length === 0 || after.length === 0) return;
    if (!joinsWithoutSpace(before.charCodeAt(before.length - 1), after.charCodeAt(0))) return;
    piece.type = "text";
    piece.tag = "";
    piece.content = "";
  });
}

/** The text that a reader sees before or after a piece; empty beside a picture, a break or the edge. */
function neighbour(pieces: Token[], from: number, step: 1 | -1): string {
  for (let i = from + step; i >= 0 && i < pieces.length; i += step) {
    const piece = pieces[i];
    if (!piece || piece.type === "image" || piece.tag === "br") return "";
    if (piece.content && piece.type !== "html_inline") return piece.content;
  }
  return "";
}
