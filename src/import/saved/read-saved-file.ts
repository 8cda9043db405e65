/** A file as the page that it is found to be. Nothing that lies in it makes this fail. */
import type { Doubt } from "../found/found.ts";
import { decodePage } from "./decode-page.ts";
import { readHtmlPage, unread } from "./read-html-page.ts";
import { readTextPage } from "./read-text-page.ts";
import { fileKind, type SavedFile } from "./saved-file.ts";
import type { SavedPage } from "./saved-page.ts";

/** Bytes; the longest pages of portals have one or two million. */
const largest = 16 * 1024 * 1024;

export function readSavedFile({ path, bytes }: SavedFile, timeZone: string): SavedPage {
  if (bytes.length > largest) return unread(path, "too-large");
  const decoded = decodePage(bytes);
  if (!decoded) return unread(path, "not-text");
  const { text, encoding, isBroken } = decoded;
  const doubts = isBroken ? [brokenText(encoding)] : [];
  return fileKind(path) === "text"
    ? readTextPage(path, text, doubts)
    : readHtmlPage(path, text, timeZone, doubts);
}

function brokenText(encoding: string): Doubt {
  return {
    kind: "broken-encoding",
    zh: `有些字节在 ${encoding} 编码里没有对应的字，这些字丢失了，正文里用 � 表示。`,
    en: `Some bytes stand for nothing in the encoding ${encoding}; their characters are lost, and the text has � for each.`,
  };
}
