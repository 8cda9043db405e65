/** A file's text as the data of its front matter and its Markdown. Nothing that it says can run or throw. */
import matter from "gray-matter";
import { notKeys } from "../config/key-rules.ts";
import { parseYaml, type YamlSource } from "../config/yaml-source.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { longFrontMatter, noFrontMatter, otherLanguage, unclosedFrontMatter } from "./front-matter-rules.ts";

export interface SplitText {
  /** Undefined when the front matter cannot be read. */
  data: Record<string, unknown> | undefined;
  placeOf: YamlSource["placeOf"];
  problems: Problem[];
  markdown: string;
  /** Line in the file on which the Markdown begins, from 1. */
  bodyLine: number;
}

const longest = 65_536;

/** @param required names the keys that such a file needs, for the advice to one that has none */
export function splitFrontMatter(text: string, file: string, required: () => string): SplitText {
  const start: Place = { file, line: 1, column: 1 };
  const without = (problem: Problem, markdown = ""): SplitText => ({
    data: undefined,
    placeOf: () => start,
    problems: [problem],
    markdown,
    bodyLine: 1,
  });
  if (!/^---(?!-)/.test(text)) return without(noFrontMatter(start, { example: required() }), text);
  const language = matter.language(text).name;
  if (!/^(yaml|yml)?$/i.test(language)) return without(otherLanguage(start, { language }));
  const end = text.indexOf("\n---", 3);
  if (end === -1) return without(unclosedFrontMatter(start, {}));
  if (!/^\n---[ \t\r]*(\n|$)/.test(text.slice(end, end + 200))) {
    const line = text.slice(0, end).split("\n").length + 1;
    return without(unclosedFrontMatter({ ...start, line }, {}));
  }
  if (end > longest) return without(longFrontMatter(start, { most: longest }));

  let source: YamlSource = { data: {}, problems: [], placeOf: () => start };
  // It copies what it is given and looks it up by its letters, so it is spared the body. Options keep it from caching; the only
  // engine is ours, so nothing is ever evaluated.
  matter(text.slice(0, end + "\n---".length), {
    language: "yaml",
    engines: {
      yaml: (yaml: string) => {
        source = parseYaml(yaml, { file, line: 1, column: 4 + language.length });
        return {};
      },
    },
  });
  const bodyStart = end + (/^\n---\r?\n?/.exec(text.slice(end, end + 6))?.[0].length ?? 0);
  const bodyLine = text.slice(0, bodyStart).split("\n").length;
  const { data, problems, placeOf } = source;
  const body = { markdown: text.slice(bodyStart), bodyLine, placeOf };
  if (isMap(data)) return { ...body, data, problems };
  if (problems.length === 0) {
    problems.push(notKeys(placeOf([]), { value: data ?? "", example: "title: 园区科创试点启动" }));
  }
  return { ...body, data: undefined, problems };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
