/** Problems as an editor reads them in a terminal: by file and line, each with its cause and its remedy, then the sum. */
import type { Language, Problem } from "./problem.ts";
import { unprintable } from "./shown.ts";

export interface FormatOptions {
  /** Shows the first so many problems and counts the others; all by default. */
  limit?: number;
}

/** No line break at the end. Says that nothing was published when one of the problems is an error. */
export function formatProblems(
  problems: readonly Problem[],
  language: Language,
  options: FormatOptions = {},
): string {
  const sorted = problems.toSorted(byPlace);
  const limit = options.limit ?? sorted.length;
  const blocks = sorted.slice(0, limit).map((problem) => block(problem, language));
  const hidden = sorted.length - blocks.length;
  if (hidden > 0) blocks.push(words[language].hidden(hidden));
  return [...blocks, summary(sorted, language)].join("\n\n");
}

/** Files by code points, so that the order is the same on every machine. */
function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}

function block(problem: Problem, language: Language): string {
  const { file, line, column, rule, severity } = problem;
  const { what, why, fix } = problem[language];
  const mark = severity === "warning" ? `  ${words[language].warning}` : "";
  const cause = language === "zh" ? what + why : [what, why].filter(Boolean).join(" ");
  return [`${file}:${line}:${column}  ${rule}${mark}`, `  ${cause}`, `  ${fix}`]
    .map((text) => text.replace(unprintable, " "))
    .join("\n");
}

function summary(problems: readonly Problem[], language: Language): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map(({ file }) => file)).size;
  return words[language].summary(errors, warnings, files);
}

const words = {
  zh: {
    warning: "（警告）",
    hidden: (count: number) => `……还有 ${count} 个没有列出。`,
    summary: (errors: number, warnings: number, files: number) => {
      if (errors + warnings === 0) return "没有问题。";
      if (errors === 0) return `${warnings} 个警告，共 ${files} 个文件。`;
      const count =
        warnings === 0
          ? `${errors} 个问题`
          : `${errors + warnings} 个问题（${errors} 个错误，${warnings} 个警告）`;
      return `${count}，共 ${files} 个文件；没有发布任何内容。`;
    },
  },
  en: {
    warning: "(warning)",
    hidden: (count: number) => `… and ${count} more.`,
    summary: (errors: number, warnings: number, files: number) => {
      if (errors + warnings === 0) return "No problems.";
      if (errors === 0) return `${plural(warnings, "warning")} in ${plural(files, "file")}.`;
      const parts = warnings === 0 ? "" : ` (${plural(errors, "error")}, ${plural(warnings, "warning")})`;
      return `${plural(errors + warnings, "problem")}${parts} in ${plural(files, "file")}; nothing was published.`;
    },
  },
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
