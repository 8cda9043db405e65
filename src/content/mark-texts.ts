/** The texts of an article, a page or a topic with the marks that the versions of the portal are made from. */
import { articleWords } from "../conversion/article-words.ts";
import { type Choose, markText } from "../conversion/mark-text.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import type { Picture } from "../images/picture.ts";
import type { Body } from "../markdown/body.ts";
import { excerpt } from "../markdown/excerpt.ts";
import { hasMarks, markLike } from "../shared/marks.ts";
import type { ArticleContent } from "./article.ts";

/** Turns a text's own `-{…}-` into marks, and marks the words that the whole article converts in its own way. */
export function wordMarker(choose: Choose, rules: readonly WordRule[] = []): (text: string) => string {
  const words = articleWords(rules, choose);
  return (text) => (hasMarks(text) ? text : words.mark(markText(text, choose)));
}

/** The beginning of a body as lists show it, with the body's marks. */
export function digestOf({ text, marked }: Body): string {
  return marked === undefined ? excerpt(text) : markLike(excerpt(text), marked);
}

/** Changes every text of an article but its body: what its own page and lists show. */
export function mapTexts<Content extends ArticleContent>(
  article: Content,
  change: (text: string) => string,
): Content {
  const { subtitle, author, editor, summary, cover } = article;
  const picture = (of: Picture): Picture => ({
    ...of,
    alt: change(of.alt),
    ...(of.caption !== undefined && { caption: change(of.caption) }),
  });
  const changed = Object.assign({}, article, {
    title: change(article.title),
    source: change(article.source),
    digest: change(article.digest),
    gallery: article.gallery.map(picture),
    attachments: article.attachments.map((file) => ({ ...file, title: change(file.title) })),
  });
  if (subtitle !== undefined) changed.subtitle = change(subtitle);
  if (author !== undefined) changed.author = change(author);
  if (editor !== undefined) changed.editor = change(editor);
  if (summary !== undefined) changed.summary = change(summary);
  if (cover) changed.cover = picture(cover);
  return changed;
}
