/** All that can be said about a portal's content without building it: what a build refuses, and what it lets pass. */
import { readPortal } from "../build/read-portal.ts";
import { siteSize } from "../build/site-size.ts";
import type { Problem } from "../shared/problem.ts";
import type { Asking } from "./ask-links.ts";
import { descriptionProblems } from "./descriptions.ts";
import { emptyCategories } from "./empty-categories.ts";
import { externalLinkProblems } from "./external-links.ts";
import { linksToOthers } from "./found-links.ts";
import { hostingProblems } from "./hosting-problems.ts";
import { openLinkAnswers } from "./link-answers.ts";
import { longTitles } from "./long-titles.ts";
import { redirectChains } from "./redirect-chains.ts";
import { siteCodeProblems } from "./site-code.ts";
import { staleColumns } from "./stale-columns.ts";
import { staleHome } from "./stale-home.ts";
import { unusedFiles } from "./unused-files.ts";

export interface CheckResult {
  /** Drafts and scheduled articles included, since they are going to be published one day. */
  articles: number;
  problems: Problem[];
}

export interface CheckOptions {
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** How other sites are asked about the links to them; nobody is asked where it is left out. */
  asking?: Asking;
  /** Addresses of other sites that are known, of so many. */
  onProgress?: (done: number, total: number) => void;
}

export async function checkPortal(root: string, options: CheckOptions): Promise<CheckResult> {
  const { asking, onProgress = () => {} } = options;
  const { portal, paths, conversions, glossary, jobs, search, problems, close } = await readPortal(root, {
    now: options.now,
    unpublished: true,
    checkOnly: true,
  });
  close();
  if (!portal || !paths || !conversions) return { articles: 0, problems };
  // What stands in for values that are wrong is nothing that an editor wrote.
  const wrong = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const sound = { articles: portal.articles.filter(({ file }) => !wrong.has(file)) };
  const used = new Set(jobs.map(({ from }) => from));
  const ofLinks = asking
    ? await externalLinkProblems(
        linksToOthers(root, portal, conversions),
        openLinkAnswers(root, asking.clock),
        asking,
        onProgress,
      )
    : [];
  return {
    articles: portal.articles.length,
    problems: [
      ...problems,
      ...siteCodeProblems(root, portal.site),
      ...emptyCategories(root, portal),
      ...staleColumns(root, portal, options.now),
      ...staleHome(root, portal, options.now),
      ...longTitles(root, sound),
      ...descriptionProblems(root, sound),
      ...redirectChains(root, portal),
      ...unusedFiles(root, used),
      ...hostingProblems(root, portal, {
        now: options.now,
        paths,
        size: await siteSize(root, { portal, glossary, jobs, search }, options.now),
      }),
      ...ofLinks,
    ],
  };
}
