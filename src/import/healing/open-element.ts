/** An element of a body while it is read: what is known so far of the text within. */
import { type Visibility, visibilityWithin, visible } from "./visibility.ts";

export interface FoundLink {
  address: string;
  text: string;
  /** Where its text begins and ends among all that is read. */
  firstText: number;
  endText: number;
  /** Offsets in the HTML: of the opening tag, the content and the end. */
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
  hasPicture: boolean;
}

export interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  /** Offsets in the HTML of the opening tag and of what it holds. */
  start: number;
  contentStart: number;
  visibility: Visibility;
  /** All text that is read, of which the element's begins at an index. */
  texts: string[];
  firstText: number;
  hasText: boolean;
  hasVisibleText: boolean;
  hasPicture: boolean;
  hasBlock: boolean;
  /** To another site. */
  hasForeignLink: boolean;
  /** Links within that no block within holds. */
  links: FoundLink[];
}

export function openElement(
  name: string,
  attributes: Record<string, string>,
  [start, contentStart]: [number, number],
  texts: string[],
  around: Visibility = visible,
): OpenElement {
  return {
    name,
    attributes,
    start,
    contentStart,
    visibility: visibilityWithin(around, name, attributes),
    texts,
    firstText: texts.length,
    hasText: false,
    hasVisibleText: false,
    hasPicture: pictures.has(name),
    hasBlock: false,
    hasForeignLink: name === "a" && /^(?:https?:)?\/\//i.test((attributes["href"] ?? "").trim()),
    links: [],
  };
}

export function addText(element: OpenElement, text: string, isVisible: boolean): void {
  element.texts.push(text);
  if (text.trim() === "") return;
  element.hasText = true;
  element.hasVisibleText ||= isVisible;
}

/** Sentences do not reach over the bounds of a block. */
export function breakText({ texts }: OpenElement): void {
  if (texts.at(-1) !== "\n") texts.push("\n");
}

/** More is not looked at, so that deep nesting costs no more than its length. */
const longestText = 2000;

/** The beginning of the text within. */
export function textIn({ texts, firstText }: OpenElement): string {
  let text = "";
  for (let index = firstText; index < texts.length && text.length < longestText; index++)
    text += texts[index];
  return text.slice(0, longestText);
}

/** What stands before and behind the text of a link in its sentence. */
export function sentenceAround(texts: readonly string[], { firstText, endText }: FoundLink): string {
  const before = texts.slice(Math.max(0, firstText - nearTexts), firstText).join("");
  const behind = texts.slice(endText, endText + nearTexts).join("");
  const [start = ""] = /[^。！？\n]*$/.exec(before.slice(-longestSentence)) ?? [];
  const [end = ""] = /^[^。！？\n]*/.exec(behind.slice(0, longestSentence)) ?? [];
  return `${start} ${end}`;
}

/** Texts are cut by tags and entities. */
const nearTexts = 6;

const longestSentence = 120;

/** What the element around has to know of one that ends. */
export function addToParent(parent: OpenElement, element: OpenElement): void {
  parent.hasText ||= element.hasText;
  parent.hasVisibleText ||= element.hasVisibleText;
  parent.hasPicture ||= element.hasPicture;
  parent.hasForeignLink ||= element.hasForeignLink;
  parent.hasBlock ||= element.hasBlock || isBlock(element);
  if (isBlock(element) || element.name === "br") breakText(element);
  if (!isBlock(element)) {
    // The shorter list joins the longer one, so that links in deep nesting are not moved again and again.
    const [longer, shorter] =
      parent.links.length < element.links.length ? [element, parent] : [parent, element];
    longer.links.push(...shorter.links);
    parent.links = longer.links;
  }
}

export function isBlock({ name }: OpenElement): boolean {
  return blocks.has(name);
}

const blocks = new Set(
  "address article aside blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tbody td th thead tr ul".split(
    " ",
  ),
);

const pictures = new Set("img video audio picture svg canvas object embed input".split(" "));
