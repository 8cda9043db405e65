/** What of an element has to go, decided when its end is reached. */
import { condemnsSpam, isSpam, isSpamAddress, spamWordsIn } from "./judge-spam.ts";
import { type FoundLink, type OpenElement, sentenceAround, textIn } from "./open-element.ts";
import { isHidden, isPerhapsHidden, type Visibility } from "./visibility.ts";

export interface RemovedSpam {
  kind: "spam-link" | "hidden-text" | "keyword-list" | "frame" | "script";
  /** What stood there; of a script its beginning. */
  text: string;
  /** Of a link, a frame or a script. */
  address?: string;
}

export interface Cut {
  /** Offsets in the HTML. */
  start: number;
  end: number;
  /** Left out where another cut tells of it. */
  spam?: RemovedSpam;
}

/** Frames and scripts, whatever they hold, but for the players of hosts that may stand in a page. */
export function foreignCut(
  element: OpenElement,
  end: number,
  playerHosts: readonly string[],
): Cut | undefined {
  const { name, attributes, start } = element;
  const kind = name === "script" ? "script" : name === "iframe" || name === "frame" ? "frame" : undefined;
  const address = attributes["src"]?.trim();
  if (kind === "frame" && playerHosts.includes(hostOf(address))) return undefined;
  return (
    kind && { start, end, spam: { kind, text: shortened(textIn(element)), ...(address && { address }) } }
  );
}

/** Old pages leave the protocol out: `//player.example/1`. */
function hostOf(address = ""): string {
  const base = "https://portal.invalid/";
  return URL.canParse(address, base) ? new URL(address, base).host : "";
}

/** An element that hides all of its text, itself and not because it stands in such a one. */
export function hiddenCut(element: OpenElement, around: Visibility, end: number): Cut | undefined {
  const { visibility, start, hasPicture, hasVisibleText, hasText } = element;
  if (hasPicture || hasVisibleText || !hasText) return undefined;
  const isSure = isHidden(visibility) && !isHidden(around);
  const isLikely = isPerhapsHidden(visibility) && !isPerhapsHidden(around) && looksPutIn(element);
  return isSure || isLikely
    ? { start, end, spam: { kind: "hidden-text", text: shortened(textIn(element)) } }
    : undefined;
}

function looksPutIn(element: OpenElement): boolean {
  return element.hasForeignLink || spamWordsIn(textIn(element)).size > 0;
}

/** Keywords without a sentence. */
export function isKeywordList(text: string): boolean {
  return !/[。！？]/.test(text) && spamWordsIn(text).size >= leastKeywords;
}

const leastKeywords = 3;

/** @param texts all that is read, in which news of a crackdown may name with the link what it is about */
export function linkCuts(link: FoundLink, texts: readonly string[]): Cut[] {
  const isForeign = /^(?:https?:)?\/\//i.test(link.address.trim());
  const isToSpam = isSpamAddress(link.address);
  const words = spamWordsIn(link.text).size;
  if (!isToSpam && words === 0) return [];
  const isGenuine = condemnsSpam(link.text) || condemnsSpam(sentenceAround(texts, link));
  if (!isToSpam && (isGenuine || !(isSpam(link.text) || (words > 0 && isForeign)))) return [];
  const spam: RemovedSpam = { kind: "spam-link", text: shortened(link.text), address: link.address };
  const { start, contentStart, contentEnd, end } = link;
  const isNothingElse = !isGenuine && (words > 0 || link.hasPicture || link.text.trim() === "");
  if (isNothingElse) return [{ start, end, spam }];
  return [
    { start, end: contentStart, spam },
    { start: contentEnd, end },
  ];
}

function shortened(text: string): string {
  const one = text.replace(/\s+/g, " ").trim();
  return one.length > longestQuote ? `${one.slice(0, longestQuote)}…` : one;
}

const longestQuote = 200;

/** The outermost cuts, in the order of their places. */
export function withoutNested(cuts: readonly Cut[]): Cut[] {
  const kept: Cut[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start >= (kept.at(-1)?.end ?? 0)) kept.push(cut);
  }
  return kept;
}
