/** The HTML that an author may write by hand, and its reduction to that. */
import { sanitiser } from "./load-sanitiser.ts";

/** Tag names, apart from those that only Newspark itself writes. */
export const allowedTags = new Set(
  [
    "a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr",
    "address aside blockquote dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section summary ul",
    "caption col colgroup table tbody td tfoot th thead tr",
  ].flatMap((line) => line.split(" ")),
);

/** No classes, ids, styles or handlers. */
export const allowedAttributes: Record<string, string[]> = {
  "*": ["lang", "dir", "translate"],
  a: ["href", "title"],
  abbr: ["title"],
  details: ["open"],
  ol: ["start", "reversed"],
  li: ["value"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope"],
  time: ["datetime"],
};

const textEntities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** Tags where one block, cell or line ends and another begins. */
const blockEdge =
  /<\/?(?:address|aside|blockquote|br|caption|d[dlt]|details|div|figcaption|figure|h[1-6r]|li|ol|p|pre|section|summary|table|tbody|t[dhr]|tfoot|thead|ul)(?=[\s/>])/gi;

/** The words of a piece of HTML, a line a block. */
export function rawHtmlText(html: string): string {
  const parted = html.replace(/\s+/g, " ").replace(blockEdge, "\n$&");
  return sanitiser()(parted, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => textEntities[entity] ?? entity)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\n ]*/g, "\n")
    .trim();
}

/** @param tag one alone */
export function partsWords(tag: string): boolean {
  return tag.search(blockEdge) === 0;
}
