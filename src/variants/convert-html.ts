/**
 * A finished page in another script: its text, and the attributes that people read. Addresses of pages come to lead to the
 * same version. Everything else stays byte for byte, and nothing is repaired.
 *
 * Left alone: code, scripts and styles, `translate="no"`, text in another language, and what is marked as kept.
 */
import { keptBegin } from "../shared/marks.ts";
import { attributeKind, elementKind } from "./html-names.ts";
import { beginKept, endKept, HtmlOutput } from "./html-output.ts";
import { HtmlTag } from "./html-tag.ts";
import type { HtmlTarget } from "./html-target.ts";
import { convertPieces } from "./interrupted-text.ts";
import { TextStates, textState } from "./text-states.ts";
import { type PageSource, writeTag } from "./write-tag.ts";

const lessThan = 0x3c;
const greaterThan = 0x3e;
const exclamation = 0x21;
const hyphen = 0x2d;
const slash = 0x2f;

/** Units behind a page that hold nothing, so that its last characters can be looked beyond. */
const padding = 8;

/** @returns a function from a page, or a piece of one, to the same in the other script */
export function htmlConverter(to: HtmlTarget): (html: string) => string {
  const page = new PageConverter(to);
  return (html) => page.begin(html.length).add(html).end();
}

/** A page is given piece by piece, cut outside of tags; a piece that is known already is given as what it becomes. */
export class PageConverter {
  readonly #to: HtmlTarget;
  readonly #output: HtmlOutput;
  readonly #tag = new HtmlTag();
  readonly #states = new TextStates();
  readonly #page: PageSource = { html: "", units: new Uint16Array(0) };
  #bytes: Buffer = Buffer.alloc(0);
  #length = 0;
  /** How many marks of kept text are open. */
  #kept = 0;
  /** The text being gathered, piece by piece: start and end of each. */
  readonly #texts: number[] = [];
  #pieces = 0;
  /** The tags that interrupt it: where each begins, and how many pieces stand before it. */
  readonly #tagStarts: number[] = [];
  readonly #tagPlaces: number[] = [];
  #tags = 0;

  constructor(to: HtmlTarget) {
    this.#to = to;
    this.#output = new HtmlOutput(to.converter);
  }

  /** @param units the most that the page has */
  begin(units: number): this {
    this.#output.begin(units);
    this.#kept = 0;
    this.#states.reset();
    return this;
  }

  add(html: string): this {
    const page = this.#page;
    page.html = html;
    this.#length = html.length;
    if (html.length + padding > page.units.length) {
      page.units = new Uint16Array(2 * html.length + padding);
      this.#bytes = Buffer.from(page.units.buffer);
    }
    this.#bytes.write(html, "utf16le");
    page.units.fill(0, html.length, html.length + padding);
    this.#readAll();
    this.#endText();
    return this;
  }

  /** Whether text that comes next would be converted, so that what is known of a piece holds here. */
  get isConverting(): boolean {
    return this.#states.current === textState.converted && this.#kept === 0;
  }

  addMade(units: Uint16Array): this {
    this.#output.add(units);
    return this;
  }

  /** What was made since `begin`, or since a place in it. */
  made(from: number): Uint16Array {
    return this.#output.units.slice(from, this.#output.length);
  }

  get length(): number {
    return this.#output.length;
  }

  end(): string {
    return this.#output.toString();
  }

  #readAll(): void {
    const { units } = this.#page;
    const length = this.#length;
    for (let i = 0; i < length; ) {
      const unit = units[i] as number;
      if (unit === lessThan) {
        const next = units[i + 1] as number;
        const letter = next | 0x20;
        if (next === slash || (letter >= 0x61 && letter <= 0x7a)) {
          i = this.#readTag(i);
          continue;
        }
        if (next === exclamation) {
          i = this.#readComment(i);
          continue;
        }
      } else if (unit === beginKept || unit === endKept) {
        this.#endText();
        if (unit === beginKept) this.#kept++;
        else if (this.#kept > 0) this.#kept--;
        i++;
        continue;
      }
      const start = i++;
      for (; i < length; i++) {
        const inText = units[i] as number;
        if (inText === lessThan || inText === beginKept || inText === endKept) break;
      }
      if (this.isConverting) this.#gather(start, i);
      else this.#output.copy(units, start, i);
    }
  }

