/** From the pieces of a line of HTML to paragraphs: breaks that part them, indents, pictures that stand alone. */
import { isTextPiece, type Paragraph, type Piece, textOf } from "./body-model.ts";
import { withSpacesApart } from "./spaces.ts";

/** Two full-width spaces, or what was typed in their place, begin a paragraph. */
const indent = /^[ \t\r\n]*(?:\u3000[ \u00a0\u3000]*\u3000|\u00a0[ ]?\u00a0[ \u00a0]*|\u3000)/;
const edge = /^[\s\u200b\ufeff\u2060]+|[\s\u200b\ufeff\u2060]+$/g;

/** @param pieces with the spaces and breaks of the source */
export function paragraphsOf(pieces: readonly Piece[], centred: boolean): Paragraph[] {
  return paragraphLines(pieces)
    .flatMap((lines) => withPicturesApart(lines))
    .map((line) => withSpacesApart(trimmed(line.map(withPlainSpaces))))
    .filter((line) => line.length > 0)
    .map((line) => ({ kind: "paragraph", pieces: line, centred }));
}

/** The lines of each paragraph. Two breaks end it, and so does one before an indented line. */
function paragraphLines(pieces: readonly Piece[]): Piece[][][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "break") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  const paragraphs: Piece[][][] = [[]];
  for (const line of lines) {
    if (isEmpty(line)) paragraphs.push([]);
    else if (isIndented(line)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((of) => of.length > 0);
}

function isEmpty(line: readonly Piece[]): boolean {
  return line.every((piece) => piece.kind === "text" && piece.text.replace(edge, "") === "");
}

function isIndented(line: readonly Piece[]): boolean {
  return line[0]?.kind === "text" && indent.test(lineText(line));
}

function lineText(line: readonly Piece[]): string {
  return line.map((piece) => (piece.kind === "text" ? piece.text : "\ufffc")).join("");
}

/** A picture on a line of its own, or at the beginning or the end of a line, is a paragraph. */
function withPicturesApart(lines: readonly Piece[][]): Piece[][] {
  const paragraphs: Piece[][] = [];
  let text: Piece[] = [];
  const endText = () => {
    if (text.length > 0) paragraphs.push(text);
    text = [];
  };
  for (const line of lines) {
    const { before, middle, after } = picturesAround(line);
    if (before.length > 0) endText();
    for (const picture of before) paragraphs.push([picture]);
    if (middle.length > 0 && text.length > 0) text.push({ kind: "break" });
    for (const piece of middle) text.push(piece);
    if (after.length > 0) endText();
    for (const picture of after) paragraphs.push([picture]);
  }
  endText();
  return paragraphs;
}

function picturesAround(line: readonly Piece[]): { before: Piece[]; middle: Piece[]; after: Piece[] } {
  const standsApart = (piece: Piece | undefined) =>
    piece !== undefined && ((piece.kind === "picture" && !piece.inLine) || isEmpty([piece]));
  let from = 0;
  while (from < line.length && standsApart(line[from])) from++;
  let to = line.length;
  while (to > from && standsApart(line[to - 1])) to--;
  const pictures = (pieces: readonly Piece[]) => pieces.filter(({ kind }) => kind === "picture");
  // The spaces beside the text are its indent.
  const middle = line.slice(from, to);
  return { before: pictures(line.slice(0, from)), middle, after: pictures(line.slice(to)) };
}

function withPlainSpaces(piece: Piece): Piece {
  if (!isTextPiece(piece)) return piece;
  return {
    ...piece,
    text: piece.text.replace(/[\u200b\ufeff\u2060]/g, "").replace(/[ \t\r\n\f\v\u00a0\u2028\u2029]+/g, " "),
  };
}

/** Without spaces at the edges of its lines. */
function trimmed(line: readonly Piece[]): Piece[] {
  const forward = withoutLeading(line, /^\s+/);
  const backward = withoutLeading(forward.reverse(), /\s+$/);
  const pieces = backward.reverse();
  return textOf(pieces) === "" && pieces.every(({ kind }) => kind === "text" || kind === "break")
    ? []
    : pieces;
}

function withoutLeading(line: readonly Piece[], space: RegExp): Piece[] {
  const result: Piece[] = [];
  let atEdge = true;
  for (const piece of line) {
    if (piece.kind === "break") {
      if (result.length === 0) continue;
      atEdge = true;
      result.push(piece);
      continue;
    }
    if (piece.kind !== "text" || !atEdge) {
      result.push(piece);
      atEdge = false;
      continue;
    }
    const text = piece.text.replace(space, "");
    if (text !== "") {
      result.push({ ...piece, text });
      atEdge = false;
    }
  }
  return result;
}
