/** Word rule: what becomes of a word in each version, as a glossary, an article's front matter or `-{H|…}-` says. */
import type { Place } from "../shared/problem.ts";
import type { Rule } from "./compile.ts";
import { textFor, type Version } from "./version.ts";

export interface WordRule {
  word: string;
  /** By code; a plain text stands under that of the other script, `zh-hant` as a rule. */
  texts: ReadonlyMap<string, string>;
  /** Where it is written; none for Newspark's own. */
  place?: Place;
}

/** The rules that say something for a version, ready to be compiled. */
export function rulesFor(rules: readonly WordRule[], version: Version): Rule[] {
  return rules.flatMap(({ word, texts }) => {
    const text = textFor(texts, version.code);
    return text === undefined || text === "" ? [] : [{ word, text }];
  });
}
