/** Bodies of old systems, of Word and of WeChat as this portal's Markdown. */
import { arrangedBlocks } from "./arrange-blocks.ts";
import { bodyHtml, type Special } from "./body-html.ts";
import type { Block } from "./body-model.ts";
import { boxWords } from "./destinations.ts";
import { keptElement, writeMarkdown } from "./markdown-writer.ts";
import { noteLinksIn } from "./note-links.ts";
import { readBlocks } from "./read-blocks.ts";
import type { BodyOptions, Loss, Reading, UsedFile } from "./reading.ts";
import { sourceTree } from "./source-tree.ts";
import { isPlainTable, plainTableHtml, rawTable } from "./table-html.ts";

export interface MarkdownBody {
  /** Ends with a line break unless it is empty. */
  markdown: string;
  /** What the body uses, in its order. */
  files: UsedFile[];
  losses: Loss[];
}

/** @param pages HTML as it was found; nothing active comes out, whatever goes in */
export function toMarkdown(
  pages: readonly { title?: string; html: string }[],
  options: BodyOptions,
): MarkdownBody {
  const trees = pages.map(({ html }) => sourceTree(html));
  const roots = trees.map(({ root }) => root);
  const losses = trees.filter(({ tooDeep }) => tooDeep).map((): Loss => ({ kind: "nesting", text: "" }));
  const reading: Reading = {
    ...{ ...options, losses, files: [] },
    ...{ notes: noteLinksIn(roots), played: new Set() },
  };
  const blocks = roots.flatMap((root, index) =>
    pageBlocks(pages[index]?.title, index, readBlocks(root.children, reading)),
  );
  const markdown = written(arrangedBlocks(blocks));
  return { markdown: markdown === "" ? "" : `${markdown}\n`, files: reading.files, losses: reading.losses };
}

/** A page without text is none. */
function pageBlocks(title: string | undefined, index: number, blocks: Block[]): Block[] {
  const name = boxWords(title);
  if (blocks.length === 0 || (index === 0 && name === "")) return blocks;
  return [{ kind: "page", title: name }, ...blocks];
}

function written(blocks: readonly Block[]): string {
  const special: Special = {
    table: (table) =>
      isPlainTable(table) ? plainTableHtml(table, special) : keptElement(rawTable(table), "hr"),
    note: (number) => keptElement(`[^${number}]`, "a"),
    page: (title) =>
      keptElement(title === "" ? "<!--page-->" : `<!--page: ${title.replaceAll("-->", "—")}-->`, "hr"),
    box: (name, words, contents) =>
      keptElement(`::: ${`${name} ${words}`.trim()}\n${writeMarkdown(contents)}\n:::`, "hr"),
    noteText: (number, contents) =>
      keptElement(`[^${number}]: ${writeMarkdown(contents).replace(/\n(?=[^\n])/g, "\n    ")}`, "hr"),
  };
  return writeMarkdown(bodyHtml(blocks, special));
}
