/** Tables that only lay out a page are told from those that hold data, and are taken apart. */
import { type Block, type Cell, lonePictures, textOf } from "./body-model.ts";
import { withKeys } from "./key-columns.ts";

/** Characters in a cell above which it is read as running text. */
const longText = 120;

/** The table itself where it holds data, otherwise what its cells hold. */
export function arrangedTable(rows: Cell[][]): Block[] {
  const cells = rows.flat();
  if (cells.every(({ blocks }) => blocks.length === 0)) return [];
  if (isPictureGrid(rows)) return pictureGrid(rows);
  if (isLayout(rows)) return cells.flatMap(({ blocks }) => blocks);
  const notes = cells.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "note"));
  const own = rows.map((row) =>
    row.map((cell) => ({ ...cell, blocks: cell.blocks.filter(({ kind }) => kind !== "note") })),
  );
  return [{ kind: "table", rows: withKeys(own) }, ...notes];
}

function isLayout(rows: readonly Cell[][]): boolean {
  const cells = rows.flat();
  if (
    cells.some(({ blocks }) =>
      blocks.some(({ kind }) => /^(table|video|page|heading|attachments)$/.test(kind)),
    )
  )
    return true;
  const filled = cells.filter(({ blocks }) => blocks.length > 0);
  const isOneColumn = rows.every((row) => row.length === 1);
  if (isOneColumn || filled.length === 1) return true;
  if (rows.length > 1) return false;
  return cells.some(
    ({ blocks }) => blocks.length > 1 || lonePictures(blocks[0]).length > 0 || lengthOf(blocks) > longText,
  );
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === "paragraph" ? textOf(block.pieces).length : 0),
    0,
  );
}

/** Pictures in rows, each with the words below it in the next row. */
function isPictureGrid(rows: readonly Cell[][]): boolean {
  return (
    rows.some(hasPictures) &&
    rows.every((row, index) => {
      const above = rows[index - 1] ?? [];
      return (
        hasPictures(row) || (hasPictures(above) && row.every((cell, at) => isCaptionOf(cell, above[at])))
      );
    })
  );
}

function hasPictures(row: readonly Cell[]): boolean {
  const filled = row.filter(({ blocks }) => blocks.length > 0);
  return filled.length > 0 && filled.every(isPictures);
}

function isPictures({ blocks }: Cell): boolean {
  return blocks.every((block) => lonePictures(block).length > 0);
}

function isCaptionOf({ blocks }: Cell, above: Cell | undefined): boolean {
  if (blocks.length === 0) return true;
  const isShort = blocks.every(({ kind }) => kind === "paragraph") && lengthOf(blocks) < longText;
  return isShort && above !== undefined && above.blocks.length > 0;
}

function pictureGrid(rows: readonly Cell[][]): Block[] {
  return rows.flatMap((row, index) => {
    if (!hasPictures(row)) return [];
    const below = rows[index + 1] ?? [];
    const words = hasPictures(below) ? [] : below;
    return row.flatMap(({ blocks }, column) => [...blocks, ...asCaption(words[column]?.blocks ?? [])]);
  });
}

function asCaption(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === "paragraph" ? { ...block, centred: true } : block));
}
