/** Paragraphs that were meant to be a heading, a table or a box to tick. */
import type { Token } from "markdown-it";
import { checkBox, headingSpace, tableLine } from "./mistyped-problems.ts";
import type { Rendering } from "./rendering.ts";

/** One # may be a #tag, and one ＃ a number. */
const heading = /^(#{2,6}|＃{2,6})[ \u3000]*([^#＃\s\u3000].*)/;

export function mistypedBlock(inline: Token, beginsItem: boolean, { problems, placeOf }: Rendering): void {
  const { content, children, map } = inline;
  if (content.includes("##") || content.includes("＃＃")) {
    for (const line of lineBeginnings(children ?? [])) {
      const [, signs = "", words = ""] = heading.exec(line) ?? [];
      if (signs)
        problems.push(headingSpace(placeOf(map, line), { form: `${"#".repeat(signs.length)} ${words}` }));
    }
  }
  if (/^[|｜]/.test(content)) {
    const [first = "", second = ""] = content.split("\n", 2);
    const columns = columnsOf(first);
    if (columns > 1 && columnsOf(second) > 0) problems.push(tableLine(placeOf(map, first), { columns }));
  }
  if (beginsItem && /^\[[ xX]\][ \u3000]/.test(content))
    problems.push(checkBox(placeOf(map, content.slice(0, 4)), {}));
}

/** 0 for a line that does not begin and end with a bar. */
function columnsOf(line: string): number {
  const bars = /^[|｜]/.test(line) && /[|｜]$/.test(line.trimEnd()) ? line.match(/[|｜]/g) : null;
  return (bars?.length ?? 1) - 1;
}

/** The texts that stand first in a line. */
function lineBeginnings(pieces: readonly Token[]): string[] {
  return pieces.flatMap(({ type, content }, index) => {
    const before = pieces[index - 1]?.type;
    const isFirst = before === undefined || before === "softbreak" || before === "hardbreak";
    return type === "text" && isFirst ? content : [];
  });
}
