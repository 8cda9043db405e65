/** What an element says of the text within it: emphasis, a place in the middle, small print. */
import type { Link, Mark } from "./body-model.ts";
import type { SourceElement } from "./source-tree.ts";

export interface Look {
  marks: ReadonlySet<Mark>;
  link?: Link;
  centred: boolean;
  small: boolean;
  /** Line breaks of the source count. */
  preformatted: boolean;
}

export const plainLook: Look = { marks: new Set(), centred: false, small: false, preformatted: false };

const marksOfElements: Record<string, Mark> = {
  ...{ b: "strong", strong: "strong", i: "em", em: "em", cite: "em", var: "em" },
  ...{ s: "del", strike: "del", del: "del", u: "u", ins: "u", sup: "sup", sub: "sub" },
  ...{ code: "code", kbd: "code", samp: "code", tt: "code" },
};

/** What a style sets and what it takes back. */
const marksOfStyles: { mark: Mark; on: RegExp; off?: RegExp }[] = [
  {
    mark: "strong",
    on: /font-weight\s*:\s*(bold|[6-9]00)/i,
    off: /font-weight\s*:\s*(normal|lighter|[1-5]00)/i,
  },
  { mark: "em", on: /font-style\s*:\s*(italic|oblique)/i, off: /font-style\s*:\s*normal/i },
  { mark: "del", on: /text-decoration[a-z-]*\s*:[^;]*line-through/i },
  { mark: "sup", on: /vertical-align\s*:\s*super/i },
  { mark: "sub", on: /vertical-align\s*:\s*sub\b/i },
];

export function lookWithin({ name, attributes }: SourceElement, above: Look): Look {
  const style = attributes["style"] ?? "";
  const marks = new Set(above.marks);
  const own = marksOfElements[name];
  if (own) marks.add(own);
  for (const { mark, on, off } of style ? marksOfStyles : []) {
    if (on.test(style)) marks.add(mark);
    else if (off?.test(style)) marks.delete(mark);
  }
  return {
    ...above,
    marks,
    centred:
      name === "center" || (alignmentIn(attributes, style) ?? (above.centred ? "center" : "")) === "center",
    small: above.small || name === "small" || name === "figcaption" || isSmall(attributes, style),
    preformatted: above.preformatted || name === "pre",
  };
}

function alignmentIn(attributes: Record<string, string>, style: string): string | undefined {
  return (/text-align\s*:\s*([a-z]+)/i.exec(style)?.[1] ?? attributes["align"])?.toLowerCase();
}

function isSmall(attributes: Record<string, string>, style: string): boolean {
  if (/^(-[12]|[12])$/.test(attributes["size"]?.trim() ?? "")) return true;
  const [, size = "", unit = ""] = /font-size\s*:\s*([\d.]+)\s*(px|pt)/i.exec(style) ?? [];
  return size !== "" && Number(size) <= (unit.toLowerCase() === "pt" ? 9 : 12);
}
