/**
 * The editor's marks in a text, as MediaWiki writes them (docs: "Writing systems/Syntax", mediawiki.org):
 *
 * - `-{书}-` stays as it is in every version;
 * - `-{zh-hans:软件;zh-tw:軟體;zh-hk:軟件}-` says each version's word;
 * - `-{A|zh-hans:软件;zh-tw:軟體}-` does so here and wherever the article has the word; `-{H|…}-` without showing it here;
 * - `软件=>zh-tw:軟體;` within them is a rule of one direction.
 */
import { nearest } from "../shared/nearest.ts";
import { ruleCodes } from "./version.ts";
import type { WordRule } from "./word-rule.ts";

/** What a mark says; `end` is the place behind it. */
export type Markup = { end: number } & (
  | { kind: "kept"; text: string; textStart: number }
  | { kind: "texts"; texts: Map<string, string>; written?: string; rules: WordRule[]; shown: boolean }
  | { kind: "wrong"; fault: MarkupFault }
);

export type MarkupFault =
  | { fault: "unclosed" | "nested" | "no-rule" }
  | { fault: "flag" | "repeated" | "nothing"; value: string }
  | { fault: "code"; value: string; near: string | undefined };

export const markupBegin = "-{";
const markupEnd = "}-";

const code = "zh(?:-[a-z]+)?";
/** A semicolon ends a text only where another rule follows. */
const separator = /[;；](?=\s*(?:$|[a-z]{2,}(?:-[a-z]+)?\s*[:：]|[^;]*?=>))/i;
const part = /^\s*(?:([\s\S]*?)\s*=>\s*)?([a-z]{2,}(?:-[a-z]+)*)\s*[:：]([\s\S]*)$/i;
const startsWithCode = new RegExp(
  `^\\s*(?:[^;]*?=>\\s*)?(?:${code}|hans|hant|cn|tw|hk)\\b[a-z-]*\\s*[:：]`,
  "i",
);

/** @param at where `-{` stands */
export function readMarkup(source: string, at: number): Markup {
  const start = at + markupBegin.length;
  const close = source.indexOf(markupEnd, start);
  if (close < 0) return { kind: "wrong", end: start, fault: { fault: "unclosed" } };
  const end = close + markupEnd.length;
  const inside = source.slice(start, close);
  if (inside.includes(markupBegin)) return { kind: "wrong", end, fault: { fault: "nested" } };
  const bar = inside.indexOf("|");
  if (bar < 0) {
    return startsWithCode.test(inside)
      ? textsOf(inside, end, { bidirectional: false, shown: true })
      : { kind: "kept", text: inside, textStart: start, end };
  }
  const flag = inside.slice(0, bar).trim().toUpperCase();
  const behind = inside.slice(bar + 1);
  if (flag === "R") return { kind: "kept", text: behind, textStart: start + bar + 1, end };
  if (flag !== "A" && flag !== "H") return { kind: "wrong", end, fault: { fault: "flag", value: flag } };
  if (!startsWithCode.test(behind)) return { kind: "wrong", end, fault: { fault: "no-rule" } };
  return textsOf(behind, end, { bidirectional: true, shown: flag === "A" });
}

function textsOf(
  rule: string,
  end: number,
  { bidirectional, shown }: { bidirectional: boolean; shown: boolean },
): Markup {
  const wrong = (fault: MarkupFault): Markup => ({ kind: "wrong", end, fault });
  const texts = new Map<string, string>();
  const oneWay = new Map<string, Map<string, string>>();
  for (const written of rule.split(separator)) {
    if (written.trim() === "") continue;
    const [, word, name = "", text = ""] = part.exec(written) ?? [];
    const version = name.toLowerCase();
    if (!ruleCodes.includes(version)) {
      const value = name || written.trim();
      return wrong({ fault: "code", value, near: nearest(version, ruleCodes) });
    }
    if (word === "") return wrong({ fault: "no-rule" });
    const target = word === undefined ? texts : (oneWay.get(word) ?? new Map<string, string>());
    if (word !== undefined) oneWay.set(word, target);
    if (target.has(version)) return wrong({ fault: "repeated", value: version });
    if (text.trim() === "" && (bidirectional || word !== undefined))
      return wrong({ fault: "nothing", value: version });
    target.set(version, text.trim());
  }
  const words = bidirectional ? new Set([...texts.values()]) : [];
  const rules = [
    ...[...words].map((word) => ({ word, texts })),
    ...[...oneWay].map(([word, to]) => ({ word, texts: to })),
  ];
  const [first] = oneWay;
  if (texts.size > 0 || !first) return { kind: "texts", texts, rules, shown, end };
  return { kind: "texts", texts: first[1], written: first[0], rules, shown, end };
}
