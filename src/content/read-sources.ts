/** Every article, page and topic under `content/`, in the order of their paths, with all that is wrong in them. */
import { DateTime } from "luxon";
import type { Site } from "../config/site.ts";
import type { Category } from "../navigation/tree.ts";
import type { Problem } from "../shared/problem.ts";
import { dateReader } from "./article-date.ts";
import { categoryIndex } from "./category-choice.ts";
import { fileFinder } from "./file-references.ts";
import { findFiles } from "./find-files.ts";
import { locationOf } from "./location.ts";
import { readArticle } from "./read-article.ts";
import type { ReadContext } from "./read-context.ts";
import { readPage } from "./read-page.ts";
import { readSourceFile } from "./read-source-file.ts";
import { readTopic } from "./read-topic.ts";
import { addressOwner } from "./reserved-addresses.ts";
import type { ArticleSource, PageSource, TopicSource } from "./source.ts";
import { tagSpellings } from "./tag.ts";

export interface ReadSourcesOptions {
  site: Site;
  /** By path. */
  categories: ReadonlyMap<string, Category>;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface Sources {
  articles: ArticleSource[];
  pages: PageSource[];
  topics: TopicSource[];
  /** Paths under `public/` with forward slashes. */
  publicFiles: string[];
  problems: Problem[];
}

export function readSources(root: string, { site, categories, now }: ReadSourcesOptions): Sources {
  const found = findFiles(root);
  const isPage = (file: string) => file.startsWith("content/pages/");
  const isTopic = (file: string) => file.startsWith("content/topics/");
  const ofArticles = found.files.filter((file) => !isPage(file) && !isTopic(file));
  const context: ReadContext = {
    site,
    now,
    nowText: DateTime.fromMillis(now, { zone: site.timeZone }).toFormat("yyyy-MM-dd HH:mm"),
    readDate: dateReader(site.timeZone),
    categories: categoryIndex(categories),
    findFile: fileFinder(root),
    spellingOf: tagSpellings(),
    ownerOf: addressOwner(categories.values(), found.publicFiles),
    topics: new Set(found.files.filter(isTopic).map((file) => locationOf(file).slug)),
    articles: new Set(ofArticles.map((file) => locationOf(file).id)),
  };
  const problems = [...found.problems];
  const read = (file: string) => {
    const { source, problem } = readSourceFile(root, file);
    if (problem) problems.push(problem);
    return source;
  };
  const articles = ofArticles.map((file) => {
    const { article, problems: own } = readArticle(read(file), context);
    problems.push(...own);
    return article;
  });
  const pages = found.files.filter(isPage).map((file) => {
    const { page, problems: own } = readPage(read(file), context);
    problems.push(...own);
    return page;
  });
  const topics = found.files.filter(isTopic).map((file) => {
    const { topic, problems: own } = readTopic(read(file), context);
    problems.push(...own);
    return topic;
  });
  return { articles, pages, topics, publicFiles: found.publicFiles, problems };
}
