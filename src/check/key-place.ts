/** Where a key stands in the front matter of a file that has been read, for rules that look at articles as a whole. */
import { readSourceFile } from "../content/read-source-file.ts";
import { splitFrontMatter } from "../content/split-front-matter.ts";
import type { Place } from "../shared/problem.ts";

/** @returns the file's beginning where the key is not written */
export function placeOfKey(root: string, file: string, key: string): Place {
  const { text = "" } = readSourceFile(root, file).source;
  const { data, placeOf } = splitFrontMatter(text, file, () => "");
  return data && key in data ? placeOf([key], "key") : { file, line: 1, column: 1 };
}
