/** What a text says of its own conversion: the front matter of an article, and the marks within. */
import { readWordRules } from "../config/word-rules.ts";
import { splitFrontMatter } from "../content/split-front-matter.ts";
import { markupProblem } from "../conversion/markup-rules.ts";
import type { Script } from "../conversion/version.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import { lineFinder } from "../shared/line-finder.ts";
import type { Problem } from "../shared/problem.ts";
import { codeIn, marksIn } from "./marks-outside-code.ts";

export interface TextFacts {
  script: Script | undefined;
  rules: WordRule[];
  problems: Problem[];
}

export function readText(text: string, file: string): TextFacts {
  const marks = marksIn(text, codeIn(text));
  const lineOf = lineFinder(text);
  const problems = marks.flatMap(({ start, found }) => {
    if (found.kind !== "wrong") return [];
    return [markupProblem({ file, ...lineOf(start) }, found.fault)];
  });
  const inText: WordRule[] = marks.flatMap(({ found }) => (found.kind === "texts" ? found.rules : []));
  if (!text.startsWith("---")) return { script: undefined, rules: inText, problems };
  const { data = {}, placeOf } = splitFrontMatter(text, file, () => "");
  const { variants, script } = data;
  const isMap = typeof variants === "object" && variants !== null && !Array.isArray(variants);
  const own = script === "zh-Hans" || script === "zh-Hant" ? script : undefined;
  const written = readWordRules(
    isMap ? (variants as Record<string, unknown>) : {},
    (path, part) => placeOf(["variants", ...path], part),
    own,
  );
  return {
    script: own,
    rules: [...written.rules, ...inText],
    problems: [...problems, ...written.problems],
  };
}
