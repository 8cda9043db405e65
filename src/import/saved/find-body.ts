/**
 * The body of an article in a page. The heuristic, all of it:
 *
 * 1. The region: the lines behind the title and what follows it (source, date), to the first line that says that the article
 *    is over (`上一篇`, `相关文章推荐`).
 * 2. The block: from the whole page down, always into the element that holds nearly all running text of the region, the
 *    frame's left out (page-prose.ts); the last of them that may hold a body. An element named as a body is preferred to one
 *    somewhat smaller or larger. A region without text is a body of pictures: the block around the first of them.
 * 3. The cut: what lies in the block before the region or behind it, and parts of the frame within, are no part of the body.
 */
import type { Hole } from "./cut-html.ts";
import { isEnd } from "./end-marks.ts";
import type { PageElement, PageOutline } from "./page-outline.ts";
import type { PageProse } from "./page-prose.ts";
import { isContainer } from "./tags.ts";

/** Lines, from the first to before the last. */
export interface Region {
  from: number;
  to: number;
}

/** Offsets in the page's text. */
export interface FoundBody {
  from: number;
  to: number;
  holes: Hole[];
  /** Characters of running text. */
  prose: number;
  hasPictures: boolean;
}

const nearlyAll = 0.85;

const bodyNames =
  /^(?:zoom|js_content|trs_editor|trs_paper_preview|(?:art|article|news|post|entry|view|show|text|main|detail|info|con|arc)?[-_]?(?:content|body|text|con)s?[-_]?(?:text|body|txt|content)?|artibody|endtext|mycontent|fontzoom|ucap-content|nr|zhengwen|neirong)$/;

/** @param from line behind title and facts */
export function regionFrom({ lines }: PageOutline, { before, isFrameLine }: PageProse, from: number): Region {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    const hasText = (before[at] ?? 0) > (before[from] ?? 0);
    if (line && !isFrameLine[at] && isEnd(line, hasText)) return { from, to: at };
    if (line && isFrameLine[at] && isEnd(line, true) && hasText) return { from, to: at };
  }
  return { from, to: lines.length };
}

export function findBody(outline: PageOutline, prose: PageProse, region: Region): FoundBody | undefined {
  const within = (element: PageElement) => {
    const [from, to] = [Math.max(element.lineFrom, region.from), Math.min(element.lineTo, region.to)];
    return from < to ? (prose.before[to] ?? 0) - (prose.before[from] ?? 0) : 0;
  };
  const [start, stop] = limits(outline, region);
  const whole = (prose.before[region.to] ?? 0) - (prose.before[region.from] ?? 0);
  const block = whole > 0 ? densest(outline, within, whole) : aroundPicture(outline, prose, start, stop);
  if (whole === 0 && block < 0) return undefined;
  const element = outline.elements[block];
  // A page without any element around its paragraphs is a block itself.
  const { innerFrom, innerTo, end } = element ?? {
    innerFrom: 0,
    innerTo: stop,
    end: outline.elements.length,
  };
  const from = Math.max(innerFrom, start);
  const to = Math.min(innerTo, stop);
  if (from >= to) return undefined;
  const inside = outline.elements.slice(block + 1, end);
  const holes = inside.flatMap((each, at) => {
    const isCut = prose.isFrame[block + 1 + at] && !prose.isFrame[each.parent];
    return isCut || /^(?:script|style|noscript)$/.test(each.tag) ? [{ from: each.from, to: each.to }] : [];
  });
  const hasPictures = inside.some(
    (each, at) => each.tag === "img" && !prose.isFrame[block + 1 + at] && each.from >= from && each.to <= to,
  );
  return { from, to, holes, prose: element ? within(element) : whole, hasPictures };
}

/** Where the region begins and ends in the text, at the borders of the largest elements that lie outside of it. */
function limits({ text, elements, lines }: PageOutline, { from, to }: Region): [number, number] {
  const outside = (piece: { element: number } | undefined, isOutside: (element: PageElement) => boolean) => {
    let [at, best] = [piece?.element ?? -1, undefined as PageElement | undefined];
    for (let element = elements[at]; element && isOutside(element); element = elements[at]) {
      best = element;
      at = element.parent;
    }
    return best;
  };
  const above = lines[from - 1]?.pieces.at(-1);
  const below = lines[to]?.pieces[0];
  const head = outside(above, ({ lineTo }) => lineTo <= from);
  const foot = outside(below, ({ lineFrom }) => lineFrom >= to);
  return [head?.to ?? above?.to ?? 0, foot?.from ?? below?.from ?? text.length];
}

function densest({ elements }: PageOutline, within: (element: PageElement) => number, whole: number): number {
  let [at, block, current] = [-1, -1, whole];
  for (;;) {
    const child = heaviestChild(elements, at, within);
    const element = elements[child];
    if (!element || within(element) < current * nearlyAll) break;
    // One line with others beside it is a paragraph, whatever its tag.
    const isParagraph = element.lineTo - element.lineFrom === 1 && block >= 0 && isContainer(element.tag);
    if (isContainer(element.tag) && !isParagraph) block = child;
    [at, current] = [child, within(element)];
  }
  return named(elements, block, within);
}

function heaviestChild(
  elements: PageElement[],
  at: number,
  within: (element: PageElement) => number,
): number {
  const end = elements[at]?.end ?? elements.length;
  let [best, most] = [-1, 0];
  for (let child = at + 1; child < end; child = Math.max(child + 1, elements[child]?.end ?? end)) {
    const element = elements[child];
    const weight = element ? within(element) : 0;
    if (weight > most) [best, most] = [child, weight];
  }
  return best;
}

function isBody(element: PageElement | undefined): boolean {
  return (
    element?.names.some((name) => bodyNames.test(name)) === true ||
    element?.attributes["itemprop"] === "articleBody"
  );
}

/** The block itself; or one above that is named as a body and adds no other text; or one within that has most of it. */
function named(elements: PageElement[], block: number, within: (element: PageElement) => number): number {
  const own = elements[block];
  if (!own || isBody(own)) return block;
  const weight = within(own);
  for (let at = own.parent, up = 0; at >= 0 && up < 4; at = elements[at]?.parent ?? -1, up++) {
    const above = elements[at];
    if (isBody(above) && above && above.lineTo - above.lineFrom <= own.lineTo - own.lineFrom + 4) return at;
  }
  const inside = elements.slice(block + 1, own.end);
  const best = inside.findIndex((element) => isBody(element) && within(element) >= weight * 0.7);
  return best < 0 ? block : block + 1 + best;
}

function aroundPicture(
  { elements }: PageOutline,
  { isFrame }: PageProse,
  start: number,
  stop: number,
): number {
  let at = elements.findIndex(
    ({ tag, from, to }, index) => tag === "img" && !isFrame[index] && from >= start && to <= stop,
  );
  while (at >= 0 && !isContainer(elements[at]?.tag ?? "")) at = elements[at]?.parent ?? -1;
  return at;
}
