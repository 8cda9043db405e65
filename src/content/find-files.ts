/**
 * The Markdown files under `content/` and all files under `public/`. In `content/`, folders and files that begin with a
 * dot belong to tools and are passed over.
 */
import { join } from "node:path";
import { lookBelow } from "../shared/files-below.ts";
import type { Problem } from "../shared/problem.ts";
import { ownName, strayFile, wrongEnding } from "./file-rules.ts";

export interface FoundFiles {
  /** Paths under the root with forward slashes, sorted by code points. */
  files: string[];
  /** Paths under `public/`, likewise. */
  publicFiles: string[];
  /** Files that look like articles but are none, and what would vanish without a word. */
  problems: Problem[];
}

export function findFiles(root: string): FoundFiles {
  const content = lookBelow(join(root, "content"));
  const published = lookBelow(join(root, "public"));
  const ofContent = content.files.filter((path) => !isHidden(path));
  const strays = [
    ...content.strays.map(({ path, reason }) => ({ path: `content/${path}`, reason })),
    ...content.folders
      .filter((path) => path.endsWith(".md"))
      .map((path) => ({ path: `content/${path}`, reason: "folder" as const })),
    ...published.strays.map(({ path, reason }) => ({ path: `public/${path}`, reason })),
  ];
  const problems = strays
    .filter(({ path }) => !isHidden(path))
    .map(({ path, reason }) => strayFile({ file: path, line: 1, column: 1 }, { name: nameOf(path), reason }));
  for (const path of ofContent) {
    const name = nameOf(path);
    if (name.endsWith(".md") || !/\.(markdown|mdown|mkd|mdx|md\.txt|md)$/i.test(name)) continue;
    const right = name.replace(/\.[^.]*$/, "").replace(/\.md$/i, "");
    const at = { file: `content/${path}`, line: 1, column: 1 };
    problems.push(wrongEnding(at, { name, right: `${right}.md` }));
  }
  const own = published.files.map(topOf).filter((name) => ownNames.test(name));
  for (const name of new Set(own)) {
    const path = `public/${name}`;
    problems.push(ownName({ file: path, line: 1, column: 1 }, { path }));
  }
  return {
    files: ofContent.filter((path) => path.endsWith(".md")).map((path) => `content/${path}`),
    publicFiles: published.files,
    problems,
  };
}

/** At the top of a site's folder, see `output/mark.ts`; some disks ignore case. */
const ownNames = /^\.newspark-/i;

function topOf(path: string): string {
  return path.split("/", 1)[0] ?? "";
}

function isHidden(path: string): boolean {
  return /(^|\/)\./.test(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
