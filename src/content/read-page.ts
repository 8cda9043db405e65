/** One stand-alone page from its file, `content/pages/<slug>.md`. */
import { isSlug, wrongSlug } from "../config/slug.ts";
import type { Problem } from "../shared/problem.ts";
import { updatedDate } from "./article-dates.ts";
import { emptyBody } from "./file-rules.ts";
import { pageSchema } from "./front-matter-schema.ts";
import { locationOf } from "./location.ts";
import { nestedFile } from "./location-rules.ts";
import type { ReadContext, SourceFile } from "./read-context.ts";
import { readFrontMatter, topOf } from "./read-front-matter.ts";
import type { PageSource } from "./source.ts";

export function readPage(
  source: SourceFile,
  context: ReadContext,
): { page: PageSource; problems: Problem[] } {
  const read = readFrontMatter(pageSchema, source, context);
  const { keys, problems, markdown, bodyLine } = read;
  const { id, slug } = locationOf(source.file);
  const top = topOf(source);
  const url = `/${slug}/`;
  if (id !== `pages/${slug}`) problems.push(nestedFile(top, { of: "pages", slug }));
  if (!isSlug(slug)) problems.push(wrongSlug(top, { value: slug }));
  if (read.readable && markdown.trim() === "") problems.push(emptyBody({ ...top, line: bodyLine }, {}));
  const updated = updatedDate(read, context);
  const { title = slug, summary } = keys;
  const front = { title, ...(summary !== undefined && { summary }), ...(updated && { updated }) };
  const { file, directory } = source;
  return { page: { front, slug, file, url, markdown, bodyLine, directory }, problems };
}
