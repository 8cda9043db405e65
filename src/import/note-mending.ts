/** Repairs, doubts and spam of a text, each with its place in the Markdown that was written. */
import type { MendedText } from "./mend-text.ts";
import type { Notes } from "./notes.ts";

/** @param text what was written to `file` */
export function noteMending(mended: MendedText, file: string, text: string, notes: Notes): void {
  const lines = text.split("\n");
  const place = (words: string) => {
    const line = lineOf(words, lines);
    return line === undefined ? file : `${file}:${line}`;
  };
  for (const { kind, before, after } of mended.repairs) {
    notes.add({ section: "repair", kind, text: after, before, after, place: place(after) });
  }
  for (const { kind, text: words } of mended.doubts) {
    notes.add({ section: "doubt", kind, text: words, place: place(words) });
  }
  for (const { kind, text: words, address } of mended.spam) {
    notes.add({ section: "spam", kind, text: [words, address].filter(Boolean).join(" "), place: file });
  }
  const { converted } = mended;
  if (!converted) return;
  const { simplified, traditional } = converted;
  notes.add({
    ...{ section: "repair", kind: "script", place: file, text: mended.text.title },
    zh: `只有繁体才有的字 ${traditional} 个，只有简体才有的字 ${simplified} 个`,
    en: `${traditional} characters that only Traditional has, ${simplified} that only Simplified has`,
  });
}

/** Of the longest run of Han in the words, since marks and tags may stand between them in the text. */
function lineOf(words: string, lines: readonly string[]): number | undefined {
  const runs = words.match(/[\p{Script=Han}，。、：；？！]{2,}/gu) ?? [];
  const candidates = [words.trim(), ...runs.sort((a, b) => b.length - a.length)];
  for (const candidate of candidates) {
    if (candidate.length < 2) continue;
    const index = lines.findIndex((line) => line.includes(candidate));
    if (index >= 0) return index + 1;
  }
  return undefined;
}
