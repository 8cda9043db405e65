/** What blocks mean together: captions, headings, boxes; the same within lists, quotations and cells. */
import { withAttachments } from "./attached-files.ts";
import type { Block } from "./body-model.ts";
import { withCaptions } from "./captions.ts";
import { withLikelyHeadings, withOutline, withoutHeadings } from "./headings.ts";

/** The order counts: what is a caption is no heading. */
export function arrangedBlocks(blocks: readonly Block[]): Block[] {
  const arranged = withAttachments(withOutline(withLikelyHeadings(withCaptions(blocks.map(arrangedWithin)))));
  return withNotesLast(arranged);
}

function arrangedWithin(block: Block): Block {
  switch (block.kind) {
    case "quote":
    case "note":
      return { ...block, blocks: withoutHeadings(withCaptions(block.blocks.map(arrangedWithin))) };
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

/** A picture in a list or in a table shows no caption. */
function inner(blocks: readonly Block[]): Block[] {
  return withoutHeadings(blocks.map(arrangedWithin));
}

/** Word draws a line above its notes, which the portal does by itself. */
function withNotesLast(blocks: readonly Block[]): Block[] {
  const notes = blocks.filter(({ kind }) => kind === "note");
  const text = blocks.filter(({ kind }) => kind !== "note");
  if (notes.length > 0 && text.at(-1)?.kind === "rule") text.pop();
  return [...text, ...notes];
}
