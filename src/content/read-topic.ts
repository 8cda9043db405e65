/** One topic (专题) from its file, `content/topics/<slug>.md`. */
import { posix } from "node:path";
import { isSlug, wrongSlug } from "../config/slug.ts";
import { nearest } from "../shared/nearest.ts";
import type { Problem } from "../shared/problem.ts";
import { topicSchema } from "./front-matter-schema.ts";
import { locationOf } from "./location.ts";
import { nestedFile } from "./location-rules.ts";
import type { ReadContext, SourceFile } from "./read-context.ts";
import { readFrontMatter, topOf } from "./read-front-matter.ts";
import type { TopicSource } from "./source.ts";
import { unknownArticle } from "./topic-rules.ts";

/** @param articles ids of all articles */
export function readTopic(
  source: SourceFile,
  context: ReadContext,
  articles: ReadonlySet<string>,
): { topic: TopicSource; problems: Problem[] } {
  const read = readFrontMatter(topicSchema, source, context);
  const { keys, problems, markdown, bodyLine } = read;
  const { id, slug } = locationOf(source.file);
  const top = topOf(source);
  const url = `/topics/${slug}/`;
  if (id !== `topics/${slug}`) problems.push(nestedFile(top, { of: "topics", slug }));
  if (!isSlug(slug)) problems.push(wrongSlug(top, { value: slug }));

  const curated = (keys.articles ?? []).flatMap((value, index) => {
    const article = articleIdFrom(value, source.file);
    if (articles.has(article)) return [article];
    const near = nearest(article.slice(0, 200), articles);
    problems.push(unknownArticle(read.placeOf(["articles", index]), { value, near }));
    return [];
  });
  const [banner] = read.file(["banner"], keys.banner, "picture");
  const { title = slug, summary } = keys;
  const front = {
    title,
    ...(summary !== undefined && { summary }),
    articles: [...new Set(curated)],
    tags: [...new Set(keys.tags)],
  };
  const { file, directory } = source;
  const body = { file, markdown, bodyLine, directory };
  return { topic: { front, slug, url, ...body, ...(banner && { banner }) }, problems };
}

/** @param value an id, a path under `content/`, or a file's path seen from the topic's own file */
function articleIdFrom(value: string, file: string): string {
  const path = value.startsWith(".") ? posix.join(posix.dirname(file), value) : value;
  return locationOf(path.replace(/^\/?(content\/)?/, "content/")).id;
}
