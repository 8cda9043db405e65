/**
 * The title of an article: what the page says of it for machines; else the heading, or the line, with which `<title>` begins,
 * for most portals write `标题_栏目_站名` there; else a heading; else `<title>` without its endings.
 */
import { isFacts } from "./labels.ts";
import { type PageOutline, trimmed } from "./page-outline.ts";
import type { PageProse } from "./page-prose.ts";
import type { StructuredData } from "./structured-data.ts";

export interface FoundTitle {
  title: string;
  /** Index of the line where it stands, -1 where it stands on no line. */
  line: number;
}

const separator = /\s*[_|｜＿]\s*|\s+[-–—·]+\s+|-{2,}/u;

const titleNames = new Set(
  "title art_title article-title article_title articletitle arc_title entry-title post-title news_title newstitle biaoti tit rich_media_title activity-name headline content_title show_title".split(
    " ",
  ),
);

/** @param endings names of the site and its columns, in any form */
export function findTitle(
  outline: PageOutline,
  prose: PageProse,
  data: StructuredData,
  endings: readonly string[],
): FoundTitle | undefined {
  const named = data.metas.get("articletitle");
  const headings = headingLines(outline, prose);
  const inHead = outline.title;
  const wholeHead = squeezed(inHead);
  const begins = (text: string) => isBeginning(text, wholeHead);
  const found =
    named ??
    longest(headings.map(({ text }) => text).filter(begins)) ??
    longest(plainLines(outline, prose).filter(begins)) ??
    (data.isArticle && data.title !== undefined ? withoutEndings(data.title, endings) : undefined) ??
    headings.find(({ tag }) => /^h[12]$/.test(tag))?.text ??
    headings[0]?.text ??
    lineAboveFacts(outline, prose) ??
    withoutEndings(inHead, endings);
  if (found === "" || found.length > longestTitle) return undefined;
  return { title: found, line: lineOf(found, outline, headings) };
}

interface Heading {
  text: string;
  tag: string;
  line: number;
}

function headingLines({ elements, lines }: PageOutline, { isFrame }: PageProse): Heading[] {
  return elements.flatMap(({ tag, names, lineFrom, lineTo }, at) => {
    const isNamed = names.some((name) => titleNames.has(name));
    if (isFrame[at] || lineTo === lineFrom || (!/^h[1-4]$/.test(tag) && !isNamed)) return [];
    const line = lines[lineFrom];
    // A heading that leads elsewhere is the title of another article.
    if (!line || line.text.length > longestTitle || line.pieces.every(({ link }) => link >= 0)) return [];
    return [{ text: line.text, tag, line: lineFrom }];
  });
}

/** Characters. */
const longestTitle = 200;

function plainLines({ lines }: PageOutline, { isFrameLine }: PageProse): string[] {
  return lines.flatMap(({ text, pieces }, at) =>
    !isFrameLine[at] && text.length <= longestTitle && pieces.some(({ link }) => link < 0) ? [text] : [],
  );
}

/** Hand-made pages have neither a heading nor a title of their own in the head; what stands above source and date is one. */
function lineAboveFacts({ lines }: PageOutline, { isFrameLine }: PageProse): string | undefined {
  const at = lines.findIndex(
    ({ text }, line) => !isFrameLine[line] && text.length <= longestTitle && isFacts(text),
  );
  const { text = "", pieces = [] } = lines[at - 1] ?? {};
  const isLinked = pieces.some(({ link }) => link >= 0);
  return text === "" || isLinked || isFrameLine[at - 1] || text.length > longestTitle / 2 ? undefined : text;
}

/** Whether a text is all of the other, or all of it before a separator. */
function isBeginning(text: string, all: string): boolean {
  const part = squeezed(text);
  return part.length >= 2 && all.startsWith(part) && /^(?:$|[-_|｜＿–—·])/u.test(all.slice(part.length));
}

function longest(texts: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const text of texts) if (text.length > (best?.length ?? 0)) best = text;
  return best;
}

/** `标题_栏目_站名` without what is no title. Nothing is cut that may be part of it. */
function withoutEndings(title: string, endings: readonly string[]): string {
  const known = new Set(endings.map(squeezed));
  const parts = title.split(separator).filter((part) => part !== "");
  while (parts.length > 1 && known.has(squeezed(parts.at(-1) ?? ""))) parts.pop();
  const [first = ""] = parts;
  if (parts.length === 1) return trimmed(first);
  const kept = trimmed(title.slice(0, title.lastIndexOf(parts.at(-1) ?? "") + (parts.at(-1) ?? "").length));
  // An underscore stands in no title, while a dash may.
  return /[_|｜＿]/u.test(kept) ? trimmed(first) : kept;
}

function lineOf(title: string, { lines }: PageOutline, headings: readonly Heading[]): number {
  const wanted = squeezed(title);
  const heading = headings.find(({ text }) => squeezed(text) === wanted);
  if (heading) return heading.line;
  const plain = lines.findIndex(
    ({ text, pieces }) => pieces.some(({ link }) => link < 0) && squeezed(text) === wanted,
  );
  // A title in the head may be longer or shorter than the one on the page.
  return plain >= 0 ? plain : (headings.find(({ tag }) => tag === "h1")?.line ?? -1);
}

/** Without any space, by which two forms of one title may differ. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200b]+/g, "");
}
