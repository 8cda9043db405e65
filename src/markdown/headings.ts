/** Headings: an id a reader can recognise in the address bar, and an outline without gaps. */
import type { Token } from "markdown-it";
import type { Heading } from "./body.ts";
import { inlineText } from "./plain-text.ts";
import type { Rendering } from "./rendering.ts";
import { headingJump, headingTop } from "./text-problems.ts";

/** The ids that the layouts give to parts of a page. */
const idsOfLayouts = new Set("content end friends headline listing qr query related search".split(" "));

/** Sets the ids on a page's headings and names them. The page's title is the level above `##`. */
export function nameHeadings(tokens: Token[], rendering: Rendering): Heading[] {
  const { headingIds } = rendering.page;
  const headings: Heading[] = [];
  let above = 1;
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const text = inlineText(tokens[index + 1]?.children ?? []);
    const level = checkedLevel(token, above, text, rendering);
    if (level !== Number(token.tag.slice(1))) {
      const close = tokens[index + 2];
      token.tag = `h${level}`;
      if (close) close.tag = token.tag;
    }
    above = level;
    const id = freeId(headingId(text), headingIds);
    headingIds.add(id);
    token.attrSet("id", id);
    headings.push({ id, level, text: inlineText(tokens[index + 1]?.children ?? [], true) });
  });
  return headings;
}

function checkedLevel(token: Token, above: number, text: string, rendering: Rendering): number {
  const level = Number(token.tag.slice(1));
  if (level === 1) {
    rendering.problems.push(headingTop(rendering.placeOf(token.map), { text }));
    return 2;
  }
  if (level > above + 1)
    rendering.problems.push(headingJump(rendering.placeOf(token.map), { text, level, above }));
  return level;
}

/**
 * Letters of any script and digits, lower case, spaces as hyphens: `第一节 园区 2025` -> `第一节-园区-2025`.
 * One that begins with no letter is put behind one: `2025 年` -> `h-2025-年`.
 */
function headingId(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[\s\u3000_-]+/g, "-")
    .replace(/[^\p{L}\p{N}\p{M}-]/gu, "")
    .replace(/^-+|-+$/g, "");
  if (id === "") return "section";
  return /^\p{L}/u.test(id) ? id : `h-${id}`;
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id) || idsOfLayouts.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
