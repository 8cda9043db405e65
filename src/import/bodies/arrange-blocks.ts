/** What blocks mean together: captions, headings, boxes; the same within lists, quotations and cells. */
import { withAttachments } from "./attached-files.ts";
import type { Block } from "./body-model.ts";
import { withCaptions } from "./captions.ts";
import { withLikelyHeadings, withOutline, withoutHeadings } from "./headings.ts";

/** The order counts: what is a caption is no heading. */
export function arrangedBlocks(blocks: readonly Block[]): Block[] {
  const arranged = blocks.map((block) => arrangedWithin(block, withCaptions));
  return withNotesLast(withAttachments(withOutline(withLikelyHeadings(withCaptions(arranged)))));
}

/** @param captioned what becomes of words below pictures */
function arrangedWithin(block: Block, captioned: (blocks: readonly Block[]) => readonly Block[]): Block {
  const inner = (blocks: readonly Block[]) =>
    withoutHeadings(blocks.map((each) => arrangedWithin(each, withoutCaptions)));
  switch (block.kind) {
    case "quote":
    case "note": {
      const arranged = block.blocks.map((each) => arrangedWithin(each, captioned));
      return { ...block, blocks: withoutHeadings(captioned(arranged)) };
    }
    case "list":
      return { ...block, items: block.items.map(inner) };
    case "table":
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: inner(cell.blocks) }))),
      };
    default:
      return block;
  }
}

/** A picture in a list or in a table shows no caption, nor does one in a quotation there. */
function withoutCaptions(blocks: readonly Block[]): readonly Block[] {
  return blocks;
}

/** Word draws a line above its notes, which the portal does by itself. */
function withNotesLast(blocks: readonly Block[]): Block[] {
  const notes = blocks.filter(({ kind }) => kind === "note");
  const text = blocks.filter(({ kind }) => kind !== "note");
  if (notes.length > 0 && text.at(-1)?.kind === "rule") text.pop();
  return [...text, ...notes];
}
