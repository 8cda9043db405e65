/** A tag in another script: attributes that people read are converted, addresses of pages lead to the same version. */
import { attributeKind, elementKind } from "./html-names.ts";
import type { HtmlOutput } from "./html-output.ts";
import type { HtmlTag } from "./html-tag.ts";
import type { HtmlTarget } from "./html-target.ts";

export interface PageSource {
  html: string;
  units: Uint16Array;
}

/**
 * @param start of the tag, which has been read
 * @param isReadable whether text inside the element would be converted
 */
export function writeTag(
  page: PageSource,
  tag: HtmlTag,
  start: number,
  isReadable: boolean,
  to: HtmlTarget,
  output: HtmlOutput,
): void {
  let from = start;
  for (let index = 0; index < tag.attributes; index++) {
    const kind = tag.kinds[index] as number;
    const valueStart = tag.starts[index] as number;
    const valueEnd = tag.ends[index] as number;
    if (isProse(page, tag, kind)) {
      if (!isReadable) continue;
      output.copy(page.units, from, valueStart);
      output.convertMarked(page.units, valueStart, valueEnd);
    } else {
      const made = newValue(page.html.slice(valueStart, valueEnd), kind, { page, tag, isReadable, to });
      if (made === undefined) continue;
      output.copy(page.units, from, valueStart);
      output.put(made);
    }
    from = valueEnd;
  }
  output.copy(page.units, from, tag.end);
}

function isProse(page: PageSource, tag: HtmlTag, kind: number): boolean {
  if (kind === attributeKind.text) return true;
  if (kind === attributeKind.content) {
    return tag.element === elementKind.meta && tag.indexOf(attributeKind.httpEquiv) < 0;
  }
  if (kind !== attributeKind.value || tag.element !== elementKind.input) return false;
  return /^(submit|button|reset)$/i.test(tag.valueOf(page.html, attributeKind.type));
}

interface Attribute {
  page: PageSource;
  tag: HtmlTag;
  isReadable: boolean;
  to: HtmlTarget;
}

/** What is not prose but differs between versions: addresses and the language. */
function newValue(value: string, kind: number, { page, tag, isReadable, to }: Attribute): string | undefined {
  if (kind === attributeKind.link) {
    // Such a link names the language of what it leads to.
    return tag.indexOf(attributeKind.hreflang) < 0 ? to.linkTo(value) : undefined;
  }
  if (kind === attributeKind.lang) {
    return isReadable && to.sourceLanguages.has(value.toLowerCase()) ? to.language : undefined;
  }
  if (kind !== attributeKind.content || tag.element !== elementKind.meta) return undefined;
  if (tag.valueOf(page.html, attributeKind.httpEquiv).toLowerCase() !== "refresh") return undefined;
  return value.replace(/(url=)(.*)$/is, (_, key: string, address: string) => key + to.linkTo(address));
}
