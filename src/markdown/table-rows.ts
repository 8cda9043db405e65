/** Rows of tables that have more cells than the head: the parser drops those. */
import type { StateCore, Token } from "markdown-it";
import { renderingOf } from "./rendering.ts";
import { tableCells } from "./table-problems.ts";

export function checkRows({ tokens, src, env }: StateCore): void {
  let lines: string[] | undefined;
  let columns = 0;
  for (const { type, map } of tokens) {
    if (type === "thead_open") columns = 0;
    else if (type === "th_open") columns++;
    else if (type === "tr_open" && map && columns > 0) {
      lines ??= src.split("\n");
      checkRow(lines[map[0]] ?? "", columns, map, env);
    }
  }
}

function checkRow(line: string, columns: number, map: Token["map"], env: StateCore["env"]): void {
  // The first of a row may be left out, and what stands before the row in a quotation or a list is no bar.
  const first = /^[>\s]*\|/.exec(line)?.[0].length ?? 0;
  let bars = 0;
  for (let at = first; at < line.length; at++) {
    if (line[at] === "|" && line[at - 1] !== "\\" && ++bars === columns) {
      const lost = line.slice(at + 1).trim();
      if (!/^[|\s]*$/.test(lost)) {
        const { problems, placeOf, placeOfEnd } = renderingOf(env);
        problems.push(
          tableCells(placeOfEnd(map, lost) ?? placeOf(map), { lost: lost.replace(/\s*\|$/, ""), columns }),
        );
      }
      return;
    }
  }
}
