/** Body: a Markdown text as HTML, with what lists, tools and indexes need of it. */

export interface Heading {
  id: string;
  level: number;
  text: string;
}

export interface BodyPage {
  /** The subtitle after `<!--page: …-->`; the first page may have none. */
  title?: string;
  /** Safe HTML; addresses of this site carry the base path already. */
  html: string;
  headings: Heading[];
}

export interface Body {
  pages: BodyPage[];
  /** Plain text of all pages, a line a block. */
  text: string;
  /** Han characters plus words of other scripts. */
  characters: number;
  /** Reading time, at least 1. */
  minutes: number;
}
