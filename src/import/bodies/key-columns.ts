/** Tables of two columns that name a thing at the left and tell it at the right: their headings stand at the left. */
import { type Block, type Cell, isTextPiece, textOf } from "./body-model.ts";

/**
 * Markdown knows headings above the columns only: the first pair would become one. Where nothing tells the left column
 * from the right, the first row stays the head, as it is in most tables.
 */
export function withKeys(rows: Cell[][]): Cell[][] {
  if (!areKeysAndValues(rows)) return rows;
  return rows.map(([key, ...values]) => (key ? [{ ...withoutBold(key), heading: true }, ...values] : values));
}

function areKeysAndValues(rows: readonly Cell[][]): boolean {
  if (rows.length < 2 || !rows.every((row) => row.length === 2 && row.every(isLine))) return false;
  const value = rows[0]?.[1];
  if (!value || (value.blocks.length > 0 && isBold(value))) return false;
  return rows.every(([key]) => isBold(key)) || rows.every(([key]) => /[：:]$/.test(wordsOf(key)));
}

function isLine({ blocks, heading, columns, rows }: Cell): boolean {
  return !heading && columns === 1 && rows === 1 && blocks.every(({ kind }) => kind === "paragraph");
}

function isBold(cell: Cell | undefined): boolean {
  const pieces = cell?.blocks.flatMap((block) => (block.kind === "paragraph" ? block.pieces : [])) ?? [];
  return (
    wordsOf(cell) !== "" &&
    pieces.every((piece) => !isTextPiece(piece) || piece.marks.has("strong") || piece.text.trim() === "")
  );
}

function wordsOf(cell: Cell | undefined): string {
  const lines = cell?.blocks.map((block) => (block.kind === "paragraph" ? textOf(block.pieces) : "")) ?? [];
  return lines.join(" ");
}

/** Headings of a table are bold by themselves. */
export function withoutBold(cell: Cell): Cell {
  const blocks = cell.blocks.map((block): Block => {
    if (block.kind !== "paragraph") return block;
    const pieces = block.pieces.map((piece) =>
      piece.kind === "text"
        ? { ...piece, marks: new Set([...piece.marks].filter((mark) => mark !== "strong")) }
        : piece,
    );
    return { ...block, pieces };
  });
  return { ...cell, blocks };
}
