/** From a body's Markdown to safe HTML, page by page, with all that is wrong in it. */
import { type ArticleWords, articleWords } from "../conversion/article-words.ts";
import { hasMarks } from "../shared/marks.ts";
import type { Problem } from "../shared/problem.ts";
import { markWords } from "./article-words.ts";
import type { Body, BodyPage } from "./body.ts";
import type { BodyContext } from "./body-context.ts";
import { footnoteSection } from "./footnotes.ts";
import { nameHeadings } from "./headings.ts";
import { loadSanitiser } from "./load-sanitiser.ts";
import { countCharacters, readingMinutes } from "./measure.ts";
import { type PageTokens, splitPages } from "./page-marks.ts";
import { parser } from "./parser.ts";
import { picturesIn, readPictures } from "./pictures.ts";
import { plainText } from "./plain-text.ts";
import { createRendering, newPage, type Rendering } from "./rendering.ts";
import { resolveLink } from "./resolve-link.ts";
import { hasRawHtml, sanitisePage } from "./sanitise.ts";
import { framedTables } from "./table-frames.ts";
import { emptyPage } from "./text-problems.ts";

/** Control characters and noncharacters, which no HTML may hold; some mark raw HTML here. */
const unusable = /[^\P{Cc}\t\n]|\p{NChar}/u;

export interface RenderedBody {
  body: Body;
  problems: Problem[];
}

/** Nothing is awaited but the reading of pictures, and once what makes HTML safe. */
export async function renderBody(markdown: string, context: BodyContext): Promise<RenderedBody> {
  const source = unusable.test(markdown) ? cleaned(markdown) : markdown;
  const loading = source.includes("<") && loadSanitiser();
  if (loading) await loading;
  const rendering = createRendering(source, context);
  const tokens = parser.parse(source, { rendering });
  const notes = [...rendering.notes.values()].flat();
  if (rendering.rules.length > 0) {
    rendering.words = articleWords(rendering.rules, context.conversions.choose);
    for (const part of [tokens, notes]) markWords(part, rendering.words);
  }
  const images = picturesIn(tokens).concat(picturesIn(notes));
  if (images.length > 0) await readPictures(images, rendering);

  const pages = splitPages(tokens).map((page) => {
    if (page.tokens.length === 0 && page.mark) {
      rendering.problems.push(emptyPage(rendering.placeOf(page.mark.map), {}));
    }
    return renderPage(page, rendering);
  });
  const textOf = (words?: ArticleWords) =>
    [plainText(tokens, words), plainText(notes, words)].filter(Boolean).join("\n");
  const text = textOf();
  const marked = pages.some(({ html }) => hasMarks(html)) ? textOf(rendering.words) : text;
  const characters = countCharacters(text);
  const { rules, captions } = rendering;
  return {
    body: {
      pages,
      text,
      ...(hasMarks(marked) && { marked }),
      ...(captions.length > 0 && { captions }),
      ...(rules.length > 0 && { rules }),
      characters,
      minutes: readingMinutes(characters),
    },
    problems: rendering.problems.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

function cleaned(markdown: string): string {
  return markdown.replace(/\r\n?/g, "\n").replace(new RegExp(unusable, "gu"), "");
}

function renderPage({ title, tokens, mark }: PageTokens, rendering: Rendering): BodyPage {
  rendering.page = newPage();
  const headings = nameHeadings(tokens, rendering);
  const text = parser.renderer.render(tokens, parser.options, { rendering });
  const html = text + footnoteSection(parser, rendering);
  const link = (href: string) => resolveLink(href, () => rendering.placeOf(null, href), rendering);
  const safe = hasRawHtml(html) ? framedTables(sanitisePage(html, link), rendering.context.script) : html;
  const marked = title && rendering.mark(title, mark?.map ?? null);
  return { ...(marked && { title: marked }), html: safe, headings };
}
