/**
 * Emphasis in Markdown where the portal's parser will see it (CommonMark's flanking rules and src/markdown/han-emphasis.ts),
 * otherwise as HTML.
 */
import { isHanNeighbour } from "../../shared/han.ts";
import { isSpace } from "./escapes.ts";
import { emphases, lineBreak, type Pair, text as textMark } from "./writing-marks.ts";

const signs = new Map<string, Pair & { opens: boolean }>();
for (const pair of Object.values(emphases)) {
  signs.set(pair.open, { ...pair, opens: true }).set(pair.close, { ...pair, opens: false });
}
const anySign = /[\ufdd3-\ufdd8]/g;

/** @param marked a block's text before it is escaped */
export function withEmphasis(marked: string): string {
  const open: { at: number; tag: string; fits: boolean }[] = [];
  const asMarkdown = new Map<number, boolean>();
  for (const { index: at, 0: sign } of marked.matchAll(anySign)) {
    const found = signs.get(sign);
    if (!found) continue;
    const neighbours = neighboursOf(marked, at);
    if (found.opens) {
      open.push({ at, tag: found.tag, fits: isApart(marked, at, open.length) && canOpen(neighbours) });
    } else {
      const begin = open.pop();
      if (!begin) continue;
      const fits =
        begin.fits &&
        isApart(marked, at, open.length) &&
        canOpen({ before: neighbours.after, after: neighbours.before });
      asMarkdown.set(begin.at, fits).set(at, fits);
    }
  }
  return marked.replace(anySign, (sign, at: number) => {
    const found = signs.get(sign);
    if (!found) return "";
    if (asMarkdown.get(at)) return found.markdown;
    return found.opens ? `<${found.tag}>` : `</${found.tag}>`;
  });
}

interface Neighbours {
  before: string;
  after: string;
}

/** Only one kind of emphasis at a time is written in asterisks, and never beside other asterisks. */
function isApart(marked: string, at: number, depth: number): boolean {
  const around = marked.slice(Math.max(0, at - 1), at) + marked.slice(at + 1, at + 2);
  return depth === 0 && !/[\ufdd3-\ufdd8*~`]/.test(around);
}

function neighboursOf(marked: string, at: number): Neighbours {
  const next = marked[at + 1] === textMark ? marked[at + 2] : marked[at + 1];
  const outside = (character: string | undefined) =>
    character === undefined || character === lineBreak ? "" : character;
  return { before: outside(marked[at - 1]), after: outside(next) };
}

/** The same rule tells, with its neighbours exchanged, whether an emphasis can end. */
function canOpen({ before, after }: Neighbours): boolean {
  if (isSpace(after)) return false;
  // Half a pair may belong to an emoji, which is a sign, or to a letter.
  const mayBeSign = isPunctuation(after) || /[\ud800-\udfff]/.test(after);
  if (!mayBeSign || isSpace(before) || isPunctuation(before)) return true;
  return isHanNeighbour(before.charCodeAt(0)) || isHanNeighbour(after.charCodeAt(0));
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
