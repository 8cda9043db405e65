/** One article from its file. */
import type * as z from "zod";
import { isSlug, wrongSlug } from "../config/slug.ts";
import { readWordRules } from "../config/word-rules.ts";
import { markupRules } from "../conversion/mark-text.ts";
import { nearest } from "../shared/nearest.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { articleUrl } from "./address.ts";
import type { FrontMatter } from "./article.ts";
import { articleDates } from "./article-dates.ts";
import { chooseCategories } from "./category-choice.ts";
import { otherYear } from "./date-rules.ts";
import { emptyBody } from "./file-rules.ts";
import { articleSchema } from "./front-matter-schema.ts";
import { locationOf } from "./location.ts";
import { categoryText } from "./location-rules.ts";
import type { ReadContext, SourceFile } from "./read-context.ts";
import { type ReadFrontMatter, readFrontMatter, topOf } from "./read-front-matter.ts";
import type { ArticleSource } from "./source.ts";
import { unknownTopic } from "./topic-rules.ts";

type Read = ReadFrontMatter<Partial<z.output<typeof articleSchema>>>;

export function readArticle(
  source: SourceFile,
  context: ReadContext,
): { article: ArticleSource; problems: Problem[] } {
  const read = readFrontMatter(articleSchema, source, context);
  const { keys, problems, placeOf } = read;
  const { id, slug, folder, year } = locationOf(source.file);
  const top = topOf(source);
  const wrongName = nameProblem(source.file, { slug, year }, context, top);
  if (wrongName) problems.push(wrongName);

  const categories = categoriesOf(read, folder, context, top);
  const words = readWordRules(
    keys.variants ?? {},
    (path, part) => placeOf(["variants", ...path], part),
    keys.script ?? context.site.script,
  );
  problems.push(...words.problems);
  const textRules = [keys.title, keys.subtitle, keys.summary].flatMap((text) => markupRules(text ?? ""));
  const dates = articleDates(read, context);
  if (dates.date && year !== undefined && dates.date.year !== year) {
    problems.push(otherYear(placeOf(["date"]), { folder: year, year: dates.date.year }));
  }
  for (const [index, topic] of (keys.topics ?? []).entries()) {
    if (context.topics.has(topic)) continue;
    const near = nearest(topic.slice(0, 100), context.topics);
    problems.push(unknownTopic(placeOf(["topics", index]), { value: topic, near }));
  }
  const cover = read.file(["cover"], keys.cover, "picture");
  const gallery = (keys.gallery ?? []).flatMap((entry, index) =>
    read.file(["gallery", index], entry, "picture"),
  );
  const attachments = (keys.attachments ?? []).flatMap((entry, index) =>
    read.file(["attachments", index], entry, "attachment"),
  );
  const hasMore = keys.redirect ?? keys.gallery?.[0] ?? keys.attachments?.[0];
  if (read.readable && read.markdown.trim() === "" && !keys.draft && hasMore === undefined) {
    problems.push(emptyBody({ ...top, line: read.bodyLine }, {}));
  }

  const [path] = categories;
  const url =
    dates.date && path !== undefined && !wrongName
      ? articleUrl(context.site.permalink, {
          path,
          year: dates.date.year,
          month: dates.date.month,
          day: dates.date.day.slice(8),
          slug,
        })
      : `/${id}.html`;

  // What is left is as the schema gives it; the rest has been worked out above.
  const {
    date,
    updated,
    expires,
    category,
    variants,
    cover: _,
    gallery: __,
    attachments: ___,
    ...plain
  } = keys;
  const aliases = [...new Set(keys.aliases)];
  // Spreading one object behind the other into a new one takes many times as long.
  const front: FrontMatter = Object.assign(standIns(slug, year, context), plain, dates, {
    tags: [...new Set(keys.tags)],
    topics: [...new Set(keys.topics)],
    flags: [...new Set(keys.flags)],
    aliases,
    categories,
  });
  const article: ArticleSource = {
    front,
    id,
    slug,
    file: source.file,
    url,
    scheduled: front.date.instant > context.now,
    rules: [...words.rules, ...textRules],
    markdown: read.markdown,
    bodyLine: read.bodyLine,
    directory: source.directory,
    gallery,
    attachments,
    aliasPlaces: aliases.map((alias) => placeOf(["aliases", keys.aliases?.indexOf(alias) ?? 0])),
  };
  if (cover[0]) article.cover = cover[0];
  if (keys.redirect !== undefined) article.redirectPlace = placeOf(["redirect"]);
  return { article, problems };
}

/** What stands in for values that are wrong or missing. */
function standIns(
  slug: string,
  year: string | undefined,
  { readDate }: ReadContext,
): Omit<FrontMatter, "categories"> {
  const reading = readDate(`${year ?? "1970"}-01-01`);
  if (!("date" in reading)) throw new Error(`no such year: ${year}`);
  const lists = { tags: [], topics: [], flags: [], aliases: [] };
  return { title: slug, date: reading.date, source: "", weight: 0, draft: false, toc: false, ...lists };
}

function nameProblem(
  file: string,
  { slug, year }: { slug: string; year: string | undefined },
  context: ReadContext,
  top: Place,
): Problem | undefined {
  const folder = file.replace(/^content\//, "").replace(/\/[^/]*$/, "");
  const isIndex = file.endsWith("/index.md");
  // Within the folder of a year, four digits are a name like any other.
  const isYear = year === undefined && /^\d{4}$/.test(slug);
  if (isIndex && (context.categories.byPath.has(folder) || isYear)) {
    return categoryText(top, { folder: `content/${folder}` });
  }
  return isSlug(slug) ? undefined : wrongSlug(top, { value: slug });
}

function categoriesOf(read: Read, folder: string, { categories: index }: ReadContext, top: Place): string[] {
  const { category } = read.keys;
  const written =
    typeof category === "string"
      ? [{ value: category, at: read.placeOf(["category"]) }]
      : (category ?? []).map((value, i) => ({ value, at: read.placeOf(["category", i]) }));
  if (folder === "" && !read.readable) return [];
  const { categories, problems } = chooseCategories(folder, written, index, top);
  read.problems.push(...problems);
  return categories;
}
