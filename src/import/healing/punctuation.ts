/**
 * Marks of a damaged document, of which full-width ones were made ASCII and some stand twice. They are restored between
 * Chinese characters only, so that numbers, times and addresses stay as they are.
 */
import { isHanText, isSharedMark } from "../../shared/han.ts";
import { characterBefore } from "./chinese.ts";
import { rangesLeftAlone, within } from "./left-alone.ts";
import type { Edit } from "./text-edits.ts";

const fullWidth: Record<string, string> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** Marks side by side, of which each stands between what is before and behind all of them: `），`. */
const clusters = /[(),:;!（），：；！]+/g;

/** A mark that stands twice where it means as much once; the others may be meant. */
const marks = /[,，]+|[:：]+|[;；]+|[(!)]/g;

/** In the order of their places. */
export function punctuationEdits(text: string): Edit[] {
  const isLeftAlone = within(rangesLeftAlone(text));
  const parentheses = parenthesesIn(text);
  const edits: Edit[] = [];
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    if (isLeftAlone(index)) continue;
    const isBetween = isChineseBefore(text, index) && isChineseAfter(text, index + cluster.length);
    for (const { 0: before, index: offset } of cluster.matchAll(marks)) {
      const at = index + offset;
      const [first = ""] = before;
      const after = fullWidth[first] ?? first;
      const isParenthesis = first === "(" || first === ")";
      const isTwice = before.includes(after) && before !== after;
      if (before !== after && (isParenthesis ? parentheses.has(at) : isBetween || isTwice)) {
        edits.push({ at, before, after });
      }
    }
  }
  return edits;
}

/** Places of the parentheses that open behind a Chinese character and hold Chinese from end to end. */
function parenthesesIn(text: string): Set<number> {
  const places = new Set<number>();
  let open: number[] = [];
  for (const { 0: character, index } of text.matchAll(/[()\n]/g)) {
    if (character === "\n") open = [];
    else if (character === "(") open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || !isChineseBefore(text, startOfCluster(text, start))) continue;
      if (!isChineseAfter(text, start + 1) || !isChineseBefore(text, index)) continue;
      if (/[A-Za-z\d]/.test(text[index + 1] ?? "")) continue;
      places.add(start).add(index);
    }
  }
  return places;
}

function startOfCluster(text: string, at: number): number {
  let start = at;
  while (/[),，）]/.test(text[start - 1] ?? "")) start--;
  return start;
}

/** Quotation marks and dashes are Chinese where what they stand beside is. */
function isChineseBefore(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  return isChinese(before) || (isShared(before) && isChinese(characterBefore(text, at - 1)));
}

function isChineseAfter(text: string, at: number): boolean {
  const [after = ""] = text.slice(at, at + 1);
  return isChinese(after) || (isShared(after) && isChinese(text.slice(at + 1, at + 2)));
}

function isChinese(character: string): boolean {
  return character !== "" && isHanText(character.charCodeAt(0));
}

function isShared(character: string): boolean {
  return character !== "" && isSharedMark(character.charCodeAt(0));
}
