/** Paragraphs that begin with two full-width spaces, as Chinese texts are typed and pasted. */
import type { MarkdownIt } from "markdown-it";

const indent = "\u3000\u3000";

/** Such a line begins a paragraph without a blank line before it; the spaces go, since the page's style indents. */
export function indentPlugin(md: MarkdownIt): void {
  md.block.ruler.before(
    "paragraph",
    "indent",
    (state, line, _end, silent) => {
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      return silent && state.src.startsWith(indent, start);
    },
    { alt: ["paragraph"] },
  );
  md.core.ruler.after("block", "indent", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === "inline" && /^[\u3000\u00a0]/.test(token.content)) {
        token.content = token.content.replace(/^[\u3000\u00a0 ]+/, "");
      }
    }
  });
}
