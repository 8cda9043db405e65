/** One article as its file is now, among others as a build has read them. */
import type { Article } from "../content/article.ts";
import { articleFrom, textsOfBytes } from "../corpus/kept-article.ts";
import type { PortalQuestions } from "../markdown/body-context.ts";
import type { Portal } from "../portal/portal.ts";
import { hasErrors } from "../shared/problem.ts";
import type { ArticleReader } from "./article-reader.ts";

/** @returns undefined where it has errors, or where other pages would have to follow at once: another place, another day */
export async function rereadArticle(
  file: string,
  { articles }: Pick<Portal, "articles">,
  { reader, portal }: { reader: ArticleReader; portal: PortalQuestions },
): Promise<Article | undefined> {
  const before = articles.find((article) => article.file === file);
  if (!before) return undefined;
  const { known, problems } = reader.frontMatter(file);
  if (hasErrors(problems)) return undefined;
  const { facts: body, texts } = await reader.body(file, portal);
  if (hasErrors(body.problems)) return undefined;
  const bodyTexts = textsOfBytes(texts);
  const article = articleFrom({ known, body }, () => bodyTexts);
  return placeOf(article) === placeOf(before) ? article : undefined;
}

function placeOf({ url, date, categories, topics, redirect }: Article): string {
  return JSON.stringify([url, date, categories, topics, redirect]);
}
