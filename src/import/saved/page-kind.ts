/**
 * Whether a page is an article, a list of articles or the home page. Signs of both are weighed, because lists have dates and
 * sentences too, and articles have lists of other articles below them.
 */
import { isEnd } from "./end-marks.ts";
import { labelsIn } from "./labels.ts";
import { joined, type PageOutline } from "./page-outline.ts";
import type { PageProse } from "./page-prose.ts";
import { datesIn } from "./read-date.ts";

export type PageKind = "article" | "list" | "home" | "none";

export interface KindSigns {
  outline: PageOutline;
  prose: PageProse;
  /** Path of the page's address, with its query; undefined where nothing tells it. */
  address: string | undefined;
  /** Data for machines says that it is an article. */
  isStated: boolean;
  /** Source, date or author with a label stand below the title. */
  hasFacts: boolean;
  hasBareDate: boolean;
  /** The trail ends in the title or in `正文`. */
  isAtEnd: boolean;
  hasTrail: boolean;
  /** Characters of running text in the body. */
  text: number;
  hasPictures: boolean;
}

const listName =
  /\/(?:list|lists|index|page)[-_]\d+(?:[-_]\d+)*\.\w+$|\/(?:list|lists|category|column|search|tags?)\.(?:php|aspx?|jsp)|\/(?:category|tag|page)\/|[?&](?:tid|catid|cat|tag|typeid)=/i;

const lastPage = /^(?:末\s*页|尾\s*页|末\s*頁|尾\s*頁|最后一页)$/u;

/** Items of a list. */
const fewestItems = 4;

/** Characters that make a page without any other sign an article: one good sentence. */
const oneSentence = 30;

export function kindOf(signs: KindSigns): PageKind {
  const { outline, address, isStated, hasFacts, text, hasPictures, hasTrail } = signs;
  const hasBody = text > 0 || hasPictures;
  if (isStated && hasBody) return "article";
  if (address === "/") return "home";
  const { dated, labelled, neighbours, hasLastPage } = countSigns(signs);
  const forArticle =
    (hasFacts ? 2 : 0) + (neighbours ? 2 : 0) + (signs.isAtEnd ? 1 : 0) + (signs.hasBareDate ? 1 : 0);
  const forList =
    (listName.test(address ?? "") ? 2 : 0) +
    (hasLastPage ? 2 : 0) +
    (dated >= fewestItems ? 2 : 0) +
    (labelled >= fewestItems ? 3 : 0);
  if (hasBody && forArticle >= 2 && forArticle >= forList) return "article";
  if (forList >= 2) return "list";
  if (
    text >= oneSentence &&
    (hasTrail || forArticle > 0 || outline.elements.some(({ tag }) => tag === "h1"))
  ) {
    return "article";
  }
  return hasTrail && outline.elements.filter(({ tag }) => tag === "a").length >= fewestItems * 2
    ? "list"
    : "none";
}

function countSigns({ outline, prose }: KindSigns) {
  const signs = { dated: 0, labelled: 0, neighbours: false, hasLastPage: false };
  for (const [at, line] of outline.lines.entries()) {
    if (line.pieces.some(({ text, link }) => link >= 0 && lastPage.test(text.trim())))
      signs.hasLastPage = true;
    if (isEnd(line, false) && /^[^\p{L}]*(?:上|下|前|后)\s?一/u.test(line.text)) signs.neighbours = true;
    if (prose.isFrameLine[at] || line.text.length > 200) continue;
    const hasDate = datesIn(line.text).length > 0 || /(?<!\d)\d\d?[-/]\d\d?(?!\d)/.test(line.text);
    const isLink = line.pieces.some(({ link }) => link >= 0);
    const isBelowLink = outline.lines[at - 1]?.pieces.some(({ link }) => link >= 0) === true;
    if (hasDate && (isLink || (isBelowLink && line.text.length < 30))) signs.dated++;
    if (labelsIn(joined(line)).some(({ field }) => field === "date")) signs.labelled++;
  }
  return signs;
}
