/** What a page is to become. */
import type { Converter } from "../conversion/converter.ts";

export interface HtmlTarget {
  converter: Converter;
  /** Every `lang` in lower case that names the script of the text. */
  sourceLanguages: ReadonlySet<string>;
  /** `lang` of what is made. */
  language: string;
  /** What an address in `href` or `action` becomes. */
  linkTo(address: string): string;
  /** What the text of a `<script type="application/ld+json">` becomes. */
  data(json: string): string;
}