  /** @returns the place behind it */
  #readTag(start: number): number {
    const tag = this.#tag;
    const states = this.#states;
    tag.read(this.#page.units, start, this.#length);
    const { name, element, end, isVoid } = tag;
    const isInline = element === elementKind.inline && !states.isInside(name);
    if (tag.isEnd) {
      if (isInline) this.#interrupt(start);
      else {
        this.#endText();
        this.#output.copy(this.#page.units, start, end);
        states.count(name, -1);
      }
      return end;
    }
    const inside = this.#stateInside();
    if (isInline && inside === states.current) {
      this.#interrupt(start);
      return end;
    }
    if (this.#pieces > 0) {
      this.#endText();
      // The tags that interrupted the text have been read again since.
      tag.read(this.#page.units, start, this.#length);
    }
    this.#writeTag(start);
    if (element === elementKind.data) return this.#copyData(end, name);
    if (isVoid) return end;
    if (inside !== states.current) states.enter(name, inside);
    else states.count(name, 1);
    return end;
  }

  /** Adds to the text, unless no word can reach from what stands before into the new piece. */
  #gather(start: number, end: number): void {
    const { units } = this.#page;
    const { mayJoin } = this.#to.converter;
    if (this.#pieces > 0) {
      const last = units[(this.#texts[2 * this.#pieces - 1] as number) - 1] as number;
      if (!mayJoin(last, units[start] as number)) this.#endText();
    }
    this.#texts[2 * this.#pieces] = start;
    this.#texts[2 * this.#pieces++ + 1] = end;
  }

  /** A tag within a text waits for the text's end; one that nothing stands before is written at once. */
  #interrupt(start: number): void {
    if (this.#pieces === 0) this.#writeTag(start);
    else {
      this.#tagStarts[this.#tags] = start;
      this.#tagPlaces[this.#tags++] = this.#pieces;
    }
  }

  /** Writes the text gathered so far and the tags within and behind it. */
  #endText(): void {
    if (this.#pieces === 0) return;
    const texts = this.#texts;
    const { units } = this.#page;
    if (this.#pieces === 1) {
      this.#output.convert(units, texts[0] as number, texts[1] as number);
      this.#writeTagsBefore(1, 0);
    } else {
      texts.length = 2 * this.#pieces;
      const converted = convertPieces(units, texts, this.#to.converter);
      let tag = 0;
      for (let piece = 0; piece < converted.ends.length; piece++) {
        tag = this.#writeTagsBefore(piece, tag);
        this.#output.add(converted.units.subarray(converted.ends[piece - 1] ?? 0, converted.ends[piece]));
      }
      this.#writeTagsBefore(converted.ends.length, tag);
    }
    this.#pieces = 0;
    this.#tags = 0;
  }

  /** @returns the first tag that stands behind the piece of text */
  #writeTagsBefore(piece: number, from: number): number {
    let tag = from;
    for (; tag < this.#tags && (this.#tagPlaces[tag] as number) <= piece; tag++) {
      const start = this.#tagStarts[tag] as number;
      this.#tag.read(this.#page.units, start, this.#length);
      this.#writeTag(start);
    }
    return tag;
  }

  /** The tag just read. */
  #writeTag(start: number): void {
    const tag = this.#tag;
    if (tag.attributes === 0) this.#output.copy(this.#page.units, start, tag.end);
    else {
      const isReadable = this.#kept === 0 && this.#stateInside() === textState.converted;
      writeTag(this.#page, tag, start, isReadable, this.#to, this.#output);
    }
  }

  /** How text inside the element of the tag just read is taken. */
  #stateInside(): number {
    const tag = this.#tag;
    const { current } = this.#states;
    if (tag.element === elementKind.code) return textState.frozen;
    if (tag.attributes === 0 || current === textState.frozen) return current;
    const { html } = this.#page;
    if (tag.valueOf(html, attributeKind.translate) === "no") return textState.frozen;
    const lang = tag.valueOf(html, attributeKind.lang);
    if (lang === "") return current;
    const { sourceLanguages, language } = this.#to;
    // The page's own, which the layout gives as a choice of the versions.
    const isOwn = lang === language || lang.startsWith(keptBegin);
    return isOwn || sourceLanguages.has(lang.toLowerCase()) ? textState.converted : textState.otherLanguage;
  }

  /** What a script or a style holds. @returns the place of its end tag */
  #copyData(start: number, name: number): number {
    const { html, units } = this.#page;
    const tag = this.#tag;
    const isJson = tag.valueOf(html, attributeKind.type) === "application/ld+json";
    let end = start;
    for (; end < this.#length; end++) {
      if (units[end] !== lessThan || units[end + 1] !== slash) continue;
      tag.read(units, end, this.#length);
      if (tag.name === name) break;
    }
    if (isJson && this.#states.current === textState.converted) {
      this.#output.put(this.#to.data(html.slice(start, end)));
    } else this.#output.copy(units, start, end);
    return end;
  }

  #readComment(start: number): number {
    const { units } = this.#page;
    const isComment = units[start + 2] === hyphen && units[start + 3] === hyphen;
    let end = start + 2;
    while (end < this.#length) {
      // `<!-->` ends as soon as it has begun, by HTML's own rule.
      if (units[end++] !== greaterThan) continue;
      if (!isComment || (end > start + 4 && units[end - 2] === hyphen && units[end - 3] === hyphen)) break;
    }
    this.#endText();
    this.#output.copy(units, start, end);
    return end;
  }
}
