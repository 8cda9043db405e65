/**
 * A page taken apart: its elements in the order of the text, each knowing where it stands in the text, and its lines as a
 * reader sees them. All of it is flat, so that no page is too deep to be walked, and whatever is found can be cut from the text.
 */
import { Parser } from "htmlparser2";
import { isBlock, isInert } from "./tags.ts";

/** `from` and `to` are offsets in the page's text. */
export interface PageElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** Words of class and id in lower case. */
  names: readonly string[];
  /** Index of the element around it, -1 for none. */
  parent: number;
  from: number;
  to: number;
  innerFrom: number;
  innerTo: number;
  /** Index behind its last descendant. */
  end: number;
  /** Its lines: from the first to before the last. */
  lineFrom: number;
  lineTo: number;
}

/** Text between two tags. */
interface Piece {
  text: string;
  /** Index of the element it stands in. */
  element: number;
  /** Index of the link it stands in, -1 for none. */
  link: number;
  from: number;
  to: number;
}

/** Text between two breaks; none is blank. */
export interface Line {
  pieces: Piece[];
  text: string;
}

/** An attribute with an address. */
export interface AddressAttribute {
  name: string;
  value: string;
  /** Index of the element that has it. */
  element: number;
  from: number;
  to: number;
}

export interface PageOutline {
  text: string;
  elements: PageElement[];
  lines: Line[];
  addresses: AddressAttribute[];
  /** The first of them. */
  comments: string[];
  /** The texts of `<script type="application/ld+json">`. */
  data: string[];
  /** Of `<title>`. */
  title: string;
}

/** Browsers nest 512 deep and no deeper. Pages with a font left open in each paragraph go on for longer. */
const deepest = 3000;

const mostComments = 50;

const addressNames = new Set(["src", "href", "data-src", "data-original", "data-lazy-src", "data-actualsrc"]);

/** @returns undefined for a page nested so deep that no person made it */
export function outlineOf(text: string): PageOutline | undefined {
  const outline: PageOutline = {
    text,
    elements: [],
    lines: [],
    addresses: [],
    comments: [],
    data: [],
    title: "",
  };
  const { elements, lines } = outline;
  const open: number[] = [];
  const links: number[] = [];
  let inert = 0;
  let pieces: Piece[] = [];
  let tooDeep = false;

  const breakLine = () => {
    if (pieces.length === 0) return;
    const whole = pieces.map((piece) => piece.text).join("");
    if (/[^\s\u200b\ufeff]/.test(whole)) lines.push({ pieces, text: trimmed(whole) });
    pieces = [];
  };

  const parser = new Parser({
    onattribute(name, value) {
      if (!addressNames.has(name)) return;
      const { startIndex: from, endIndex: to } = parser;
      outline.addresses.push({ name, value, element: elements.length, from, to });
    },
    onopentag(tag, attributes) {
      if (isBlock(tag)) breakLine();
      const at = elements.length;
      const innerFrom = parser.endIndex + 1;
      elements.push({
        tag,
        attributes,
        names: namesOf(attributes),
        parent: open.at(-1) ?? -1,
        from: parser.startIndex,
        to: text.length,
        innerFrom,
        innerTo: text.length,
        end: at + 1,
        lineFrom: lines.length,
        lineTo: lines.length,
      });
      open.push(at);
      if (tag === "a") links.push(at);
      if (isInert(tag)) inert++;
      if (open.length > deepest) {
        tooDeep = true;
        parser.pause();
      }
    },
    onclosetag(tag, isImplied) {
      if (isBlock(tag)) breakLine();
      const element = elements[open.pop() ?? -1];
      if (!element) return;
      const isEmpty = element.from === parser.startIndex;
      element.innerTo = isEmpty ? element.innerFrom : parser.startIndex;
      element.to = isEmpty ? element.innerFrom : isImplied ? parser.startIndex : parser.endIndex + 1;
      element.end = elements.length;
      // A line that is not yet broken belongs to the elements that it began in as well.
      element.lineTo = lines.length + (pieces.length > 0 ? 1 : 0);
      if (tag === "a") links.pop();
      if (isInert(tag)) inert--;
    },
    ontext(data) {
      const element = open.at(-1) ?? -1;
      const { tag, attributes } = elements[element] ?? {};
      if (tag === "title" && outline.title.length < 1000) outline.title += data;
      if (tag === "script" && attributes?.["type"]?.trim().toLowerCase() === "application/ld+json") {
        outline.data.push(data);
      }
      if (inert > 0) return;
      const last = pieces.at(-1);
      const to = parser.endIndex + 1;
      if (last?.element === element && last.to === parser.startIndex) {
        last.text += oneSpace(data);
        last.to = to;
      } else {
        const link = links.at(-1) ?? -1;
        pieces.push({ text: oneSpace(data), element, link, from: parser.startIndex, to });
      }
    },
    oncomment(data) {
      if (outline.comments.length < mostComments) outline.comments.push(data.slice(0, 2000));
    },
  });
  parser.end(text);
  if (tooDeep) return undefined;
  breakLine();
  outline.title = trimmed(outline.title.replace(/\s+/g, " "));
  return outline;
}

/** A line break in the text of a page is a space; spaces that do not break stay, because people align columns with them. */
function oneSpace(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, " ");
}

/** Without spaces of any width at either end. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u200b\ufeff]+/, "").trimEnd();
}

/** Of no width; between two pieces, so that a label does not look like a part of the word in the tag before. */
export const border = "\u200b";

/** The text in which labels stand. */
export function joined({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join(border);
}

function namesOf(attributes: Readonly<Record<string, string>>): readonly string[] {
  const { class: classes, id } = attributes;
  if (!classes && !id) return none;
  const words = `${id ?? ""} ${classes ?? ""}`.slice(0, longestNames).toLowerCase().split(/\s+/);
  return words.filter(Boolean);
}

/** Characters. */
const longestNames = 300;

const none: readonly string[] = [];
