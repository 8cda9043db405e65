/**
 * Finds what was put into a body to be read by search engines or to reach its readers' browsers: links to gambling and
 * pornography, text that nobody sees, lists of keywords, frames and scripts. What is taken out is named, so that nothing is
 * lost without a word; news about such things stays.
 */
import { Parser } from "htmlparser2";
import {
  addText,
  addToParent,
  breakText,
  isBlock,
  type OpenElement,
  openElement,
  textIn,
} from "./open-element.ts";
import {
  type Cut,
  foreignCut,
  hiddenCut,
  isKeywordList,
  linkCuts,
  type RemovedSpam,
  withoutNested,
} from "./spam-cuts.ts";
import { applyEdits } from "./text-edits.ts";
import { isHidden, isPerhapsHidden } from "./visibility.ts";

export interface SpamFound {
  /** The same to the letter where nothing was found. */
  html: string;
  /** In the order of their places. */
  removed: RemovedSpam[];
}

/** @param playerHosts from which a player may stand in a page */
export function findSpam(html: string, playerHosts: readonly string[] = []): SpamFound {
  const cuts = withoutNested(cutsIn(html, playerHosts));
  const edits = cuts.map(({ start, end }) => ({ at: start, before: html.slice(start, end), after: "" }));
  return { html: applyEdits(html, edits), removed: cuts.flatMap(({ spam }) => spam ?? []) };
}

function cutsIn(html: string, playerHosts: readonly string[]): Cut[] {
  const cuts: Cut[] = [];
  const body = openElement("body", {}, [0, 0], []);
  const open = [body];
  const innermost = () => open.at(-1) ?? body;
  const parser = new Parser({
    onopentag(name, attributes) {
      const place: [number, number] = [parser.startIndex, parser.endIndex + 1];
      const element = openElement(name, attributes, place, body.texts, innermost().visibility);
      if (isBlock(element)) breakText(element);
      open.push(element);
    },
    ontext(text) {
      const element = innermost();
      const { visibility } = element;
      addText(element, text, !isHidden(visibility) && !isPerhapsHidden(visibility));
      const kind =
        isHidden(visibility) && text.trim() !== ""
          ? "hidden-text"
          : isKeywordList(text)
            ? "keyword-list"
            : undefined;
      if (kind)
        cuts.push({ start: parser.startIndex, end: parser.endIndex + 1, spam: { kind, text: text.trim() } });
    },
    onclosetag(_name, isImplied) {
      const element = open.length > 1 ? open.pop() : undefined;
      if (!element) return;
      // An end that is only implied lies before the tag that implies it; that of an empty element is its own.
      const isItsOwn = !isImplied || parser.startIndex === element.start;
      const end = isItsOwn ? parser.endIndex + 1 : parser.startIndex;
      cuts.push(...cutsOf(element, innermost(), isImplied ? end : parser.startIndex, end, playerHosts));
    },
  });
  parser.end(html);
  return [...cuts, ...body.links.flatMap((link) => linkCuts(link, body.texts))];
}

/** What goes of an element that ends; the one around learns what it has to know of the rest. */
function cutsOf(
  element: OpenElement,
  parent: OpenElement,
  contentEnd: number,
  end: number,
  playerHosts: readonly string[],
): Cut[] {
  const { name, attributes, start, contentStart, hasPicture } = element;
  const whole = foreignCut(element, end, playerHosts) ?? hiddenCut(element, parent.visibility, end);
  if (whole) {
    element.texts.length = element.firstText;
    return [whole];
  }
  const address = name === "a" ? attributes["href"] : undefined;
  if (address !== undefined) {
    const { firstText } = element;
    const text = textIn(element);
    const endText = element.texts.length;
    element.links.push({
      address,
      text,
      firstText,
      endText,
      start,
      contentStart,
      contentEnd,
      end,
      hasPicture,
    });
  }
  if (isPerhapsHidden(element.visibility) && !isPerhapsHidden(parent.visibility))
    element.hasVisibleText ||= element.hasText;
  addToParent(parent, element);
  if (!isBlock(element) || !(element.hasText || element.links.length > 0)) return [];
  const text = element.hasBlock ? "" : textIn(element);
  if (isKeywordList(text)) return [{ start, end, spam: { kind: "keyword-list", text: text.trim() } }];
  return element.links.flatMap((link) => linkCuts(link, element.texts));
}
