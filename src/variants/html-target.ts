/** What a page is to become. */
import type { Converter } from "../conversion/converter.ts";

export interface HtmlTarget {
  converter: Converter;
  /** Of the version, see `choice` in `shared/marks.ts`. */
  index: number;
  /** `lang` of what is made. */
  language: string;
  /** Site path of the version, `/zh-tw`, which addresses of its pages get. */
  path: string;
  /** What the text of a `<script type="application/ld+json">` becomes. */
  data(json: string): string;
}

/** How a page is to be read. */
export interface HtmlSource {
  /** Every `lang` in lower case that names the script of the text. */
  languages: ReadonlySet<string>;
  /** Where in an address of `href` or `action` the path of a version goes; -1 where it leads to no page that has versions. */
  placeOfPath(address: string): number;
  /** Whether a word may reach from one unit to the next. */
  mayJoin(before: number, after: number): boolean;
}
