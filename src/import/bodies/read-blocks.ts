/** From a tree of HTML to the blocks of a body. */
import type { Block, Piece, TextPiece } from "./body-model.ts";
import { arrangedTable } from "./layout-tables.ts";
import { linkOf } from "./links.ts";
import { type Look, lookWithin, plainLook } from "./look.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { pictureOf } from "./pictures.ts";
import { playerBlocks } from "./player-blocks.ts";
import { playerElements, sameWithin } from "./players.ts";
import { codeText, isCode } from "./preformatted.ts";
import type { Reading } from "./reading.ts";
import type { SourceElement, SourceNode } from "./source-tree.ts";
import { tableRows } from "./table-rows.ts";

const words = (text: string) => new Set(text.split(" "));
/** What holds no text of the body. */
const silent = words(
  "script style head title meta link base template noframes xml svg colgroup col param source track wbr area",
);
const controls = words("input button select option textarea datalist");
const lineElements = words(
  "a abbr acronym b basefont bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var img picture map br",
);

/** @param look what stands around the nodes */
export function readBlocks(nodes: readonly SourceNode[], reading: Reading, look: Look = plainLook): Block[] {
  const blocks: Block[] = [];
  let line: Piece[] = [];
  const endLine = (centred: boolean) => {
    for (const paragraph of paragraphsOf(line, centred)) blocks.push(paragraph);
    line = [];
  };

  const visit = (node: SourceNode, around: Look): void => {
    if (typeof node === "string") for (const piece of textPieces(node, around)) line.push(piece);
    else if (!silent.has(node.name)) visitElement(node, around);
  };

  const visitElement = (element: SourceElement, around: Look): void => {
    const { name, children } = element;
    const { notes } = reading;
    const number = notes.notes.get(element);
    if (notes.returns.has(element)) return;
    if (notes.references.has(element)) {
      line.push({ kind: "note", number: notes.references.get(element) ?? 0 });
    } else if (number !== undefined) {
      endLine(around.centred);
      blocks.push({ kind: "note", number, blocks: readBlocks(children, reading) });
    } else if (name === "br") {
      line.push({ kind: "break" });
    } else if (name === "img") {
      const picture = pictureOf(element, around.link, reading);
      if (picture) line.push(picture);
    } else if (controls.has(name)) {
      visitControl(element, around);
    } else if (playerElements.has(name)) {
      visitPlayer(element, around);
    } else {
      const within = lookWithin(element, around);
      if (name === "a") setLink(within, element);
      if (lineElements.has(name) || isCustomInLine(name)) for (const child of children) visit(child, within);
      else visitBlock(element, around, within);
    }
  };

  const setLink = (look: Look, element: SourceElement): void => {
    const link = element.attributes["href"] === undefined ? look.link : linkOf(element, reading);
    if (link) look.link = link;
  };

  const visitBlock = (element: SourceElement, around: Look, within: Look): void => {
    endLine(around.centred);
    const block = ownBlock(element, reading, within);
    if (block) for (const each of block) blocks.push(each);
    else for (const child of element.children) visit(child, within);
    endLine(within.centred);
  };

  const visitControl = (element: SourceElement, around: Look): void => {
    const { name, attributes } = element;
    if (name === "textarea" || name === "button") for (const child of element.children) visit(child, around);
    if (attributes["type"]?.toLowerCase() !== "hidden" && name !== "option") {
      reading.losses.push({ kind: "form", text: attributes["value"] ?? attributes["name"] ?? name });
    }
  };

  const visitPlayer = (element: SourceElement, around: Look): void => {
    endLine(around.centred);
    const { played } = reading;
    if (!played.has(element)) {
      for (const each of playerBlocks(element, reading)) blocks.push(each);
      for (const inner of sameWithin(element)) played.add(inner);
    }
    // What is written for those who cannot play it is text of the body.
    if (element.name !== "iframe") for (const child of element.children) visit(child, around);
    endLine(around.centred);
  };

  for (const node of nodes) visit(node, look);
  endLine(look.centred);
  return blocks;
}

/** Word's and WeChat's own elements stand in a line unless they are known as blocks. */
function isCustomInLine(name: string): boolean {
  return name.includes(":") || (name.includes("-") && !name.startsWith("mp-"));
}

function textPieces(text: string, { marks, link, small, preformatted }: Look): Piece[] {
  const piece = (part: string): TextPiece => {
    const plain = { kind: "text", text: part, small } as const;
    // A line under the words of a link is what every link has.
    return link
      ? { ...plain, link, marks: new Set([...marks].filter((mark) => mark !== "u")) }
      : { ...plain, marks };
  };
  if (!preformatted) return [piece(text)];
  return text
    .split(/\r\n?|\n/)
    .flatMap((part, index) => (index === 0 ? [piece(part)] : [{ kind: "break" as const }, piece(part)]));
}

/** The blocks of an element that is one of its own kind; undefined for what only holds others. */
function ownBlock(element: SourceElement, reading: Reading, look: Look): Block[] | undefined {
  const { name, children, attributes } = element;
  if (/^h[1-6]$/.test(name)) return headingBlocks(Number(name[1]), readBlocks(children, reading, look));
  if (name === "hr") return [{ kind: "rule" }];
  if (/^(ul|ol|dir|menu)$/.test(name)) return listBlocks(element, reading, look);
  if (name === "blockquote" && !isIndentOnly(attributes)) {
    const blocks = readBlocks(children, reading, { ...look, centred: false });
    return blocks.length > 0 ? [{ kind: "quote", blocks }] : [];
  }
  if (name === "pre" && isCode(element)) return [{ kind: "code", text: codeText(element) }];
  if (name === "table") {
    const cellLook: Look = { ...look, centred: false };
    const { rows, outside } = tableRows(element, (nodes, of) => readBlocks(nodes, reading, of), cellLook);
    return [...outside, ...arrangedTable(rows)];
  }
  return undefined;
}

/** A heading is one line; what else stood in it follows. */
function headingBlocks(level: number, blocks: Block[]): Block[] {
  return blocks.map((block): Block => {
    const isLine = block.kind === "paragraph" && block.pieces.some(({ kind }) => kind === "text");
    return isLine ? { kind: "heading", level, pieces: block.pieces } : block;
  });
}

function listBlocks({ name, children, attributes }: SourceElement, reading: Reading, look: Look): Block[] {
  const items: Block[][] = [];
  for (const child of children) {
    const isItem = typeof child !== "string" && child.name === "li" && !reading.notes.notes.has(child);
    const blocks = isItem
      ? readBlocks(child.children, reading, lookWithin(child, look))
      : readBlocks([child], reading, look);
    // What stands between two items, such as a list within, belongs to the one before; notes stand at the end.
    if (isItem || items.length === 0) items.push(blocks);
    else for (const block of blocks) items.at(-1)?.push(block);
  }
  const notes = items.flatMap((blocks) => blocks.filter(({ kind }) => kind === "note"));
  const filled = items
    .map((blocks) => blocks.filter(({ kind }) => kind !== "note"))
    .filter((blocks) => blocks.length > 0);
  const start = Number.parseInt(attributes["start"] ?? "1", 10);
  const list: Block = {
    ...{ kind: "list", ordered: name === "ol", items: filled },
    start: start >= 0 && start < 1e9 ? start : 1,
  };
  return filled.length > 0 ? [list, ...notes] : notes;
}

/** The button "indent" of old editors. */
function isIndentOnly({ dir, style }: Record<string, string>): boolean {
  return dir !== undefined || /margin-right\s*:\s*0|padding\s*:\s*0|border[^;]*(none|0)/i.test(style ?? "");
}
