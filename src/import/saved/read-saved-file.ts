/** A file as the page that it is found to be. Nothing that lies in it makes this fail. */
import { onceEncoded } from "../../shared/twice-encoded.ts";
import type { Doubt } from "../found/found.ts";
import { type MendedCuts, mendCuts } from "../healing/mend-cuts.ts";
import { decodePage } from "./decode-page.ts";
import { readHtmlPage, unread } from "./read-html-page.ts";
import { readTextPage } from "./read-text-page.ts";
import { fileKind, type SavedFile } from "./saved-file.ts";
import type { SavedPage } from "./saved-page.ts";

/** Bytes; the longest pages of portals have one or two million. */
const largest = 16 * 1024 * 1024;

/** Characters of Chinese: so many come out of no page by chance. */
const manyHan = 8;

export interface ReadingOptions {
  /** Of the portal, for moments that name another; of IANA. */
  timeZone: string;
  /** Converts Traditional to Simplified, by which damage is known. */
  toSimplified: (text: string) => string;
}

export function readSavedFile(
  { path, bytes }: SavedFile,
  { timeZone, toSimplified }: ReadingOptions,
): SavedPage {
  if (bytes.length > largest) return unread(path, "too-large");
  const decoded = decodePage(bytes);
  if (!decoded) return unread(path, "not-text");
  const { encoding, isBroken } = decoded;
  const mended: MendedCuts =
    isBroken && encoding === "gb18030" ? mendCuts(bytes, toSimplified) : { text: decoded.text, restored: [] };
  const once = onceEncoded(mended.text);
  const isTwice = once !== undefined && once.han >= manyHan && !once.isCut;
  const text = isTwice ? once.text : mended.text;
  const { restored } = mended;
  const doubts = [
    ...(isBroken && text.includes("\ufffd") ? [brokenText(encoding)] : []),
    ...(isTwice ? [twiceEncoded] : []),
  ];
  const page =
    fileKind(path) === "text" ? readTextPage(path, text, doubts) : readHtmlPage(path, text, timeZone, doubts);
  return page.article && restored.length > 0 ? { ...page, article: { ...page.article, restored } } : page;
}

const twiceEncoded: Doubt = {
  kind: "twice-encoded",
  zh: "这一页的文字被编码了两次（“规划”成了“è§„åˆ’”），已经还原。",
  en: "The text of this page had been encoded twice (规划 was è§„åˆ’) and was put right.",
  isPutRight: true,
};

function brokenText(encoding: string): Doubt {
  return {
    kind: "broken-encoding",
    zh: `有些字节在 ${encoding} 编码里没有对应的字，这些字丢失了，正文里用 � 表示。`,
    en: `Some bytes stand for nothing in the encoding ${encoding}; their characters are lost, and the text has � for each.`,
  };
}
