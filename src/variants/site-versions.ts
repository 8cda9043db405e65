/** From a finished page to the same page in every version of the portal. */
import type { Converter } from "../conversion/converter.ts";
import type { Script, Version } from "../conversion/version.ts";
import type { Page } from "../pages/view-models.ts";
import { unmarked } from "../shared/marks.ts";
import { convertJsonLd } from "./json-ld.ts";
import { type LinkSpace, linkPlaces } from "./link-places.ts";
import { PageReader } from "./read-page.ts";
import { languagesOf } from "./source-languages.ts";
import { PageWriter } from "./write-page.ts";

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
  versions: readonly Version[];
  /** Of the pages. */
  script: Script;
  /** Undefined where the pages are in the version's script already. */
  converterTo(version: Version): Converter | undefined;
}

/** Output paths of a page in all its versions. */
export function outputsOf({ output, single }: FinishedPage["page"], versions: readonly Version[]): string[] {
  return (single ? versions.slice(0, 1) : versions).map((version) => outputIn(version, output));
}

function outputIn({ path }: Version, output: string): string {
  return path === "" ? output : `${path.slice(1)}/${output}`;
}

export function siteVersions({ versions, script, converterTo, ...links }: SiteVersionsOptions): VersionsOf {
  const placeOfPath = linkPlaces(links);
  const others = versions.flatMap((version, index) => {
    const converter = converterTo(version);
    if (!converter) return [];
    const { lang: language, path } = version;
    const linkTo = (address: string) => {
      const place = placeOfPath(address);
      return place < 0 ? address : address.slice(0, place) + path + address.slice(place);
    };
    const data = (json: string) => convertJsonLd(json, { text: converter.convert, linkTo, language });
    return [{ version, converter, writer: new PageWriter({ converter, index, language, path, data }) }];
  });
  const reader = new PageReader({
    languages: languagesOf(script),
    placeOfPath,
    mayJoin: (before, after) => others.some(({ converter }) => converter.mayJoin(before, after)),
  });
  /** What became of pieces that other pages have as well, in each of the other versions. */
  const known = new Map<string, Uint16Array[]>();
  const learn = (part: string): Uint16Array[] => {
    const plan = reader.read(part);
    const made = others.map(({ writer }) => writer.write(plan).units);
    known.set(part, made);
    return made;
  };

  return function* versionsOf({ page: { output, single }, html, parts }) {
    yield { output, html: unmarked(html) };
    if (single || others.length === 0) return;
    const found = placesOf(parts, html);
    const made = found.map(({ part }) => known.get(part) ?? learn(part));
    const plan = reader.read(
      html,
      found.flatMap(({ start, part }) => [start, start + part.length]),
    );
    for (const [index, { version, writer }] of others.entries()) {
      writer.write(plan, (part) => made[part]?.[index] as Uint16Array);
      yield { output: outputIn(version, output), html: writer.toString() };
    }
  };
}

/** Shorter ones cost more to find than to convert. */
const shortestPart = 200;

function placesOf(parts: readonly string[], html: string): { part: string; start: number }[] {
  let from = 0;
  return parts.flatMap((part) => {
    const start = part.length < shortestPart ? -1 : html.indexOf(part, from);
    if (start < 0) return [];
    from = start + part.length;
    return [{ part, start }];
  });
}
