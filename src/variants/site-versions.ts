/** From a finished page to the same page in every version of the portal. */
import type { Conversions } from "../conversion/conversions.ts";
import type { Script, Version } from "../conversion/version.ts";
import type { Page } from "../pages/view-models.ts";
import { chosen, unmarked } from "../shared/marks.ts";
import { htmlConverter } from "./convert-html.ts";
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

/** How one version is made of a piece of HTML with its marks. */
type Make = (html: string) => string;

export function siteVersions({ conversions, script, ...links }: SiteVersionsOptions): VersionsOf {
  const makers = conversions.versions.map((version, index) => ({
    version,
    make: makerOf(version, index),
    parts: new Map<string, string>(),
  }));

  function makerOf(version: Version, index: number): Make {
    const converter = conversions.converter(script, version);
    if (!converter) return (html) => unmarked(html, index);
    const linkTo = pageLinks(links, version.path);
    const convert = htmlConverter({
      converter,
      sourceLanguages: languagesOf(script),
      language: version.lang,
      linkTo,
      data: (json) => convertJsonLd(json, { text: converter.convert, linkTo, language: version.lang }),
    });
    return (html) => convert(chosen(html, index));
  }

  return function* versionsOf({ page: { output, single }, html, parts }) {
    const pieces = cut(html, parts);
    for (const { version, make, parts: known } of single ? makers.slice(0, 1) : makers) {
      let page = "";
      for (const { text, isPart } of pieces) {
        let made = isPart ? known.get(text) : undefined;
        if (made === undefined) {
          made = make(text);
          if (isPart) known.set(text, made);
        }
        page += made;
      }
      yield { output: outputIn(version, output), html: page };
    }
  };
}

/** Shorter ones cost more to find than to convert. */
const shortestPart = 200;

function cut(html: string, parts: readonly string[]): { text: string; isPart: boolean }[] {
  const pieces: { text: string; isPart: boolean }[] = [];
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
