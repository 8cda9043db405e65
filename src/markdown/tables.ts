/** Tables: a wide one scrolls in its own frame, by keyboard too; alignment is a class, since styles are not allowed. */
import type { MarkdownIt, Token } from "markdown-it";
import type { Script } from "../conversion/version.ts";
import { labels } from "./labels.ts";
import { renderingOf } from "./rendering.ts";
import { checkRows } from "./table-rows.ts";

/** @param number of the table on its page, from 1 */
export const tableFrame = {
  open(number: number, script: Script): string {
    const { table } = labels[script];
    const label = number === 1 ? table : `${table}${number}`;
    return `<section class="table-scroll" tabindex="0" aria-label="${label}">`;
  },
  close: "</section>",
};

export function tablePlugin(md: MarkdownIt): void {
  md.core.ruler.push("tables", (state) => {
    if (!state.src.includes("|")) return;
    checkRows(state);
    for (const token of state.tokens) {
      if (token.type === "th_open") token.attrPush(["scope", "col"]);
      if (token.type === "th_open" || token.type === "td_open") alignByClass(token);
    }
  });
  md.renderer.rules.table_open = (_tokens, _index, _options, env) => {
    const { page, context } = renderingOf(env);
    return `${tableFrame.open(++page.tables, context.script)}\n<table>\n`;
  };
  md.renderer.rules.table_close = () => `</table>\n${tableFrame.close}\n`;
}

function alignByClass(token: Token): void {
  const at = token.attrIndex("style");
  if (at < 0) return;
  const side = String(token.attrs?.[at]?.[1]).replace("text-align:", "");
  token.attrs?.splice(at, 1, ["class", `align-${side}`]);
}
