/** Values of DedeCMS's tables as an editor would have written them. */
import { DateTime } from "luxon";

/** Titles are stored with their markup characters as entities and with `"` as `＂`. */
export function plainTitle(title: string): string {
  return plainText(title).replaceAll("＂", '"');
}

export function plainText(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replace(/&#0?39;/g, "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** `-` stands for none, and so does the picture that the program shows then. */
export function pictureAddress(litpic: string): string | undefined {
  const address = litpic.trim();
  return address === "" || address === "-" || /\/defaultpic\.gif$/.test(address) ? undefined : address;
}

/**
 * Each word once, in its order.
 * @returns none for words that the program chose by itself, which end in a comma: they are pieces of the title
 */
export function tagsOfKeywords(keywords: string): string[] {
  const text = plainText(keywords);
  if (/[,，]$/.test(text)) return [];
  const words = /[,，、;；|]/.test(text) ? text.split(/[,，、;；|]/) : text.split(" ");
  return uniqueWords(words);
}

export function uniqueWords(words: readonly string[]): string[] {
  return [...new Set(words.map(plainText).filter((word) => word !== ""))];
}

/**
 * @param seconds since 1970 UTC; 0 where there is none
 * @returns `2014-05-06T08:30`, with seconds where they are not 0
 */
export function localTime(seconds: number, zone: string): string | undefined {
  if (seconds <= 0) return undefined;
  const time = DateTime.fromSeconds(seconds, { zone });
  return time.toISO({ includeOffset: false, suppressMilliseconds: true, suppressSeconds: true }) ?? undefined;
}
