/**
 * Cascade layers for browsers that know none: there a layered style sheet counts for nothing, and the page stands bare.
 *
 * The `@layer` block of a file is opened, and its selectors gain as many never-matching ids as there are layers below, so that
 * a later layer still wins over an earlier one whatever the selectors weigh.
 */
import { type Selector, type SelectorComponent, transform } from "lightningcss";

/** Matches everything, and weighs as much as an id. */
const weight: SelectorComponent = {
  type: "pseudo-class",
  kind: "not",
  selectors: [[{ type: "id", name: "_" }]],
};

/**
 * @param css a style sheet that is one `@layer` block
 * @param order all layers, the weakest first
 */
export function flattenLayer(css: string, order: readonly string[], filename: string): string {
  const name = /^@layer ([\w-]+) \{/m.exec(css)?.[1] ?? "";
  const below = order.indexOf(name);
  if (below < 0) throw new Error(`${filename} stands in no layer that layers.css declares`);
  const { code } = transform({
    filename,
    code: Buffer.from(css),
    minify: true,
    visitor: { Selector: (selector) => withWeight(selector, below) },
  });
  const block = Buffer.from(code).toString("utf8");
  const opening = `@layer ${name}{`;
  if (!block.startsWith(opening)) throw new Error(`${filename} has rules before its layer`);
  return block.slice(opening.length, -1);
}

/** A type selector keeps its place at the front. */
function withWeight(selector: Selector, times: number): Selector {
  const named = selector[0]?.type === "type" || selector[0]?.type === "universal" ? 1 : 0;
  return [
    ...selector.slice(0, named),
    ...Array.from({ length: times }, () => weight),
    ...selector.slice(named),
  ];
}
