/** A body as blocks of marked text: what is left of HTML once all that means nothing is gone. */
import { isPlainAddress } from "./plain-address.ts";

export const marks = ["strong", "em", "del", "u", "sup", "sub", "code"] as const;
export type Mark = (typeof marks)[number];

export interface TextPiece {
  kind: "text";
  text: string;
  marks: ReadonlySet<Mark>;
  link?: Link;
  small: boolean;
}

export interface Link {
  address: string;
  /** It leads to a file beside the article. */
  file: boolean;
}

export interface PicturePiece {
  kind: "picture";
  address: string;
  alt: string;
  caption?: string;
  /** Set small within a line, such as an emoji. */
  inLine: boolean;
  link?: Link;
}

export type Piece =
  | TextPiece
  | PicturePiece
  | { kind: "break" }
  /** A reference to a footnote. */
  | { kind: "note"; number: number };

export interface Paragraph {
  kind: "paragraph";
  pieces: Piece[];
  centred: boolean;
}

interface Heading {
  kind: "heading";
  /** As the source has it, 1 to 6; 7 for one that only looks like a heading. */
  level: number;
  pieces: Piece[];
}

export interface Cell {
  blocks: Block[];
  heading: boolean;
  columns: number;
  rows: number;
}

export interface Table {
  kind: "table";
  rows: Cell[][];
}

export type Block =
  | Paragraph
  | Heading
  | Table
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "code"; text: string }
  | { kind: "rule" }
  | { kind: "video"; address: string; title: string }
  | { kind: "attachments"; files: { address: string; label: string }[] }
  | { kind: "page"; title: string }
  | { kind: "note"; number: number; blocks: Block[] };

export function isTextPiece(piece: Piece): piece is TextPiece {
  return piece.kind === "text";
}

/** A link that shows its own address, as one pasted does; it is whole, so that none beside it goes on with it. */
export function isOwnAddress(piece: Piece | undefined): boolean {
  return piece?.kind === "text" && piece.text === piece.link?.address && isPlainAddress(piece.text);
}

/** Without marks, in one line. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === "text" ? piece.text : piece.kind === "break" ? " " : ""))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** The pictures of a paragraph that holds nothing else. */
export function lonePictures(block: Block | undefined): PicturePiece[] {
  if (block?.kind !== "paragraph" || textOf(block.pieces) !== "") return [];
  const pictures = block.pieces.filter((piece) => piece.kind === "picture");
  return block.pieces.some(({ kind }) => kind === "note") ? [] : pictures;
}
