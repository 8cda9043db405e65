/** Body: a Markdown text as HTML, with what lists, tools and indexes need of it. HTML and titles may hold marks (`shared/marks.ts`). */

import type { WordRule } from "../conversion/word-rule.ts";

export interface Heading {
  id: string;
  level: number;
  /** With the marks of `shared/marks.ts`. */
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
  /** Plain text of all pages, a line a block, as the root's version reads. */
  text: string;
  /** The same with the marks of `shared/marks.ts`, where it has any. */
  marked?: string;
  /** Lines beside the text, such as captions and titles of boxes, with the same marks. */
  captions?: string[];
  /** Words that the article converts in its own way, those of its front matter included. */
  rules?: WordRule[];
  /** Han characters plus words of other scripts. */
  characters: number;
  /** Reading time, at least 1. */
  minutes: number;
}
