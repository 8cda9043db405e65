/** `content/glossary.yaml`: words that the portal converts in its own way, a word a line. */

import type { WordRule } from "../conversion/word-rule.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { configText } from "./config-source.ts";
import { glossaryUnreadable } from "./glossary-rules.ts";
import { notKeys } from "./key-rules.ts";
import { readWordRules } from "./word-rules.ts";
import { parseYaml } from "./yaml-source.ts";

export interface Glossary {
  rules: WordRule[];
  problems: Problem[];
}

const file = "content/glossary.yaml";
const start: Place = { file, line: 1, column: 1 };

export function readGlossary(root: string): Glossary {
  let text: string;
  try {
    text = configText(root, file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    return { rules: [], problems: reason === "ENOENT" ? [] : [glossaryUnreadable(start, { reason })] };
  }
  return parseGlossary(text, start);
}

/** @param at where the text begins */
export function parseGlossary(text: string, at: Place): Glossary {
  const { data, problems, placeOf } = parseYaml(text, at, { keepEmpty: true });
  if (data === undefined || data === "" || data === null) return { rules: [], problems };
  if (typeof data !== "object" || Array.isArray(data)) {
    return { rules: [], problems: [...problems, notKeys(at, { value: data, example: "余华: 余華" })] };
  }
  const { rules, problems: found } = readWordRules(data as Record<string, unknown>, placeOf);
  return { rules, problems: [...problems, ...found] };
}
