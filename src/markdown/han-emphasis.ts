/**
 * Emphasis next to Han text. CommonMark tells the beginning of an emphasis from its end by the spaces and marks around
 * the asterisks; Han text has no spaces, so `**“引号”**后` would stay unmarked there.
 */
import type { MarkdownIt } from "markdown-it";
import { isHanNeighbour } from "../shared/han.ts";

/** With no space on either side and Han text on one of them, asterisks may both begin and end an emphasis. */
export function hanEmphasisPlugin(md: MarkdownIt): void {
  const { isWhiteSpace } = md.utils;
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const run = super.scanDelims(start, canSplitWord);
      if (!canSplitWord || (run.can_open && run.can_close)) return run;
      const end = start + run.length;
      if (start === 0 || end >= this.posMax) return run;
      const before = this.src.charCodeAt(start - 1);
      const after = this.src.charCodeAt(end);
      if (isWhiteSpace(before) || isWhiteSpace(after)) return run;
      const inHanText = isHanNeighbour(before) || isHanNeighbour(after);
      return inHanText ? { can_open: true, can_close: true, length: run.length } : run;
    }
  };
}
