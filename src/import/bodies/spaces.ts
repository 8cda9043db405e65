/** Spaces within a line belong to no emphasis of their own: a mark or a link holds them where it goes on behind them. */
import { isOwnAddress, isTextPiece, type Mark, type Piece, type TextPiece } from "./body-model.ts";

export function withSpacesApart(line: readonly Piece[]): Piece[] {
  const parts = withSingleSpaces(line.flatMap(partsOf));
  const words = parts.map((part) => (isTextPiece(part) && part.text.trim() === "" ? undefined : part));
  let before: Piece | undefined;
  const afters: (Piece | undefined)[] = [];
  let after: Piece | undefined;
  for (let at = parts.length - 1; at >= 0; at--) {
    afters[at] = after;
    after = words[at] ?? after;
  }
  return parts.map((part, at) => {
    const own = words[at];
    if (own || !isTextPiece(part)) {
      before = own;
      return part;
    }
    return between(part, before, afters[at]);
  });
}

function partsOf(piece: Piece): Piece[] {
  if (!isTextPiece(piece)) return [piece];
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(piece.text) ?? [];
  return [before, words, after].filter((text) => text !== "").map((text) => ({ ...piece, text }));
}

/** A space that follows another shows nothing. */
function withSingleSpaces(parts: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (!isTextPiece(part) || !before || !isTextPiece(before) || !before.text.endsWith(" ")) {
      result.push(part);
      continue;
    }
    const text = part.text.replace(/^ /, "");
    if (text !== "") result.push({ ...part, text });
  }
  return result;
}

function between(
  { kind, text, small }: TextPiece,
  before: Piece | undefined,
  after: Piece | undefined,
): TextPiece {
  if (before?.kind !== "text" || after?.kind !== "text") return { kind, text, small, marks: new Set<Mark>() };
  const marks = new Set([...before.marks].filter((mark) => after.marks.has(mark)));
  const isOneLink =
    before.link?.address === after.link?.address && !isOwnAddress(before) && !isOwnAddress(after);
  return { kind, text, small, marks, ...(isOneLink && before.link && { link: before.link }) };
}
