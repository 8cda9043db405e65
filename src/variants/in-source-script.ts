/**
 * An article written in the other script than the portal's. Each version is made from what its author wrote, the root's as
 * well, so its texts become choices between the versions.
 */
import type { Site } from "../config/site.ts";
import type { ArticleContent } from "../content/article.ts";
import { mapTexts } from "../content/mark-texts.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { Body } from "../markdown/body.ts";
import { choice, chosen, outsideMarks } from "../shared/marks.ts";
import { languagesOf } from "./source-languages.ts";
import { htmlConverter } from "./write-page.ts";

export function inSourceScript<Content extends ArticleContent & { body: Body }>(
  article: Content,
  { script }: Site,
  conversions: Conversions,
): Content {
  const from = article.script ?? script;
  if (from === script) return article;
  const { versions } = conversions;
  const converters = versions.map((version) => conversions.converter(from, version));
  const inText = (text: string, index: number) =>
    outsideMarks(chosen(text, index), (plain) => converters[index]?.convert(plain) ?? plain);
  const inHtml = versions.map((version, index) => {
    const converter = converters[index];
    if (!converter) return (html: string) => html;
    return htmlConverter(
      { languages: languagesOf(from), placeOfPath: () => -1, mayJoin: converter.mayJoin },
      { converter, index, language: version.lang, path: version.path, data: (json) => json },
    );
  });
  const text = (words: string) => choice(versions.map((_, index) => inText(words, index)));
  const html = (markup: string) => choice(inHtml.map((make, index) => make(chosen(markup, index))));
  const { pages, ...rest } = article.body;
  const body: Body = {
    ...rest,
    text: inText(rest.text, 0),
    pages: pages.map((page) => ({
      ...(page.title !== undefined && { title: text(page.title) }),
      html: html(page.html),
      headings: page.headings.map((heading) => ({ ...heading, text: text(heading.text) })),
    })),
  };
  return { ...mapTexts(article, text), body };
}
