/**
 * Text in Markdown: a character is escaped only where the portal's parser would read it as markup (CommonMark 0.31,
 * chapters 2.4, 4 and 6; tables and strikethrough of GFM; `:::` boxes, `-{…}-` and bare addresses of this portal).
 */
import { isPlainAddress } from "./plain-address.ts";
import { lineBreak, text as textMark } from "./writing-marks.ts";

const entity = /^&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i;
const mailAddress = /^<[\w.!#$%&'*+/=?^`{|}~-]+@/;
/** One that is longer is no address that anybody meant. */
const longestAddress = 2000;
const address = /^:\/\/[!-~]*/;
/**
 * Removes the marks from a block's text and writes the escapes.
 * @param inTable a bar would end the cell
 */
export function withEscapes(marked: string, inTable: boolean): string {
  if (!marked.includes(textMark)) return inTable ? marked.replaceAll("|", "\\|") : marked;
  const { plain, isText } = withoutMarks(marked);
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  const scene: Scene = { plain, isText, manyTicks: count(/`/g) > 1, manyTildes: count(/~~/g) > 1, inTable };
  let result = "";
  for (let at = 0; at < plain.length; at++) {
    const character = plain[at] ?? "";
    if (!isText[at]) {
      result += inTable && character === "|" ? "\\|" : character;
    } else if (
      character === ":" &&
      /https?$/i.test(plain.slice(Math.max(0, at - 5), at)) &&
      plain.startsWith("://", at)
    ) {
      const length = plainAddressAt(scene, at);
      result += length > 0 ? plain.slice(at, at + length) : "\\:";
      at += Math.max(0, length - 1);
    } else {
      result += isRead(character, at, scene) ? `\\${character}` : character;
    }
  }
  return result;
}

interface Scene {
  plain: string;
  /** By place: whether the character is a sign of the text. */
  isText: Uint8Array;
  manyTicks: boolean;
  manyTildes: boolean;
  inTable: boolean;
}

function withoutMarks(marked: string): Pick<Scene, "plain" | "isText"> {
  const isText = new Uint8Array(marked.length);
  const parts = marked.split(textMark);
  let length = parts[0]?.length ?? 0;
  for (const part of parts.slice(1)) {
    isText[length] = 1;
    length += part.length;
  }
  return { plain: parts.join(""), isText };
}

/** Whether the parser would read the sign as markup. What only counts at the beginning of a line is left to `line-starts.ts`. */
function isRead(sign: string, at: number, { plain, isText, manyTicks, manyTildes, inTable }: Scene): boolean {
  const before = plain[at - 1] ?? "";
  const after = plain[at + 1] ?? "";
  switch (sign) {
    case "\\":
      return after === "" || after === lineBreak || /[!-/:-@[-`{-~\n]/.test(after);
    case "*":
      return !(isSpace(before) && isSpace(after));
    case "_":
      return !isWithinWord(plain, at);
    case "`":
      return manyTicks;
    case "~":
      return manyTildes;
    case "<":
      return /[a-z/!?]/i.test(after) || mailAddress.test(plain.slice(at, at + 200));
    case "&":
      return entity.test(plain.slice(at, at + 40));
    case "[":
      return after === "^";
    case "^":
      // At the beginning of a link's words.
      return before === "[" && !isText[at - 1];
    case "!":
      return after === "[";
    case "]":
      return after === "(" || after === ":";
    case "|":
      return inTable;
    case "-":
      return after === "{";
    default:
      return false;
  }
}

/** Or the edge of the text. */
export function isSpace(character: string): boolean {
  return character === "" || /\s/.test(character);
}

/** Underscores between letters, and those between spaces, begin and end nothing. */
function isWithinWord(plain: string, at: number): boolean {
  let from = at;
  while (plain[from - 1] === "_") from--;
  let to = at + 1;
  while (plain[to] === "_") to++;
  const [before, after] = [plain[from - 1] ?? "", plain[to] ?? ""];
  if (isSpace(before) && isSpace(after)) return !/^[_\s]*$/.test(plain);
  return [before, after].every((character) => /[\p{L}\p{N}]/u.test(character));
}

/** The length of an address that may stand as it is; 0 where it must not become a link. */
function plainAddressAt({ plain, isText }: Scene, at: number): number {
  // Glued to a letter it becomes none, and a backslash is read together with the letter after it.
  if (/[a-z0-9.+\\-]https?$/i.test(plain.slice(Math.max(0, at - 6), at))) return 0;
  const [whole = ""] = address.exec(plain.slice(at, at + longestAddress)) ?? [];
  if (whole.length === longestAddress) return 0;
  for (let i = 0; i < whole.length; i++) {
    if (/[^a-z0-9]/i.test(whole[i] ?? "") && !isText[at + i]) return 0;
  }
  // The backslash of a line's end would be taken for a part of it.
  if (plain[at + whole.length] === lineBreak) return 0;
  const kept = whole.replace(/[.,;:!?)]+$/, "");
  return isPlainAddress(`http${kept}`) ? kept.length : 0;
}
