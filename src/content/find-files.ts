/** The Markdown files under `content/`. Folders and files that begin with a dot belong to tools and are passed over. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../shared/problem.ts";
import { wrongEnding } from "./file-rules.ts";

/** Paths under the root with forward slashes, sorted by code points; problems are files that look like articles but are none. */
export function findFiles(root: string): { files: string[]; problems: Problem[] } {
  const files: string[] = [];
  const problems: Problem[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) visit(path);
      else if (!entry.isFile()) continue;
      else if (entry.name.endsWith(".md")) files.push(path);
      else if (/\.(markdown|mdown|mkd|mdx|md\.txt|md)$/i.test(entry.name)) {
        const right = entry.name.replace(/\.[^.]*$/, "").replace(/\.md$/i, "");
        const at = { file: path, line: 1, column: 1 };
        problems.push(wrongEnding(at, { name: entry.name, right: `${right}.md` }));
      }
    }
  };
  if (statSync(join(root, "content"), { throwIfNoEntry: false })?.isDirectory()) visit("content");
  return { files: files.sort(), problems };
}
