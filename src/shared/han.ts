/** Han text: which characters belong to it, and where a line may be joined without a space. Codes are UTF-16 units. */

/** Of marks in the basic plane. */
export const codesOf = (marks: string) => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const openingMarks = codesOf("([（［｛“‘《〈「『【〔〖");
const closingMarks = codesOf(")],.;:!?）］｝”’》〉」』】〕〗、，。．；：！？");

/** A Han character, or the leading half of one beyond the basic plane. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007 ||
    isHanSurrogate(code)
  );
}

/** Leading halves of U+20000 to U+33FFF, the planes that hold nothing but Han characters. */
function isHanSurrogate(code: number): boolean {
  return code >= 0xd840 && code <= 0xd88f;
}

/** 、。「」 and the full-width forms ，！（）: marks that only East Asian text uses. */
function isWideMark(code: number): boolean {
  return (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff65) || code === 0xfe30;
}

/** “” ‘’ — … ·: marks that Chinese shares with other scripts. */
export function isSharedMark(code: number): boolean {
  return (
    code === 0x2014 ||
    code === 0x2015 ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2026 ||
    code === 0xb7
  );
}

/** A character that stands in Han text only: Han, kana or one of their marks. */
export function isHanText(code: number): boolean {
  return isHan(code) || isWideMark(code) || (code >= 0x3040 && code <= 0x30ff);
}

/** A character beside which there is Han text; a half of an emoji is set like one. */
export function isHanNeighbour(code: number): boolean {
  return isHanText(code) || isSharedMark(code) || isLowSurrogate(code);
}

/** “（《 and the like: what they begin stands behind them. */
export function isOpeningMark(code: number): boolean {
  return openingMarks.has(code);
}

/** 、，。；：）”》 and the like: they belong to what stands before them. */
export function isClosingMark(code: number): boolean {
  return closingMarks.has(code);
}

/** Whether two characters with a line break between them belong together without a space. */
export function joinsWithoutSpace(before: number, after: number): boolean {
  if (isLowSurrogate(before)) return isHanText(after) || isSharedMark(after);
  if (isHanText(before)) return isHanText(after) || isSharedMark(after);
  return isSharedMark(before) && isHanText(after);
}

/**
 * The second half of a pair: what stands at the end of a Han character beyond the basic plane, and of an emoji, which
 * takes no space in Han text either.
 */
function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
