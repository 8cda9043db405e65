/** What is kept of an article between builds: all that the portal around it needs in a row, its texts in a pack. */

import type { Article } from "../content/article.ts";
import type { KnownArticle } from "../content/source.ts";
import type { AssetUse } from "../images/collector.ts";
import type { FileState } from "../kept/file-state.ts";
import { bytesOfText, textOfBytes } from "../kept/kept-text.ts";
import type { Piece } from "../kept/pack.ts";
import type { Body, BodyPage, Heading } from "../markdown/body.ts";
import type { Problem } from "../shared/problem.ts";
import type { Question } from "./questions.ts";

export interface KeptArticle {
  /** Of its file. */
  state: FileState;
  known: Omit<KnownArticle, "file" | "scheduled">;
  /** Of the front matter; warnings only, since an article with errors is read again. */
  problems: Problem[];
  body: KeptBody;
}

/** What reading a body gives beside its texts. */
export interface BodyFacts {
  problems: Problem[];
  asked: Question[];
  /** Paths under the root. */
  uses: AssetUse[];
  /** See Article. */
  fingerprint: string;
  /** What the article has otherwise than its front matter says. */
  own: Partial<Article>;
  /** Titles of the body's pages, empty where there is none. */
  titles: string[];
  characters: number;
  minutes: number;
}

export interface KeptBody extends BodyFacts {
  /** See `bytesOfTexts`. */
  texts: Piece;
  /** Terms by which it is found, see `terms/term-list.ts`. */
  terms: Piece;
}

/** What only the making of a page or an index needs of a body. */
export interface BodyTexts {
  pages: BodyPage[];
  /** A getter, since few who read a page need it. */
  readonly text: string;
}

/** A page as the first line of the bytes has it: with the length of its HTML, which stands behind that line. */
type PageLine = Omit<BodyPage, "html"> & { units: number };

/**
 * In UTF-16: a line of JSON, one PageLine a page; then the HTML of the pages, one behind the other; then the plain text. JSON of
 * the texts themselves takes longer to write and to parse than all the rest.
 */
export function bytesOfTexts({ pages, text }: Pick<Body, "pages" | "text">): Buffer {
  const lines = pages.map(({ title, headings, html }): PageLine => {
    return title === undefined ? { headings, units: html.length } : { title, headings, units: html.length };
  });
  return bytesOfText(`${JSON.stringify(lines)}\n${pages.map(({ html }) => html).join("")}${text}`);
}

const newline = 10;

export function textsOfBytes({ buffer, byteOffset, byteLength }: Uint8Array): BodyTexts {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  // Node's own search does not come to an end where UTF-16 lies at an odd place.
  let end = 0;
  while (end < bytes.length && (bytes[end] !== newline || bytes[end + 1] !== 0)) end += 2;
  const lines: PageLine[] = JSON.parse(textOfBytes(bytes.subarray(0, end)));
  let at = end + 2;
  const pages = lines.map(({ title, headings, units }): BodyPage => {
    const html = textOfBytes(bytes.subarray(at, at + 2 * units));
    at += 2 * units;
    return title === undefined ? { html, headings } : { title, html, headings };
  });
  const behind = at;
  return {
    pages,
    get text() {
      return textOfBytes(bytes.subarray(behind));
    },
  };
}

/** @param textsOf is asked each time that a text of the body is wanted */
export function articleFrom(
  { known, body: facts }: { known: KnownArticle; body: BodyFacts },
  textsOf: () => BodyTexts,
): Article {
  const { front, id, slug, file, url, scheduled } = known;
  const { fingerprint, own, titles, characters, minutes } = facts;
  const pages = titles.map((title, index) => new PageInPack(title, index, textsOf));
  const body = new BodyInPack({ pages, characters, minutes }, textsOf);
  // Spreading objects that were parsed from JSON takes forty times as long.
  const bare = {
    id,
    slug,
    file,
    url,
    scheduled,
    fingerprint,
    body,
    digest: "",
    gallery: [],
    attachments: [],
  };
  return Object.assign(bare, front, own);
}

/** Classes, because thousands of objects with getters of their own take four times as long to make. */
class BodyInPack implements Body {
  readonly pages: BodyPage[];
  readonly characters: number;
  readonly minutes: number;
  readonly #textsOf: () => BodyTexts;

  constructor({ pages, characters, minutes }: Omit<Body, "text">, textsOf: () => BodyTexts) {
    this.pages = pages;
    this.characters = characters;
    this.minutes = minutes;
    this.#textsOf = textsOf;
  }

  get text(): string {
    return this.#textsOf().text;
  }
}

class PageInPack implements BodyPage {
  declare title?: string;
  readonly #index: number;
  readonly #textsOf: () => BodyTexts;

  constructor(title: string, index: number, textsOf: () => BodyTexts) {
    if (title !== "") this.title = title;
    this.#index = index;
    this.#textsOf = textsOf;
  }

  get html(): string {
    return this.#textsOf().pages[this.#index]?.html ?? "";
  }

  get headings(): Heading[] {
    return this.#textsOf().pages[this.#index]?.headings ?? [];
  }
}
