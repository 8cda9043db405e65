/** Tables of data: as Markdown where every cell is a line, otherwise as HTML, a row a line. */
import { escapeHtml } from "../../shared/html.ts";
import { bodyHtml, lineHtml, otherSign, type Special } from "./body-html.ts";
import type { Block, Cell, Table } from "./body-model.ts";
import { withoutBold } from "./key-columns.ts";

/** Whether Markdown can hold it: as many cells in each row, nothing merged, a line or a few in each cell. */
export function isPlainTable({ rows }: Table): boolean {
  const columns = rows[0]?.length ?? 0;
  return rows.every(
    (row, index) =>
      row.length === columns &&
      row.every(
        (cell) =>
          cell.columns === 1 &&
          cell.rows === 1 &&
          // A heading at the left is one only in HTML.
          (index === 0 || !cell.heading) &&
          cell.blocks.every(({ kind }) => kind === "paragraph"),
      ),
  );
}

/** For the writer of Markdown: a cell's paragraphs are parted by breaks. */
export function plainTableHtml({ rows }: Table, special: Special): string {
  const html = rows.map((row, index) => {
    const own = index === 0 ? row.map(withoutBold) : row;
    const cells = own.map(
      ({ blocks }) => `<td>${blocks.map((block) => paragraphHtml(block, special)).join("<br>")}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><tbody>${html.join("")}</tbody></table>`;
}

function paragraphHtml(block: Block, special: Special): string {
  return block.kind === "paragraph" ? lineHtml(block.pieces, special) : "";
}

/** What stands in the Markdown as it is: no line of it is empty, and nothing in it is read as Markdown. */
export function rawTable({ rows }: Table): string {
  const lines = rows.map((row) => `<tr>${row.map(rawCell).join("")}</tr>`);
  return `<table>\n${lines.join("\n")}\n</table>`;
}

function rawCell({ blocks, heading, columns, rows }: Cell): string {
  const tag = heading ? "th" : "td";
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  const [only] = blocks;
  const html =
    blocks.length === 1 && only?.kind === "paragraph"
      ? lineHtml(only.pieces, rawSpecial)
      : bodyHtml(blocks, rawSpecial);
  const inOneLine = html
    .replaceAll(` ${otherSign}`, "")
    .replaceAll("\n", "&#10;")
    .replaceAll("-{", "-&#123;");
  return `<${tag}${spans}>${inOneLine}</${tag}>`;
}

const rawSpecial: Special = {
  table: rawTable,
  note: (number) => `<sup>${number}</sup>`,
  box: (_name, _words, contents) => contents,
  page: (title) => escapeHtml(title),
  noteText: (_number, contents) => contents,
};
