/** Headings of a body: those that only look like one, and an outline without gaps. */
import { type Block, isTextPiece, type Mark, type Paragraph, type Piece, textOf } from "./body-model.ts";
import { withSpacesApart } from "./spaces.ts";

const longest = { looksLike: 30, isOne: 60 };
const numbered = /^(第?[一二三四五六七八九十百\d]+[、.．章节条部]|[（(][一二三四五六七八九十\d]+[)）])/;

/** A short bold line in the middle above running text; two of them, or one at the very top, are rather a title. */
export function withLikelyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (!looksLikeHeading(block)) return block;
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (!after || looksLikeHeading(before) || looksLikeHeading(after) || after.kind === "heading")
      return block;
    if (!before && !numbered.test(textOf(block.pieces))) return block;
    return { kind: "heading", level: 7, pieces: block.pieces };
  });
}

function looksLikeHeading(block: Block | undefined): block is Paragraph {
  if (block?.kind !== "paragraph" || !block.centred) return false;
  const { pieces } = block;
  const text = textOf(pieces);
  return (
    text !== "" &&
    text.length <= longest.looksLike &&
    !/[。，；：？！…,.;:?!]$|[。；]/.test(text) &&
    /\p{L}/u.test(text) &&
    pieces.every(
      (piece) => isTextPiece(piece) && !piece.link && (piece.marks.has("strong") || piece.text.trim() === ""),
    )
  );
}

/** Levels from 2 on, each at most one below the one above it. A heading that is a whole sentence is a paragraph. */
export function withOutline(blocks: readonly Block[]): Block[] {
  let above: number[] = [];
  return blocks.map((block) => {
    if (block.kind === "page") above = [];
    if (block.kind !== "heading") return block;
    const text = textOf(block.pieces);
    if (text.length > longest.isOne || /[。；]/.test(text)) return asParagraph(block.pieces);
    above = above.filter((level) => level < block.level);
    above.push(block.level);
    return { ...block, level: Math.min(above.length + 1, 6), pieces: plainHeading(block.pieces) };
  });
}

/** Within a list or a quotation a heading is a bold line. */
export function withoutHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.kind === "heading" ? asParagraph(withSpacesApart(withMark(block.pieces, "strong"))) : block,
  );
}

function asParagraph(pieces: Piece[]): Paragraph {
  return { kind: "paragraph", pieces, centred: false };
}

function withMark(pieces: readonly Piece[], mark: Mark): Piece[] {
  return pieces.map((piece) =>
    isTextPiece(piece) ? { ...piece, marks: new Set([...piece.marks, mark]) } : piece,
  );
}

/** A heading is bold as it is, and stands in one line. */
function plainHeading(pieces: readonly Piece[]): Piece[] {
  const plain = pieces.map((piece): Piece => {
    if (piece.kind === "break") return { kind: "text", text: " ", marks: new Set(), small: false };
    if (!isTextPiece(piece)) return piece;
    return {
      ...piece,
      marks: new Set([...piece.marks].filter((mark) => mark !== "strong" && mark !== "em")),
    };
  });
  return withSpacesApart(plain);
}
