/** Bodies of old systems, of Word and of WeChat as this portal's Markdown. */
import { arrangedBlocks } from "./arrange-blocks.ts";
import { bodyHtml, type Special } from "./body-html.ts";
import type { Block } from "./body-model.ts";
import { writeMarkdown } from "./markdown-writer.ts";
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
  const name = (title ?? "").replace(/\s+/g, " ").replaceAll("-{", "- {").trim();
  if (blocks.length === 0 || (index === 0 && name === "")) return blocks;
  return [{ kind: "page", title: name }, ...blocks];
}

function written(blocks: readonly Block[]): string {
  const kept: string[] = [];
  const keep = (markdown: string, tag: "a" | "hr"): string => {
    kept.push(markdown);
    return tag === "a" ? `<a data-kept="${kept.length - 1}"></a>` : `<hr data-kept="${kept.length - 1}">`;
  };
  const special: Special = {
    table: (table) => (isPlainTable(table) ? plainTableHtml(table, special) : keep(rawTable(table), "hr")),
    note: (number) => keep(`[^${number}]`, "a"),
    page: (title) =>
      keep(title === "" ? "<!--page-->" : `<!--page: ${title.replaceAll("-->", "—")}-->`, "hr"),
    box: (name, words, contents) =>
      keep(`::: ${`${name} ${words}`.trim()}\n${writeMarkdown(contents, kept)}\n:::`, "hr"),
    noteText: (number, contents) =>
      keep(`[^${number}]: ${writeMarkdown(contents, kept).replace(/\n(?=[^\n])/g, "\n    ")}`, "hr"),
  };
  return writeMarkdown(bodyHtml(blocks, special), kept);
}
