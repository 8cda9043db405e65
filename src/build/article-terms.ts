/** The terms by which an article is found, in whichever version of the portal somebody reads or searches. */
import type { ArticleContent } from "../content/article.ts";
import { characterClasses } from "../conversion/character-classes.ts";
import type { Conversions } from "../conversion/conversions.ts";
import { textInVersion } from "../conversion/text-in-version.ts";
import type { Script } from "../conversion/version.ts";
import type { Body } from "../markdown/body.ts";
import { type ArticleWords, termsOf } from "../terms/term-list.ts";
import { type Letters, letterTable } from "../terms/terms.ts";

let letters: Promise<Letters> | undefined;

/**
 * Everything on the article's page that is its own, as each version shows it: a version's own words (軟體 for 软件) are
 * terms too, while characters that are one another's form count as the same in the first place.
 * @param article with the marks of `shared/marks.ts`
 * @param script of the portal, and of the article's tags
 */
export async function articleTerms(
  article: ArticleContent & { body: Body },
  script: Script,
  conversions: Conversions,
): Promise<Uint32Array> {
  letters ??= characterClasses().then(letterTable);
  const { title, subtitle = "", summary = "", tags, body, gallery, attachments } = article;
  const from = article.script ?? script;
  const titles = `${title}\n${subtitle}`;
  const texts = [
    summary,
    body.marked ?? body.text,
    ...body.pages.map((page) => page.title ?? ""),
    ...(body.captions ?? []),
    ...gallery.map(({ caption = "" }) => caption),
    ...attachments.map((file) => file.title),
  ].join("\n");
  const versions = conversions.versions.map((version, index): ArticleWords => {
    const inVersion = (text: string, of = from) =>
      textInVersion(text, index, conversions.converter(of, version));
    return { titles: [inVersion(titles), inVersion(tags.join("\n"), script)], texts: [inVersion(texts)] };
  });
  return termsOf(versions, await letters);
}
