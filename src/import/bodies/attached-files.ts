/** Lines that hold nothing but links to files become a box of attachments. */
import { type Block, isTextPiece } from "./body-model.ts";

/** 附件：, 附件1. and the like before a link belong to its words. */
const label = /^(附件|附|下载)?\s*[\d一二三四五六七八九十]*\s*[：:.．、]?\s*$/;

type AttachedFile = { address: string; label: string };

export function withAttachments(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const files = filesOf(block);
    const above = result.at(-1);
    if (files.length === 0) result.push(block);
    else if (above?.kind === "attachments") for (const file of files) above.files.push(file);
    else result.push({ kind: "attachments", files });
  }
  return result;
}

/** Empty where the line holds anything else. */
function filesOf(block: Block): AttachedFile[] {
  if (block.kind !== "paragraph") return [];
  const files: AttachedFile[] = [];
  let before = "";
  for (const piece of block.pieces) {
    if (piece.kind === "break") continue;
    if (!isTextPiece(piece) || (piece.link && !piece.link.file)) return [];
    const last = files.at(-1);
    if (piece.link) {
      if (last && before === "" && last.address === piece.link.address) last.label += piece.text;
      else files.push({ address: piece.link.address, label: before + piece.text });
      before = "";
    } else {
      before += piece.text;
      if (!label.test(before)) return [];
    }
  }
  const cleaned = files.map((file) => ({ ...file, label: file.label.trim() }));
  return before.trim() === "" && cleaned.every((file) => file.label !== "") ? cleaned : [];
}
