/** The sources under `content/`: which they are, how each is read, and what is wrong between them. */
import { DateTime } from "luxon";
import type { Site } from "../config/site.ts";
import type { FileState } from "../kept/file-state.ts";
import type { Category } from "../navigation/tree.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { dateReader } from "./article-date.ts";
import { categoryIndex } from "./category-choice.ts";
import { fileFinder } from "./file-references.ts";
import { findFiles } from "./find-files.ts";
import { locationOf } from "./location.ts";
import { readArticle } from "./read-article.ts";
import type { ReadContext } from "./read-context.ts";
import { topOf } from "./read-front-matter.ts";
import { readPage } from "./read-page.ts";
import { readSourceFile } from "./read-source-file.ts";
import { readTopic } from "./read-topic.ts";
import { addressOwner, reservedAddressProblems } from "./reserved-addresses.ts";
import type { ArticleSource, KnownArticle, PageSource, TopicSource } from "./source.ts";
import { splitFrontMatter } from "./split-front-matter.ts";
import { tagSpellingProblems } from "./tag-spellings.ts";

/** Paths under the root with forward slashes, sorted by code points. */
export interface FoundSources {
  articles: string[];
  pages: string[];
  topics: string[];
  /** Paths under `public/`. */
  publicFiles: string[];
  problems: Problem[];
}

export function findSources(root: string): FoundSources {
  const { files, publicFiles, problems } = findFiles(root);
  const isPage = (file: string) => file.startsWith("content/pages/");
  const isTopic = (file: string) => file.startsWith("content/topics/");
  return {
    articles: files.filter((file) => !isPage(file) && !isTopic(file)),
    pages: files.filter(isPage),
    topics: files.filter(isTopic),
    publicFiles,
    problems,
  };
}

export interface ReadSettings {
  site: Site;
  /** By path. */
  categories: ReadonlyMap<string, Category>;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Files of all topics. */
  topics: readonly string[];
}

export function readContext(root: string, { site, categories, now, topics }: ReadSettings): ReadContext {
  return {
    site,
    now,
    nowText: DateTime.fromMillis(now, { zone: site.timeZone }).toFormat("yyyy-MM-dd HH:mm"),
    readDate: dateReader(site.timeZone),
    categories: categoryIndex(categories),
    findFile: fileFinder(root),
    topics: new Set(topics.map((file) => locationOf(file).slug)),
  };
}

export interface ArticleReading {
  article: ArticleSource;
  /** Undefined where the file could not be read. */
  state: FileState | undefined;
  problems: Problem[];
}

export function readArticleFile(root: string, file: string, context: ReadContext): ArticleReading {
  const { source, state, problem } = readSourceFile(root, file);
  const { article, problems } = readArticle(source, context);
  return { article, state, problems: problem ? [problem, ...problems] : problems };
}

export interface OtherSources {
  pages: PageSource[];
  topics: TopicSource[];
  problems: Problem[];
}

export function readOtherSources(root: string, found: FoundSources, context: ReadContext): OtherSources {
  const problems: Problem[] = [];
  const read = (file: string) => {
    const { source, problem } = readSourceFile(root, file);
    if (problem) problems.push(problem);
    return source;
  };
  const pages = found.pages.map((file) => {
    const { page, problems: own } = readPage(read(file), context);
    problems.push(...own);
    return page;
  });
  const articles = new Set(found.articles.map((file) => locationOf(file).id));
  const topics = found.topics.map((file) => {
    const { topic, problems: own } = readTopic(read(file), context, articles);
    problems.push(...own);
    return topic;
  });
  return { pages, topics, problems };
}

interface AllSources {
  articles: readonly KnownArticle[];
  pages: readonly PageSource[];
  topics: readonly TopicSource[];
}

/** What no source has wrong by itself: addresses that are taken, and tags that are spelt in several ways. */
export function problemsBetween(
  root: string,
  { articles, pages, topics }: AllSources,
  { categories, publicFiles }: { categories: Iterable<Category>; publicFiles: Iterable<string> },
): Problem[] {
  return [
    ...reservedAddressProblems([...articles, ...pages, ...topics], addressOwner(categories, publicFiles)),
    ...tagSpellingProblems([...articles, ...topics], (file, tag) => placeOfTag(root, file, tag)),
  ];
}

function placeOfTag(root: string, file: string, tag: string): Place {
  const { source } = readSourceFile(root, file);
  const { data, placeOf } = splitFrontMatter(source.text ?? "", file, () => "");
  const index = Array.isArray(data?.tags) ? data.tags.indexOf(tag) : -1;
  return data ? placeOf(index < 0 ? ["tags"] : ["tags", index]) : topOf(source);
}
