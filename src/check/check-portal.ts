/** All that can be said about a portal's content without building it: what a build refuses, and what it lets pass. */
import { readPortal } from "../build/read-portal.ts";
import type { Problem } from "../shared/problem.ts";
import { descriptionProblems } from "./descriptions.ts";
import { emptyCategories } from "./empty-categories.ts";
import { longTitles } from "./long-titles.ts";
import { redirectChains } from "./redirect-chains.ts";
import { staleColumns } from "./stale-columns.ts";
import { unusedFiles } from "./unused-files.ts";

export interface CheckResult {
  /** Drafts and scheduled articles included, since they are going to be published one day. */
  articles: number;
  problems: Problem[];
}

/** @param options.now milliseconds since 1970 UTC */
export async function checkPortal(root: string, options: { now: number }): Promise<CheckResult> {
  const { portal, jobs, problems, close } = await readPortal(root, {
    now: options.now,
    unpublished: true,
    checkOnly: true,
  });
  close();
  if (!portal) return { articles: 0, problems };
  const used = new Set(jobs.map(({ from }) => from));
  return {
    articles: portal.articles.length,
    problems: [
      ...problems,
      ...emptyCategories(root, portal),
      ...staleColumns(root, portal, options.now),
      ...longTitles(root, portal),
      ...descriptionProblems(root, portal),
      ...redirectChains(root, portal),
      ...unusedFiles(root, used),
    ],
  };
}
