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

/** Control characters and noncharacters, which no page may hold; some serve as marks here. */
const unusable = /[^\P{Cc}\t\n\r]|\p{NChar}/gu;

export function sourceTree(html: string): SourceElement {
  const root: SourceElement = { name: "#root", attributes: {}, children: [], parent: undefined };
  let above = root;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      const element: SourceElement = { name, attributes, children: [], parent: above };
      above.children.push(element);
      if (depth <= deepest) above = element;
    },
    ontext(text) {
      above.children.push(text.replace(unusable, ""));
    },
    onclosetag() {
      if (depth <= deepest) above = above.parent ?? root;
      depth--;
    },
  });
  parser.end(html);
  return root;
}

/** Every element below this one, in the order of the source. */
export function* elementsIn(element: SourceElement): Generator<SourceElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* elementsIn(child);
  }
}
