/** Who decided on a word. */
import type { Language } from "../shared/problem.ts";

export type Reason =
  | { kind: "dictionary"; name: string }
  | { kind: "rule"; file: string; line: number }
  | { kind: "shared" | "quotes" | "markup" | "code" };

const names = {
  shared: { zh: "Newspark 的用词表", en: "Newspark's glossary" },
  quotes: { zh: "site.yaml 的 quotes", en: "quotes in site.yaml" },
  markup: { zh: "文中的 -{ }-", en: "-{ }- in the text" },
  code: { zh: "代码", en: "code" },
};

export function reasonText(reason: Reason, language: Language): string {
  if (reason.kind === "dictionary") return `OpenCC ${reason.name}`;
  if (reason.kind === "rule") return `${reason.file}:${reason.line}`;
  return names[reason.kind][language];
}
