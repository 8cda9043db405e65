/** The rows and cells of a table, whatever stands between them. */
import type { Block, Cell } from "./body-model.ts";
import { type Look, lookWithin } from "./look.ts";
import type { SourceElement, SourceNode } from "./source-tree.ts";

type Read = (nodes: readonly SourceNode[], look: Look) => Block[];

/** @returns `outside`: its caption, and what stands in no cell */
export function tableRows(
  table: SourceElement,
  read: Read,
  look: Look,
): { rows: Cell[][]; outside: Block[] } {
  const rows: Cell[][] = [];
  const outside: Block[] = [];
  let row: Cell[] | undefined;
  const visit = (node: SourceNode, around: Look): void => {
    if (typeof node === "string") {
      if (node.trim() !== "") for (const each of read([node], around)) outside.push(each);
      return;
    }
    const within = lookWithin(node, around);
    if (/^(tbody|thead|tfoot|form)$/.test(node.name)) {
      for (const child of node.children) visit(child, within);
    } else if (node.name === "tr") {
      row = [];
      rows.push(row);
      for (const child of node.children) visit(child, within);
      row = undefined;
    } else if (node.name === "td" || node.name === "th") {
      if (!row) {
        row = [];
        rows.push(row);
      }
      row.push(cellOf(node, read(node.children, { ...within, centred: false })));
    } else {
      for (const each of read([node], around)) outside.push(each);
    }
  };
  for (const child of table.children) visit(child, look);
  return { rows: rows.filter((cells) => cells.length > 0), outside };
}

function cellOf({ name, attributes }: SourceElement, blocks: Block[]): Cell {
  return {
    blocks,
    heading: name === "th",
    columns: span(attributes["colspan"]),
    rows: span(attributes["rowspan"]),
  };
}

function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? "1", 10);
  return number >= 1 && number <= 1000 ? number : 1;
}
