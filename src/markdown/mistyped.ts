/** Markdown that is nearly right: told only where it is nearly certain what was meant. */
import type { MarkdownIt, Token } from "markdown-it";
import { mistypedBlock } from "./mistyped-blocks.ts";
import { mistypedWords } from "./mistyped-words.ts";
import { renderingOf } from "./rendering.ts";

/** Before the parser joins texts, what was written as `\*` is still apart from them. */
export function mistypedPlugin(md: MarkdownIt): void {
  md.core.ruler.after("inline", "mistyped", ({ tokens, env }) => {
    const rendering = renderingOf(env);
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      if (token.type !== "inline") continue;
      mistypedWords(token, rendering);
      if (tokens[index - 1]?.type === "paragraph_open") {
        mistypedBlock(token, tokens[index - 2]?.type === "list_item_open", rendering);
      }
    }
  });
}
