/**
 * Marks in a text that say what the versions of the portal make of it: words that stay as they are, and words for which the
 * editor has written each version. They travel within titles, bodies and finished pages and are gone from what is published.
 *
 * They are noncharacters of Unicode, which no source may hold (see `decodeText` and `unprintable`).
 */
export const keptBegin = "\ufdd2";
export const keptEnd = "\ufdd3";
export const choiceBegin = "\ufdd4";
export const choiceOr = "\ufdd5";
export const choiceEnd = "\ufdd6";
/** Around the text of a QR code that is not drawn yet; it may be a choice. */
export const codeBegin = "\ufdd7";
export const codeEnd = "\ufdd8";

/** All noncharacters of the basic plane but the last two. */
export const noncharacters = /[\ufdd0-\ufdef]/g;

const anyMark = new RegExp(`[${keptBegin}-${choiceEnd}]`, "g");

/** Text that no version converts. */
export function kept(text: string): string {
  return keptBegin + text + keptEnd;
}

/** @param texts one for each version of the portal, the root's first; none is converted any further */
export function choice(texts: readonly string[]): string {
  return texts.length === 1 ? (texts[0] ?? "") : choiceBegin + texts.join(choiceOr) + choiceEnd;
}

/** The texts of a `choice`, in its order. */
export function choices(text: string): string[] {
  return text.startsWith(choiceBegin) ? text.slice(1, -1).split(choiceOr) : [text];
}

export function hasMarks(text: string): boolean {
  // Three searches by the engine are faster than one by an expression.
  return text.includes(choiceBegin) || text.includes(keptBegin) || text.includes(keptEnd);
}

const markedPattern = new RegExp(
  `(${keptBegin}[^${keptEnd}]*${keptEnd}|${choiceBegin}[^${choiceEnd}]*${choiceEnd})`,
);

/** Changes what is not marked. */
export function outsideMarks(text: string, change: (plain: string) => string): string {
  if (!hasMarks(text)) return change(text);
  return text
    .split(markedPattern)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

/**
 * Gives the beginning of a text its marks back.
 * @param beginning of the root's version of `marked`, its white space made even and perhaps an ellipsis at its end
 */
export function markLike(beginning: string, marked: string): string {
  let result = "";
  let at = 0;
  for (const part of marked.split(markedPattern)) {
    const isMarked = hasMarks(part);
    const start = at;
    let isWhole = true;
    for (const character of unmarked(part)) {
      if (beginning.startsWith(character, at)) at += character.length;
      else if (/\s/.test(character)) {
        if (beginning[at] === " ") at++;
      } else {
        isWhole = false;
        break;
      }
    }
    const text = beginning.slice(start, at);
    result += !isMarked ? text : isWhole ? part : part.startsWith(keptBegin) ? kept(text) : text;
    if (!isWhole) break;
  }
  return result + beginning.slice(at);
}

/** The text of one version, what was chosen marked as kept. */
export function chosen(text: string, version: number): string {
  let start = text.indexOf(choiceBegin);
  if (start < 0) return text;
  let result = "";
  let from = 0;
  for (; start >= 0; start = text.indexOf(choiceBegin, from)) {
    const end = text.indexOf(choiceEnd, start);
    if (end < 0) break;
    result += text.slice(from, start) + kept(text.slice(start + 1, end).split(choiceOr)[version] ?? "");
    from = end + 1;
  }
  return result + text.slice(from);
}

/** The text as the root version reads, without a mark. */
export function unmarked(text: string, version = 0): string {
  return hasMarks(text) ? chosen(text, version).replace(anyMark, "") : text;
}
