/**
 * Problem: what an editor has to correct, in both languages, with the place to correct it.
 * Plain data, so that it can cross workers and be printed as JSON.
 */

export type Language = "zh" | "en";
type Severity = "error" | "warning";

/** What is wrong, why it matters, what to do; each a sentence without a line break. */
interface Explanation {
  what: string;
  why: string;
  fix: string;
}

/** Line and column count from 1, in the file as it lies on disk. */
export interface Place {
  /** Path under the portal's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

export interface Problem extends Place {
  /** Stable id, `room/subject`, for example `front-matter/category`. */
  rule: string;
  severity: Severity;
  zh: Explanation;
  en: Explanation;
}

interface RuleText<Params> {
  id: string;
  severity?: Severity;
  zh: (params: Params) => Explanation;
  en: (params: Params) => Explanation;
}

/** A rule that makes problems: call it with a place and what the sentences need. */
export function defineRule<Params>(text: RuleText<Params>) {
  return (at: Place, params: Params): Problem => ({
    rule: text.id,
    severity: text.severity ?? "error",
    file: at.file,
    line: at.line,
    column: at.column,
    zh: text.zh(params),
    en: text.en(params),
  });
}

/** Whether nothing may be published. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}
