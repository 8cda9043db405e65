/**
 * Asterisks next to Han text. CommonMark tells the beginning of an emphasis from its end by the spaces and marks around
 * the asterisks; Han text has no spaces, so `**“引号”**后` would stay unmarked there, and the asterisks that hide a part
 * of a name or a number in a published list (张**、王*五、430102********1234) would be taken for emphasis.
 */
import type { MarkdownIt } from "markdown-it";
import { codesOf, isClosingMark, isHan, isHanNeighbour, isOpeningMark } from "../shared/han.ts";

const asterisk = 0x2a;
/** More begin no emphasis that anybody writes. */
const longestEmphasis = 3;
/** Beside them one asterisk is emphasis. Parentheses are not among them: 李*（男）. */
const beginsTitle = codesOf("《〈「『【“‘");
const endsTitle = codesOf("》〉」』】”’");

/** With no space on either side and Han text on one of them, asterisks may both begin and end an emphasis. */
export function hanEmphasisPlugin(md: MarkdownIt): void {
  const { isWhiteSpace } = md.utils;
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const run = super.scanDelims(start, canSplitWord);
      const { length } = run;
      if (!canSplitWord) return run;
      const single = length === 1 && this.src.charCodeAt(start) === asterisk;
      const end = start + length;
      const before = start === 0 ? 0x20 : this.src.charCodeAt(start - 1);
      const after = end >= this.posMax ? 0x20 : this.src.charCodeAt(end);
      const hides =
        this.src.charCodeAt(start) === asterisk &&
        (length > longestEmphasis || isInNumber(before, after) || (single && isHan(before) && isHan(after)));
      if (hides) return { can_open: false, can_close: false, length };
      if (isHanNeighbour(after) && isClosingMark(after)) run.can_open = false;
      if (isHanNeighbour(before) && isOpeningMark(before)) run.can_close = false;
      if (isWhiteSpace(before) || isWhiteSpace(after)) return run;
      if (!isHanNeighbour(before) && !isHanNeighbour(after)) return run;
      return {
        can_open: !isClosingMark(after) && (!single || run.can_open || beginsTitle.has(after)),
        can_close: !isOpeningMark(before) && (!single || run.can_close || endsTitle.has(before)),
        length,
      };
    }
  };
}

/** 110101**1X, 粤B**123: digits and letters of a number, not those of a word. */
function isInNumber(before: number, after: number): boolean {
  return isLetterOrDigit(before) && isLetterOrDigit(after) && (isDigit(before) || isDigit(after));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
