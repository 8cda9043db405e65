/** Pieces of a page by their selectors, and text with marks as nodes. */
/// <reference lib="dom" />
import type { Span } from "../excerpt.ts";

/** @throws Error where a portal's own layout has left the part out */
export function part<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: { new (): Kind; prototype: Kind },
): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`this page has no ${selector}`);
  return found;
}

export function spanNodes(spans: readonly Span[]): Node[] {
  return spans.map(({ text, isMatch }) => {
    if (!isMatch) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
