/** Links: bare addresses become links, every link is resolved, and one that leads nowhere leaves its text. */
import type { MarkdownIt } from "markdown-it";
import { decoded } from "../shared/urls.ts";
import { renderingOf } from "./rendering.ts";
import { resolveLink } from "./resolve-link.ts";

/** In Han text an address ends where ASCII ends: 详见https://example.cn/a，欢迎 */
const bareAddress = /^\/\/[!-~]+/;
/** What ends the sentence rather than the address; a bracket does only where the address does not open it: a_b_(c). */
const trailingMarks = new Set(".,;:!?'\"*_)]}>|`~");
const openedBy = new Map([
  [")", "("],
  ["]", "["],
]);

export function linkPlugin(md: MarkdownIt): void {
  md.core.ruler.disable("linkify");
  for (const scheme of ["http:", "https:"]) {
    md.linkify.add(scheme, {
      validate: (text: string, at: number) => {
        const [address = ""] = bareAddress.exec(text.slice(at)) ?? [];
        const [beforeMarkup = ""] = address.split(/[<>"]|\*\*/);
        const length = lengthOfAddress(beforeMarkup);
        return length > "//".length ? length : 0;
      },
    });
  }
  for (const scheme of ["ftp:", "//", "mailto:"]) md.linkify.add(scheme, null);
  /** Every address is judged by `resolveLink`, which tells the author what is wrong with it. */
  md.validateLink = () => true;

  md.renderer.rules.link_open = (tokens, index, _options, env, renderer) => {
    const token = tokens[index];
    if (!token) return "";
    const rendering = renderingOf(env);
    const href = String(token.attrGet("href") ?? "");
    const place = () => rendering.placeOf(token.map, decoded(href), href);
    const link = resolveLink(href, place, rendering);
    rendering.page.linkDropped = !link;
    if (!link) return "";
    const title = token.attrGet("title");
    const attributes = {
      href: link.href,
      ...(title && { title: rendering.mark(String(title), token.map) }),
      ...link.attributes,
    };
    return `<a${renderer.renderAttrs({ attrs: Object.entries(attributes) })}>`;
  };
  md.renderer.rules.link_close = (_tokens, _index, _options, env) => {
    return renderingOf(env).page.linkDropped ? "" : "</a>";
  };
}

function lengthOfAddress(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of "()[]") counts.set(letter, text.split(letter).length - 1);
  const count = (letter: string) => counts.get(letter) ?? 0;
  let length = text.length;
  for (; length > 0; length--) {
    const last = text[length - 1] ?? "";
    const opening = openedBy.get(last);
    if (!trailingMarks.has(last) || (opening && count(last) <= count(opening))) break;
    counts.set(last, count(last) - 1);
  }
  return length;
}
