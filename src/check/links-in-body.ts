/** The addresses that a body links to, as its author wrote them, each with its place; nothing is rendered for it. */
import { domainToUnicode } from "node:url";
import { createAssetCollector } from "../images/collector.ts";
import type { BodyContext } from "../markdown/body-context.ts";
import { parser } from "../markdown/parser.ts";
import { createRendering } from "../markdown/rendering.ts";
import type { Place } from "../shared/problem.ts";
import { decoded } from "../shared/urls.ts";
import { referencePlaces } from "./reference-places.ts";

export interface PlacedLink {
  href: string;
  place: Place;
}

export interface LinkedText {
  file: string;
  markdown: string;
  bodyLine: number;
}

type Surroundings = Pick<BodyContext, "root" | "site" | "conversions">;

/** What the parser hands over, of which markdown-it's own type says more than is needed. */
interface Piece {
  type: string;
  content: string;
  map: [number, number] | null;
  children: Piece[] | null;
  /** Of a link by reference its label, as markdown-it compares them. */
  meta: { label?: unknown } | null;
  attrGet(name: string): unknown;
}

const anchor = /<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

export function linksInBody(text: LinkedText, around: Surroundings): PlacedLink[] {
  const { file, markdown, bodyLine } = text;
  // Parsing takes far longer than looking for what every such address holds.
  if (!markdown.includes("//")) return [];
  const rendering = createRendering(markdown, {
    ...around,
    ...{ file, firstLine: bodyLine, directory: around.root, script: around.site.script, rules: [] },
    assets: createAssetCollector(),
    toUrl: () => undefined,
    isPublished: () => true,
    knowsPath: () => true,
  });
  const tokens = parser.parse(markdown, { rendering });
  const placeOfReference = referencePlaces(text);
  const placeOf = ({ type, map, meta }: Piece, href: string): Place => {
    const label = type === "link_open" ? meta?.label : undefined;
    const place = typeof label === "string" ? placeOfReference(label, map) : undefined;
    return place ?? rendering.placeOf(map, ...spellings(href));
  };
  const links: PlacedLink[] = [];
  const visit = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      for (const href of addressesIn(piece)) {
        links.push({ href, place: placeOf(piece, href) });
      }
      if (piece.children) visit(piece.children);
    }
  };
  visit([...tokens, ...[...rendering.notes.values()].flat()] as Piece[]);
  return links;
}

function addressesIn(piece: Piece): string[] {
  if (piece.type === "link_open") return [String(piece.attrGet("href") ?? "")];
  if (!piece.type.startsWith("html_")) return [];
  return [...piece.content.matchAll(anchor)].map(([, double, single, bare]) =>
    parser.utils.unescapeAll(double ?? single ?? bare ?? ""),
  );
}

/** The forms in which an address may stand in the source, since the parser has made it plain ASCII. */
function spellings(href: string): string[] {
  const plain = decoded(href);
  const host = /^(?:https?:)?\/\/([^/?#:]*)/i.exec(href)?.[1] ?? "";
  const named = host.includes("xn--") ? plain.replace(host, domainToUnicode(host)) : plain;
  return [...new Set([named, plain, href])].flatMap((form) => [form, form.replaceAll("&", "&amp;")]);
}
