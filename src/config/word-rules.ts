/** Word rules as YAML has them: `余华: 余華`, or `软件: { zh-tw: 軟體, zh-hk: 軟件 }`. */
import { ruleCodes, type Script, textFor, type Version } from "../conversion/version.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import { nearest } from "../shared/nearest.ts";
import type { Problem } from "../shared/problem.ts";
import { circularWord, emptyWord, unknownVariant, wrongWord } from "./glossary-rules.ts";
import type { YamlSource } from "./yaml-source.ts";

/**
 * @param placeOf of the keys of `data`
 * @param script that the words are in; a plain text is in the other one
 */
export function readWordRules(
  data: Record<string, unknown>,
  placeOf: YamlSource["placeOf"],
  script: Script = "zh-Hans",
): { rules: WordRule[]; problems: Problem[] } {
  const other = script === "zh-Hans" ? "zh-hant" : "zh-hans";
  const rules: WordRule[] = [];
  const problems: Problem[] = [];
  for (const [word, value] of Object.entries(data)) {
    const place = placeOf([word], "key");
    if (word.trim() === "") {
      problems.push(emptyWord(place, { word }));
      continue;
    }
    if (typeof value === "string") {
      if (value.trim() === "") problems.push(emptyWord(place, { word }));
      else rules.push({ word, texts: new Map([[other, value.trim()]]), place });
      continue;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      problems.push(wrongWord(place, { word, value }));
      continue;
    }
    if (Object.keys(value).length === 0) problems.push(emptyWord(place, { word }));
    const texts = new Map<string, string>();
    for (const [code, text] of Object.entries(value)) {
      const at = () => placeOf([word, code], "key");
      if (!ruleCodes.includes(code)) {
        problems.push(unknownVariant(at(), { code, near: nearest(code, ruleCodes) }));
      } else if (typeof text !== "string") problems.push(wrongWord(at(), { word, value: text }));
      else if (text.trim() === "") problems.push(emptyWord(at(), { word }));
      else texts.set(code, text.trim());
    }
    rules.push({ word, texts, place });
  }
  return { rules, problems: [...problems, ...circles(rules)] };
}

const codes: Version["code"][] = ["zh-hans", "zh-hant", "zh-cn", "zh-tw", "zh-hk"];

/** Words that lead back to themselves, so that no reading of the rules is the one that was meant. */
function circles(rules: readonly WordRule[]): Problem[] {
  const problems: Problem[] = [];
  const reported = new Set<string>();
  for (const code of codes) {
    const next = new Map(rules.map(({ word, texts }) => [word, textFor(texts, code)]));
    for (const { word, place } of rules) {
      const path = [word];
      let at = next.get(word);
      while (at !== undefined && at !== path.at(-1) && !path.includes(at)) {
        path.push(at);
        at = next.get(at);
      }
      if (at !== word || path.length === 1 || !place || path.some((step) => reported.has(step))) continue;
      for (const step of path) reported.add(step);
      problems.push(circularWord(place, { path: [...path, word], code }));
    }
  }
  return problems;
}
