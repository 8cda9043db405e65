/** From a finished page to the same page in every version of the portal. */
import type { Converter } from "../conversion/converter.ts";
import type { Script, Version } from "../conversion/version.ts";
import type { Page } from "../pages/view-models.ts";
import { unmarked } from "../shared/marks.ts";
import { convertJsonLd } from "./json-ld.ts";
import { type LinkSpace, linkVerdicts } from "./link-verdicts.ts";
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

interface PageInVersions {
  /** The root's first. */
  versions: VersionedPage[];
  /** Hashes of the outputs on which the page's links depend, those in pieces of other pages left out. */
  links: number[];
}

export interface SiteVersions {
  of(page: FinishedPage): PageInVersions;
  /** The same of links in pieces that other pages have as well. */
  sharedLinks: ReadonlySet<number>;
}

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

export function siteVersions({ versions, script, converterTo, ...links }: SiteVersionsOptions): SiteVersions {
  const verdictOn = linkVerdicts(links);
  const sharedLinks = new Set<number>();
  let asked = new Set<number>();
  const placeOfPath = (address: string): number => {
    const { place, outputs } = verdictOn(address);
    for (const output of outputs) asked.add(output);
    return place;
  };
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
    asked = sharedLinks;
    const plan = reader.read(part);
    const made = others.map(({ writer }) => writer.write(plan).units);
    known.set(part, made);
    return made;
  };

  const of = ({ page: { output, single }, html, parts }: FinishedPage): PageInVersions => {
    const own = { output, html: unmarked(html) };
    if (single || others.length === 0) return { versions: [own], links: [] };
    const found = placesOf(parts, html);
    const made = found.map(({ part }) => known.get(part) ?? learn(part));
    const pageLinks = new Set<number>();
    asked = pageLinks;
    const plan = reader.read(
      html,
      found.flatMap(({ start, part }) => [start, start + part.length]),
    );
    const versions = others.map(({ version, writer }, index) => ({
      output: outputIn(version, output),
      html: writer.write(plan, (part) => made[part]?.[index] as Uint16Array).toString(),
    }));
    return { versions: [own, ...versions], links: [...pageLinks] };
  };
  return { of, sharedLinks };
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
