/** Quotation marks of the Traditional versions: “” and ‘’ become 「」 and 『』, an apostrophe stays (see `createConverter`). */
import type { Rule } from "./compile.ts";
import type { Script } from "./version.ts";

export type Quotes = "corner" | "curly";

const pairs = [
  ["“", "「"],
  ["”", "」"],
  ["‘", "『"],
  ["’", "』"],
] as const;

export function quotationRules(quotes: Quotes, from: Script, to: Script): Rule[] {
  if (quotes === "curly" || from === to) return [];
  if (to === "zh-Hans") return pairs.map(([curly, corner]) => ({ word: corner, text: curly }));
  return pairs.map(([curly, corner]) => ({ word: curly, text: corner }));
}
