/** A tag in other scripts: attributes that people read are converted, addresses of pages lead to the same version. */
import { attributeKind, elementKind } from "./html-names.ts";
import type { HtmlTag } from "./html-tag.ts";
import type { HtmlSource } from "./html-target.ts";
import { type PagePlan, step } from "./page-plan.ts";
import { planMarked } from "./plan-marked.ts";

/**
 * @param start of the tag, which has been read
 * @param isReadable whether text inside the element would be converted
 */
export function planTag(
  plan: PagePlan,
  tag: HtmlTag,
  start: number,
  isReadable: boolean,
  source: HtmlSource,
): void {
  let from = start;
  for (let index = 0; index < tag.attributes; index++) {
    const kind = tag.kinds[index] as number;
    const valueStart = tag.starts[index] as number;
    const valueEnd = tag.ends[index] as number;
    if (isProse(plan, tag, kind)) {
      if (!isReadable || valueStart === valueEnd) continue;
      copyPiece(plan, tag, from, valueStart);
      if (tag.isMarked) planMarked(plan, valueStart, valueEnd, step.text);
      else plan.add(step.text, valueStart, valueEnd);
      from = valueEnd;
    } else if (kind === attributeKind.lang) {
      if (!isReadable || !source.languages.has(plan.html.slice(valueStart, valueEnd).toLowerCase())) continue;
      copyPiece(plan, tag, from, valueStart);
      plan.add(step.language, 0, 0);
      from = valueEnd;
    } else {
      const addressStart = startOfAddress(plan, tag, index);
      if (addressStart < 0) continue;
      const place = source.placeOfPath(plan.html.slice(addressStart, valueEnd));
      if (place < 0) continue;
      copyPiece(plan, tag, from, addressStart + place);
      plan.add(step.path, 0, 0);
      from = addressStart + place;
    }
  }
  copyPiece(plan, tag, from, tag.end);
}

/** A piece of the tag as it stands, without its marks. */
export function copyPiece(plan: PagePlan, tag: HtmlTag, start: number, end: number): void {
  if (tag.isMarked) planMarked(plan, start, end, step.copy);
  else plan.copy(start, end);
}

function isProse(plan: PagePlan, tag: HtmlTag, kind: number): boolean {
  if (kind === attributeKind.text) return true;
  if (kind === attributeKind.content) {
    return tag.element === elementKind.meta && tag.indexOf(attributeKind.httpEquiv) < 0;
  }
  if (kind !== attributeKind.value || tag.element !== elementKind.input) return false;
  return /^(submit|button|reset)$/i.test(tag.valueOf(plan.html, attributeKind.type));
}

/** Where the attribute's value names a page; -1 if it does not. */
function startOfAddress({ html }: PagePlan, tag: HtmlTag, index: number): number {
  const kind = tag.kinds[index];
  const start = tag.starts[index] as number;
  // A link that says its language has named its page.
  if (kind === attributeKind.link) return tag.indexOf(attributeKind.hreflang) < 0 ? start : -1;
  if (kind !== attributeKind.content || tag.element !== elementKind.meta) return -1;
  if (tag.valueOf(html, attributeKind.httpEquiv).toLowerCase() !== "refresh") return -1;
  const key = /url=/i.exec(html.slice(start, tag.ends[index]));
  return key ? start + key.index + key[0].length : -1;
}
