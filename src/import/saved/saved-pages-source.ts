/**
 * The source behind `newspark import html`: pages saved from a portal, or the text of them. The files are gone through twice,
 * one at a time: for the columns and for which pages belong together, then for the articles.
 *
 * Counts: `pages` has a row for each page and text; each became an article, a further page of one (`further-pages`), or was
 * left out. `hidden-files`, `page-parts` and `other-files` count what is neither page nor text.
 */
import type { Found, Source } from "../found/found.ts";
import { foundArticle } from "./found-article.ts";
import type { Heal } from "./label-healer.ts";
import { type ReadingOptions, readSavedFile } from "./read-saved-file.ts";
import { fileKind, type SavedFile } from "./saved-file.ts";
import type { SavedPage } from "./saved-page.ts";
import { type Survey, surveyor } from "./survey.ts";

export interface SavedPagesOptions extends ReadingOptions {
  /** By which the labels of columns in damaged pages are known; what is found stays as it is in the pages. */
  heal: Heal;
}

/** @param files all files of the folder, sorted by path; called twice */
export function savedPagesSource(
  files: () => AsyncIterable<SavedFile>,
  { heal, ...reading }: SavedPagesOptions,
): Source {
  return async function* () {
    const counts = { pages: 0, "further-pages": 0, "hidden-files": 0, "page-parts": 0, "other-files": 0 };
    const tables = { hidden: "hidden-files", part: "page-parts", other: "other-files" } as const;
    const survey = surveyor(heal);
    for await (const file of files()) {
      const kind = fileKind(file.path);
      if (kind === "page" || kind === "text") {
        counts.pages++;
        survey.add(readSavedFile(file, reading));
      } else counts[tables[kind]]++;
    }
    const surveyed = survey.done();
    yield portalOf(surveyed);
    const joining = new Map<string, Joining>();
    for await (const file of files()) {
      const fate = surveyed.fateOf(file.path);
      if (!fate) continue;
      if (fate.kind === "left-out") {
        const title = fate.title ?? readSavedFile(file, reading).title;
        yield leftOut(file.path, title, fate.reason);
        continue;
      }
      if (fate.kind === "further") counts["further-pages"]++;
      const found = joined(readSavedFile(file, reading), surveyed, joining);
      if (found) yield found;
    }
    // Where a file has gone between the walks, what is there is better than nothing.
    for (const body of joining.values()) {
      const found = articleOf(body, surveyed);
      if (found) yield found;
    }
    yield { kind: "counts", counts: Object.entries(counts).map(([table, rows]) => ({ table, rows })) };
  };
}

function portalOf({ tree, name, url }: Survey): Found {
  return {
    kind: "portal",
    portal: {
      ...(name === undefined ? {} : { name }),
      ...(url === undefined ? {} : { url }),
      categories: tree.categories(),
      topics: [],
      links: [],
    },
  };
}

function leftOut(path: string, title: string, reason: string): Found {
  return {
    kind: "left-out",
    leftOut: { key: `pages:${path}`, title: title || path, reason, at: { file: path } },
  };
}

/** The pages of one body, until all are there. */
interface Joining {
  pages: { page: SavedPage; number: number }[];
  missing: number;
}

/** Changes `joining`. */
function joined(page: SavedPage, survey: Survey, joining: Map<string, Joining>): Found | undefined {
  const fate = survey.fateOf(page.path);
  if (fate?.kind !== "article" && fate?.kind !== "further") return undefined;
  const first = fate.kind === "further" ? fate.first : page.path;
  const whole = survey.fateOf(first);
  const body = joining.get(first) ?? {
    pages: [],
    missing: whole?.kind === "article" ? whole.pages : 1,
  };
  // Some systems count the second page as 1, so the first is before it in any case.
  body.pages.push({ page, number: fate.kind === "further" ? fate.number : -1 });
  body.missing--;
  joining.set(first, body);
  if (body.missing > 0) return undefined;
  joining.delete(first);
  return articleOf(body, survey);
}

function articleOf({ pages }: Joining, survey: Survey): Found | undefined {
  const inOrder = pages.toSorted((a, b) => a.number - b.number).map(({ page }) => page);
  const article = foundArticle(inOrder, survey);
  return article && { kind: "article", article };
}
