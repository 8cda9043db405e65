/** Tables: a wide one scrolls in its own frame, by keyboard too; alignment is a class, since styles are not allowed. */
import type { MarkdownIt, Token } from "markdown-it";
import { labels } from "./labels.ts";
import { renderingOf } from "./rendering.ts";

export function tablePlugin(md: MarkdownIt): void {
  md.core.ruler.push("tables", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === "th_open") token.attrPush(["scope", "col"]);
      if (token.type === "th_open" || token.type === "td_open") alignByClass(token);
    }
  });
  md.renderer.rules.table_open = (_tokens, _index, _options, env) => {
    const { page, context } = renderingOf(env);
    const number = ++page.tables;
    const { table } = labels[context.script];
    const label = number === 1 ? table : `${table}${number}`;
    return `<section class="table-scroll" tabindex="0" aria-label="${label}">\n<table>\n`;
  };
  md.renderer.rules.table_close = () => "</table>\n</section>\n";
}

function alignByClass(token: Token): void {
  const at = token.attrIndex("style");
  if (at < 0) return;
  const side = String(token.attrs?.[at]?.[1]).replace("text-align:", "");
  token.attrs?.splice(at, 1, ["class", `align-${side}`]);
}
