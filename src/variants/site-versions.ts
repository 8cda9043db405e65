/** From a finished page to the same page in every version of the portal. */
import type { Conversions } from "../conversion/conversions.ts";
import type { Script, Version } from "../conversion/version.ts";
import type { Page } from "../pages/view-models.ts";
import { chosen, unmarked } from "../shared/marks.ts";
import { PageConverter } from "./convert-html.ts";
import { convertJsonLd } from "./json-ld.ts";
import { type LinkSpace, pageLinks } from "./page-links.ts";
import { languagesOf } from "./source-languages.ts";

interface VersionedPage {
  /** Output path under the site. */
  output: string;
  html: string;
}

export interface FinishedPage {
  page: Pick<Page, "output" | "single">;
  /** With the marks of `shared/marks.ts`. */
  html: string;
  /** Pieces of the HTML that stand in other pages as well, in their order: each is converted once. */
  parts: readonly string[];
}

/** The page in each version, the root's first. */
export type VersionsOf = (page: FinishedPage) => Iterable<VersionedPage>;

export interface SiteVersionsOptions extends LinkSpace {
  conversions: Conversions;
  /** Of the pages. */
  script: Script;
}

/** Output paths of a page in all its versions. */
export function outputsOf({ output, single }: FinishedPage["page"], versions: readonly Version[]): string[] {
  return (single ? versions.slice(0, 1) : versions).map((version) => outputIn(version, output));
}

function outputIn({ path }: Version, output: string): string {
  return path === "" ? output : `${path.slice(1)}/${output}`;
}

type Pieces = { text: string; isPart: boolean }[];

export function siteVersions({ conversions, script, ...links }: SiteVersionsOptions): VersionsOf {
  const makers = conversions.versions.map((version, index) => {
    const converter = conversions.converter(script, version);
    if (!converter)
      return { version, make: (pieces: Pieces) => pieces.map(({ text }) => unmarked(text, index)).join("") };
    const linkTo = pageLinks(links, version.path);
    const page = new PageConverter({
      converter,
      sourceLanguages: languagesOf(script),
      language: version.lang,
      linkTo,
      data: (json) =>
        convertJsonLd(json, {
          text: converter.convert,
          linkTo,
          language: version.lang,
        }),
    });
    const known = new Map<string, Uint16Array>();
    const make = (pieces: Pieces) => {
      page.begin(pieces.reduce((sum, { text }) => sum + text.length, 0));
      for (const { text, isPart } of pieces) addPiece(page, text, index, isPart ? known : undefined);
      return page.end();
    };
    return { version, make };
  });

  return function* versionsOf({ page: { output, single }, html, parts }) {
    const pieces = cut(html, parts);
    for (const { version, make } of single ? makers.slice(0, 1) : makers) {
      yield { output: outputIn(version, output), html: make(pieces) };
    }
  };
}

/** @param known what became of pieces that other pages have as well */
function addPiece(
  page: PageConverter,
  text: string,
  version: number,
  known: Map<string, Uint16Array> | undefined,
): void {
  const isShared = known !== undefined && page.isConverting;
  const made = isShared ? known.get(text) : undefined;
  if (made) page.addMade(made);
  else {
    const from = page.length;
    page.add(chosen(text, version));
    if (isShared) known.set(text, page.made(from));
  }
}

/** Shorter ones cost more to find than to convert. */
const shortestPart = 200;

function cut(html: string, parts: readonly string[]): Pieces {
  const pieces: Pieces = [];
  let from = 0;
  for (const part of parts) {
    if (part.length < shortestPart) continue;
    const at = html.indexOf(part, from);
    if (at < 0) continue;
    pieces.push({ text: html.slice(from, at), isPart: false }, { text: part, isPart: true });
    from = at + part.length;
  }
  pieces.push({ text: html.slice(from), isPart: false });
  return pieces;
}
