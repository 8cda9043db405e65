/** The head of a document: its title, and the lines below it that say 来源, 作者 and 日期. */
import type { Doubt } from "../found/found.ts";
import { dateIn } from "./date-in.ts";

export interface DocumentHead {
  title?: string;
  source?: string;
  author?: string;
  editor?: string;
  date?: string;
  /** The HTML without the head. */
  rest: string;
  doubts: Doubt[];
}

/** Blocks of a document in which its head is looked for. */
const mostBlocks = 6;
const longestTitle = 80;

const fields: Record<string, "source" | "author" | "editor" | "date"> = {
  ...{ 来源: "source", 信息来源: "source", 稿件来源: "source", 文章来源: "source" },
  ...{ 作者: "author", 撰稿: "author", 供稿人: "author", 记者: "author", 通讯员: "author" },
  ...{ 编辑: "editor", 责任编辑: "editor", 责编: "editor" },
  ...{ 日期: "date", 时间: "date", 发布日期: "date", 发布时间: "date" },
};
const fieldName = Object.keys(fields)
  .sort((a, b) => b.length - a.length)
  .join("|");
const field = new RegExp(
  `(${fieldName})\\s*[：:]\\s*(.*?)\\s*(?=[（(【|｜]?\\s*(?:${fieldName})\\s*[：:]|$)`,
  "gs",
);

interface Block {
  html: string;
  isTitle: boolean;
  isHeading: boolean;
  isBoldLine: boolean;
  text: string;
}

/** @param html of mammoth: well formed */
export function headOf(html: string): DocumentHead {
  const blocks = firstBlocks(html);
  const head: DocumentHead = { rest: "", doubts: [] };
  const title =
    blocks.find(({ isTitle }) => isTitle) ??
    blocks.slice(0, 1).find((block) => block.isHeading || block.isBoldLine);
  if (title && title.text.length <= longestTitle) head.title = title.text;
  const kept: string[] = [];
  let inHead = true;
  for (const block of blocks) {
    if (block === title && head.title !== undefined) continue;
    inHead &&= !isText(block);
    if (inHead && takeFields(block.text, head)) continue;
    kept.push(block.html);
  }
  head.rest = kept.join("") + html.slice(blocks.reduce((length, block) => length + block.html.length, 0));
  return head;
}

function isText({ text }: Block): boolean {
  return text.length > 120;
}

function firstBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (blocks.length < mostBlocks) {
    const match = /^<(p|h[1-6])( [^>]*)?>(.*?)<\/\1>/s.exec(html.slice(at, at + 20000));
    if (!match) break;
    const [whole, tag = "", attributes = "", inner = ""] = match;
    blocks.push({
      html: whole,
      isTitle: attributes.includes('class="title"'),
      isHeading: tag !== "p" && !inner.includes("<img"),
      isBoldLine: attributes.includes("center") && /^<strong>[^<]*<\/strong>$/.test(inner),
      text: plainText(inner),
    });
    at += whole.length;
  }
  return blocks;
}

function plainText(html: string): string {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
  return html
    .replace(/<br[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/[\s\u3000]+/g, " ")
    .trim();
}

/** Whether the line holds nothing but fields; they are taken then. */
function takeFields(line: string, head: DocumentHead): boolean {
  const text = line.replace(/^[（(【[]|[)）】\]]$/g, "").trim();
  const found = [...text.matchAll(field)];
  if (found.length === 0 || found[0]?.index !== 0) return false;
  const values = new Map<"source" | "author" | "editor" | "date", string>();
  for (const [, name = "", value = ""] of found) {
    const key = fields[name];
    const words = value.replace(/[\s|｜，,；;（(【]+$/, "");
    if (!key || words.length > 40 || /。/.test(words)) return false;
    if (words !== "" && !values.has(key)) values.set(key, words);
  }
  const written = values.get("date");
  const date = written === undefined ? undefined : dateIn(written);
  if (written !== undefined && date === undefined) {
    head.doubts.push({
      kind: "unclear-date",
      zh: `文中的日期“${written}”看不明白，这一行留在了正文里。`,
      en: `The date "${written}" makes no sense; its line is left in the text.`,
    });
    return false;
  }
  for (const [key, value] of values) head[key] ??= key === "date" ? (date ?? value) : value;
  return true;
}
