/** Gives each piece of a line the lines of its block, so that a problem in it can be placed. */
import type { MarkdownIt, Token } from "markdown-it";

export function sourceLinePlugin(md: MarkdownIt): void {
  md.core.ruler.after("text_join", "source_lines", ({ tokens }) => {
    let lines: Token["map"] = null;
    for (const token of tokens) {
      lines = token.map ?? lines;
      for (const child of token.children ?? []) child.map = lines;
    }
  });
}
