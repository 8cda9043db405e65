/**
 * Makes a page safe and well formed in which an author wrote HTML. Newspark's own markup must come through unchanged,
 * yet has to be seen by the sanitiser, or a tag the author left open could not be closed in the right place. So every tag
 * of ours goes in with a number for its attributes and gets them back afterwards.
 */
import { allowedAttributes, allowedTags } from "./allow-list.ts";
import { sanitiser } from "./load-sanitiser.ts";
import { rawBegin, rawEnd } from "./raw-html.ts";
import type { ResolvedLink } from "./resolve-link.ts";

/** Tags that only Newspark writes. */
const ownTags = ["picture", "source", "img", "video", "iframe"];
const voidTags = ["br", "hr", "img", "source", "wbr", "col"];
const mark = "data-own";

const rawPart = new RegExp(`${rawBegin}([^${rawEnd}]*)${rawEnd}`);
const ownTag = /<([a-z][a-z0-9]*)((?: [^<>]*)?)>/g;
const markedTag = new RegExp(`<([a-z][a-z0-9]*) ${mark}="(\\d+)">`, "g");

export function hasRawHtml(html: string): boolean {
  return html.includes(rawBegin);
}

/** @param resolve what a link written in HTML leads to; undefined drops the link */
export function sanitisePage(html: string, resolve: (href: string) => ResolvedLink | undefined): string {
  const owned: { tag: string; attributes: string }[] = [];
  const shielded = html.split(rawPart).map((part, index) => {
    if (index % 2 === 1) return withoutNoncharacters(part).replaceAll(/data-own/gi, "data-x");
    return part.replace(ownTag, (_, tag: string, attributes: string) => {
      owned.push({ tag, attributes });
      return `<${tag} ${mark}="${owned.length - 1}">`;
    });
  });
  const isOwn = (tag: string, number: string | undefined) =>
    number !== undefined && owned[Number(number)]?.tag === tag;
  const clean = sanitiser()(shielded.join(""), {
    allowedTags: [...allowedTags, ...ownTags],
    allowedAttributes: withOwn,
    allowedSchemes: ["http", "https", "mailto", "tel"],
    selfClosing: voidTags,
    nestingLimit: 200,
    transformTags: {
      "*": (tagName, attribs) => {
        const number = attribs[mark];
        if (isOwn(tagName, number)) return { tagName, attribs: { [mark]: String(number) } };
        delete attribs[mark];
        if (tagName !== "a") return { tagName, attribs };
        const link = linkAttributes(attribs, resolve);
        // Words that lead nowhere are no link, so that one within them stays valid.
        return { tagName: link.href === undefined ? "span" : "a", attribs: link };
      },
    },
    exclusiveFilter: ({ tag, attribs }) => ownTags.includes(tag) && attribs[mark] === undefined,
  });
  return clean
    .replaceAll(" />", ">")
    .replace(
      markedTag,
      (_, tag: string, number: string) => `<${tag}${owned[Number(number)]?.attributes ?? ""}>`,
    );
}

/** Written as numbers they would come out as the marks that Newspark uses itself. */
function withoutNoncharacters(html: string): string {
  return html.replace(/&#(?:x([0-9a-f]+)|(\d+));?/gi, (entity, hexadecimal?: string, decimal?: string) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code >= 0xfdd0 && code <= 0xfdef ? "" : entity;
  });
}

const withOwn: Record<string, string[]> = {
  ...allowedAttributes,
  "*": [...(allowedAttributes["*"] ?? []), mark],
  a: [...(allowedAttributes.a ?? []), "class", "download", "target", "rel"],
};

function linkAttributes(
  attribs: Record<string, string>,
  resolve: (href: string) => ResolvedLink | undefined,
): Record<string, string> {
  const link = attribs.href === undefined ? undefined : resolve(attribs.href);
  if (!link) return {};
  return { href: link.href, ...(attribs.title && { title: attribs.title }), ...link.attributes };
}
