/**
 * Emphasis in Markdown where the portal's parser will see it (CommonMark's flanking rules and src/markdown/han-emphasis.ts),
 * otherwise as HTML.
 */
import { isClosingMark, isHan, isHanNeighbour, isOpeningMark } from "../../shared/han.ts";
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
    const { before, after } = neighboursOf(marked, at);
    const single = found.markdown === "*";
    if (found.opens) {
      const fits =
        isApart(marked, at, open.length) && canStand({ outer: before, inner: after, single }, isClosingMark);
      open.push({ at, tag: found.tag, fits });
    } else {
      const begin = open.pop();
      if (!begin) continue;
      const fits =
        begin.fits &&
        isApart(marked, at, open.length) &&
        canStand({ outer: after, inner: before, single }, isOpeningMark);
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

interface Edge {
  outer: string;
  /** Of the text with emphasis. */
  inner: string;
  /** One asterisk, not two. */
  single: boolean;
}

/** @param turnsAway tells the marks that begin no emphasis, or those that end none */
function canStand({ outer, inner, single }: Edge, turnsAway: (code: number) => boolean): boolean {
  if (isSpace(inner) || turnsAway(inner.charCodeAt(0)) || isInWord(outer, inner, single)) return false;
  // Half a pair may belong to an emoji, which is a sign, or to a letter.
  const mayBeSign = isPunctuation(inner) || /[\ud800-\udfff]/.test(inner);
  if (!mayBeSign || isSpace(outer) || isPunctuation(outer)) return true;
  return !single && (isHanNeighbour(outer.charCodeAt(0)) || isHanNeighbour(inner.charCodeAt(0)));
}

/** Asterisks there hide a part of a name or a number. */
function isInWord(outer: string, inner: string, single: boolean): boolean {
  if (single && isHan(outer.charCodeAt(0)) && isHan(inner.charCodeAt(0))) return true;
  return /^[0-9A-Za-z]{2}$/.test(outer + inner) && /[0-9]/.test(outer + inner);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
