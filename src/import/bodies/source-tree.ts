/** HTML as a tree of elements and texts; comments, among them Word's conditions, are left out. */
import { Parser } from "htmlparser2";

export interface SourceElement {
  /** In lower case. */
  name: string;
  attributes: Record<string, string>;
  children: SourceNode[];
  parent: SourceElement | undefined;
}

export type SourceNode = string | SourceElement;

/** What is nested deeper stands at this depth, so that no pile of tags can exhaust those who walk the tree. */
const deepest = 150;

/** The parser seeks every tag among those that are open; past so many it begins anew with what follows. */
const mostOpen = 1000;

/** Their text is none of the body's, at any depth. */
const holdsNoText = /^(script|style)$/;

/** Control characters and noncharacters, which no page may hold; some serve as marks here. */
const unusable = /[^\P{Cc}\t\n\r]|\p{NChar}/gu;

/** @returns `tooDeep`: tags were piled up so high that some of their ends are not known */
export function sourceTree(html: string): { root: SourceElement; tooDeep: boolean } {
  const root: SourceElement = { name: "#root", attributes: {}, children: [], parent: undefined };
  let above = root;
  let depth = 0;
  /** Reads until too many tags are open, and tells where what is left begins; undefined at the end. */
  const read = (rest: string): number | undefined => {
    const before = depth;
    let isFull = false;
    const parser = new Parser({
      onopentag(name, attributes) {
        depth++;
        const element: SourceElement = { name, attributes, children: [], parent: above };
        above.children.push(element);
        if (depth <= deepest || holdsNoText.test(name)) above = element;
        else if (depth - before >= mostOpen) {
          isFull = true;
          parser.pause();
        }
      },
      ontext(text) {
        const { children } = above;
        const before = children.at(-1);
        const own = text.replace(unusable, "");
        // The parser parts text at every entity.
        if (typeof before === "string") children[children.length - 1] = before + own;
        else children.push(own);
      },
      onclosetag(name) {
        if (depth <= deepest || holdsNoText.test(name)) above = above.parent ?? root;
        depth--;
      },
    });
    parser.write(rest);
    if (isFull) return parser.endIndex + 1;
    parser.end();
    return undefined;
  };
  let from = 0;
  let tooDeep = false;
  for (let length = read(html); length !== undefined; length = read(html.slice(from))) {
    from += length;
    tooDeep = true;
  }
  return { root, tooDeep };
}

/** Every element below this one, in the order of the source. */
export function* elementsIn(element: SourceElement): Generator<SourceElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* elementsIn(child);
  }
}
