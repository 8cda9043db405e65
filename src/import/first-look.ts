/** The first time that a source is gone through: everything is counted, nothing is written, and texts are forgotten. */
import { type ArticleRecord, addressesOf, recordOf } from "./article-record.ts";
import type { FindInArticle } from "./find-in-article.ts";
import type { FoundCount, FoundPortal, LeftOut, Source } from "./found/found.ts";
import { createFileUses } from "./shared-files.ts";

export interface FirstLook {
  portal: FoundPortal;
  /** By key, in the order of the source; of two with one key the first. */
  articles: Map<string, ArticleRecord>;
  counts: FoundCount[];
  /** See `FileUses.shared`. */
  shared: Set<string>;
  /** Records that become nothing: how many, and the first of them. */
  leftOut: { count: number; first: LeftOut[] };
}

/** Of what is left out the report says all; these are for an import that has nothing else. */
const mostLeftOut = 10;

/**
 * @param findIn what finds the files of a portal's articles
 * @param onArticle is told how many there are so far
 */
export async function firstLook(
  source: Source,
  findIn: (portal: FoundPortal) => FindInArticle,
  onArticle: (count: number) => void,
): Promise<FirstLook> {
  let portal: FoundPortal = { categories: [], topics: [], links: [] };
  let counts: FoundCount[] = [];
  const articles = new Map<string, ArticleRecord>();
  const leftOut: FirstLook["leftOut"] = { count: 0, first: [] };
  const uses = createFileUses();
  let find = findIn(portal);
  for await (const found of source()) {
    if (found.kind === "portal") {
      portal = found.portal;
      find = findIn(portal);
    }
    if (found.kind === "left-out" && leftOut.count++ < mostLeftOut) leftOut.first.push(found.leftOut);
    if (found.kind === "counts") counts = found.counts;
    if (found.kind !== "article" || articles.has(found.article.key)) continue;
    const { article } = found;
    let hasFiles = false;
    for (const address of addressesOf(article)) {
      const file = find(address, article);
      if (file === undefined) continue;
      hasFiles = true;
      if (typeof file === "string") uses.add(file, articles.size);
    }
    const record = recordOf(article, hasFiles);
    articles.set(record.key, record);
    onArticle(articles.size);
  }
  return { portal, articles, counts, shared: uses.shared(), leftOut };
}
