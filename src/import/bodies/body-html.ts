/** Blocks as plain HTML, for the writer of Markdown and for tables that Markdown cannot hold. */
import { escapeHtml } from "../../shared/html.ts";
import {
  type Block,
  isOwnAddress,
  type Mark,
  marks,
  type PicturePiece,
  type Piece,
  type Table,
} from "./body-model.ts";

/** On every second of lists in succession, which would become one if all had the same sign. */
export const otherSign = "data-other";

/** How what has no HTML of its own is written. */
export interface Special {
  table(table: Table): string;
  note(number: number): string;
  box(name: string, words: string, contents: string): string;
  page(title: string): string;
  noteText(number: number, contents: string): string;
}

export function bodyHtml(blocks: readonly Block[], special: Special): string {
  let isOther = false;
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      const goesOn = block.kind === "list" && before?.kind === "list" && before.ordered === block.ordered;
      isOther = goesOn && !isOther;
      const html = blockHtml(block, special);
      return isOther ? html.replace(/^<[ou]l/, `$& ${otherSign}`) : html;
    })
    .join("");
}

function blockHtml(block: Block, special: Special): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${lineHtml(block.pieces, special)}</p>`;
    case "heading":
      return `<h${block.level}>${lineHtml(block.pieces, special)}</h${block.level}>`;
    case "list": {
      const items = block.items.map((item) => `<li>${bodyHtml(item, special)}</li>`).join("");
      return block.ordered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`;
    }
    case "quote":
      return `<blockquote>${bodyHtml(block.blocks, special)}</blockquote>`;
    case "table":
      return special.table(block);
    case "code":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case "rule":
      return "<hr>";
    case "video": {
      const words = `${block.address.replaceAll(/\s/g, "%20")} ${block.title}`.trim();
      return special.box(
        "video",
        words,
        `<p>${anchor(block.address, escapeHtml(block.title || "视频"))}</p>`,
      );
    }
    case "attachments": {
      const items = block.files.map(
        ({ address, label }) => `<li><p>${anchor(address, escapeHtml(label))}</p></li>`,
      );
      return special.box("attachments", "", `<ul>${items.join("")}</ul>`);
    }
    case "page":
      return special.page(block.title);
    case "note":
      return special.noteText(block.number, bodyHtml(block.blocks, special));
  }
}

/** Marks that may stand around a link as well as within it. */
const emphases: Mark[] = ["strong", "em", "del", "sup", "sub"];

/** A part of a line with the marks that cover all of it: a link, or a single piece. */
interface Part {
  marks: ReadonlySet<Mark>;
  html: string;
}

/** The pieces of a line, marks that belong together in one element. */
export function lineHtml(pieces: readonly Piece[], special: Special): string {
  const parts = runs(pieces, linkOf).flatMap(({ key, run }): Part[] => {
    if (key === "") return run.map((piece) => ({ marks: marksOf(piece), html: pieceHtml(piece, special) }));
    const common = new Set(emphases.filter((mark) => run.every((piece) => marksOf(piece).has(mark))));
    const rest = run.map((piece) => ({
      marks: without(marksOf(piece), common),
      html: pieceHtml(piece, special),
    }));
    return [{ marks: common, html: anchor(addressOf(run[0]), marked(rest, marks)) }];
  });
  return marked(parts, marks);
}

/** Equal for what is one link; empty for what is none. */
function linkOf(piece: Piece, index: number): string {
  return isOwnAddress(piece) ? `${index} ${addressOf(piece)}` : addressOf(piece);
}

function addressOf(piece: Piece | undefined): string {
  return piece?.kind === "text" || piece?.kind === "picture" ? (piece.link?.address ?? "") : "";
}

function marksOf(piece: Piece): ReadonlySet<Mark> {
  return piece.kind === "text" ? piece.marks : new Set();
}

function without(all: ReadonlySet<Mark>, some: ReadonlySet<Mark>): ReadonlySet<Mark> {
  return new Set([...all].filter((mark) => !some.has(mark)));
}

function marked(parts: readonly Part[], [mark, ...others]: readonly Mark[]): string {
  if (mark === undefined) return parts.map(({ html }) => html).join("");
  return runs(parts, (part) => (part.marks.has(mark) ? mark : ""))
    .map(({ key, run }) => {
      const html = marked(run, others);
      return key ? `<${key}>${html}</${key}>` : html;
    })
    .join("");
}

function runs<Item>(
  items: readonly Item[],
  keyOf: (item: Item, index: number) => string,
): { key: string; run: Item[] }[] {
  const result: { key: string; run: Item[] }[] = [];
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    const last = result.at(-1);
    if (last?.key === key) last.run.push(item);
    else result.push({ key, run: [item] });
  }
  return result;
}

function pieceHtml(piece: Piece, special: Special): string {
  switch (piece.kind) {
    case "text":
      return escapeHtml(piece.text);
    case "break":
      return "<br>";
    case "picture":
      return pictureHtml(piece);
    case "note":
      return special.note(piece.number);
  }
}

function pictureHtml({ address, alt, caption }: PicturePiece): string {
  const title = caption === undefined ? "" : ` title="${escapeHtml(caption)}"`;
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"${title}>`;
}

function anchor(address: string, html: string): string {
  return `<a href="${escapeHtml(address)}">${html}</a>`;
}
