/** An element of a body while it is read: what is known so far of the text within. */
import { type Visibility, visibilityWithin, visible } from "./visibility.ts";

export interface FoundLink {
  address: string;
  text: string;
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
  /** The beginning of the text within. */
  text: string;
  hasVisibleText: boolean;
  hasPicture: boolean;
  hasBlock: boolean;
  /** To another site. */
  hasForeignLink: boolean;
  /** Links within that no block within holds. */
  links: FoundLink[];
}

/** More is not looked at, so that deep nesting costs no more than its length. */
const longestText = 2000;

export function openElement(
  name: string,
  attributes: Record<string, string>,
  [start, contentStart]: [number, number],
  around: Visibility = visible,
): OpenElement {
  return {
    name,
    attributes,
    start,
    contentStart,
    visibility: visibilityWithin(around, name, attributes),
    text: "",
    hasVisibleText: false,
    hasPicture: pictures.has(name),
    hasBlock: false,
    hasForeignLink: name === "a" && /^(?:https?:)?\/\//i.test((attributes["href"] ?? "").trim()),
    links: [],
  };
}

export function addText(element: OpenElement, text: string, isVisible: boolean): void {
  if (element.text.length < longestText) element.text = (element.text + text).slice(0, longestText);
  if (isVisible && text.trim() !== "") element.hasVisibleText = true;
}

/** What the element around has to know of one that ends. */
export function addToParent(parent: OpenElement, element: OpenElement): void {
  addText(parent, element.text, element.hasVisibleText);
  parent.hasPicture ||= element.hasPicture;
  parent.hasForeignLink ||= element.hasForeignLink;
  parent.hasBlock ||= element.hasBlock || isBlock(element);
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
