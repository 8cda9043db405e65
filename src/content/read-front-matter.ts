/** The front matter of one file by its schema, with what the readers of articles, pages and topics do alike. */
import type * as z from "zod";
import { readKeys } from "../config/schema-parts.ts";
import { schemaProblems } from "../config/schema-problems.ts";
import type { YamlSource } from "../config/yaml-source.ts";
import { markupFaults } from "../conversion/mark-text.ts";
import { markupProblem } from "../conversion/markup-rules.ts";
import type { Place, Problem } from "../shared/problem.ts";
import type { ArticleDate } from "./article.ts";
import { dateProblem } from "./date-rules.ts";
import type { NamedFile } from "./file-references.ts";
import type { ReadContext, SourceFile } from "./read-context.ts";
import type { FileReference } from "./source.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

export interface ReadFrontMatter<Keys> {
  /** Those that are right. */
  keys: Keys;
  /** Whether there was front matter that could be read at all. */
  readable: boolean;
  markdown: string;
  bodyLine: number;
  placeOf: YamlSource["placeOf"];
  /** Grows as the readers find more. */
  problems: Problem[];
  date(key: string, text: string | undefined): ArticleDate | undefined;
  /** Empty for a file that is wrong or not named. */
  file(
    path: PropertyKey[],
    named: string | NamedFile | undefined,
    kind: "picture" | "attachment",
  ): FileReference[];
}

export function readFrontMatter<Schema extends z.ZodObject>(
  schema: Schema,
  source: SourceFile,
  context: ReadContext,
): ReadFrontMatter<Partial<z.output<Schema>>> {
  const split = splitFrontMatter(source.text ?? "", source.file, () => requiredKeys(schema));
  const { data, placeOf, markdown, bodyLine } = split;
  const { keys, issues } = data ? readKeys(schema, data) : { keys: {}, issues: [] };
  const problems =
    source.text === undefined
      ? []
      : [
          ...split.problems,
          ...schemaProblems(schema, data, issues, placeOf),
          ...markupProblems(data, [], placeOf),
        ];
  return {
    keys,
    readable: data !== undefined,
    markdown,
    bodyLine,
    placeOf,
    problems,
    date(key, text) {
      if (text === undefined) return undefined;
      const reading = context.readDate(text);
      if ("date" in reading) return reading.date;
      problems.push(dateProblem(placeOf([key]), { key, value: text, reading }));
      return undefined;
    },
    file(path, named, kind) {
      if (named === undefined) return [];
      const at = placeOf(typeof named === "string" ? path : [...path, "file"]);
      const found = context.findFile(named, kind, at, source.directory);
      if ("reference" in found) return [found.reference];
      problems.push(found.problem);
      return [];
    },
  };
}

/** What is wrong with the `-{…}-` in any of the texts. */
function markupProblems(value: unknown, path: PropertyKey[], placeOf: YamlSource["placeOf"]): Problem[] {
  if (typeof value === "string") {
    return markupFaults(value).map((fault) => markupProblem(placeOf(path), fault));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => markupProblems(inside, [...path, key], placeOf));
}

/** The first line of the file, for what concerns it as a whole. */
export function topOf({ file }: { file: string }): Place {
  return { file, line: 1, column: 1 };
}

function requiredKeys(schema: z.ZodObject): string {
  const { error } = schema.safeParse({});
  return (error?.issues ?? []).map(({ path }) => `${String(path[0])}:`).join(" ");
}
