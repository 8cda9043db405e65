/**
 * Reads a finished page: its text, and the attributes that people read, are to be converted; addresses of pages are to lead to
 * the same version. Everything else stays byte for byte, and nothing is repaired.
 *
 * Left alone: code, scripts and styles, `translate="no"`, text in another language, and what is marked as kept.
 */
import { attributeKind, elementKind } from "./html-names.ts";
import { HtmlTag } from "./html-tag.ts";
import type { HtmlSource } from "./html-target.ts";
import { PagePlan, step } from "./page-plan.ts";
import { isMark, mark, planChoice, planMarked } from "./plan-marked.ts";
import { copyPiece, planTag } from "./plan-tag.ts";
import { TextStates, textState } from "./text-states.ts";

const lessThan = 0x3c;
const greaterThan = 0x3e;
const exclamation = 0x21;
const hyphen = 0x2d;
const slash = 0x2f;

export class PageReader {
  readonly #source: HtmlSource;
  readonly #tag = new HtmlTag();
  readonly #states = new TextStates();
  readonly #plan = new PagePlan();
  /** How many marks of kept text are open. */
  #kept = 0;
  /** The step of the last piece of the text that is being read, and where the piece ends; -1 outside of a text. */
  #text = -1;
  #textEnd = 0;

  constructor(source: HtmlSource) {
    this.#source = source;
  }

  /**
   * @param parts pieces of the page that need not be read, in their order: start and end of each
   * @returns valid until the next page is read
   */
  read(html: string, parts: readonly number[] = []): PagePlan {
    const plan = this.#plan;
    plan.begin(html);
    this.#kept = 0;
    this.#text = -1;
    this.#states.reset();
    let from = 0;
    for (let i = 0; i < parts.length; i += 2) {
      const [start = 0, end = 0] = [parts[i], parts[i + 1]];
      this.#read(from, start);
      this.#text = -1;
      if (this.#isConverting) {
        plan.add(step.part, i / 2, 0);
        from = end;
      } else from = start;
    }
    this.#read(from, html.length);
    return plan;
  }

  get #isConverting(): boolean {
    return this.#states.current === textState.converted && this.#kept === 0;
  }

  #read(start: number, end: number): void {
    const { units } = this.#plan;
    for (let i = start; i < end; ) {
      const unit = units[i] as number;
      if (unit === lessThan) {
        const next = units[i + 1] as number;
        const letter = next | 0x20;
        if (next === slash || (letter >= 0x61 && letter <= 0x7a)) {
          i = this.#readTag(i, end);
          continue;
        }
        if (next === exclamation) {
          i = this.#readComment(i, end);
          continue;
        }
      } else if (isMark(unit)) {
        i = this.#readMark(i, end);
        continue;
      }
      const from = i++;
      for (; i < end; i++) {
        const inText = units[i] as number;
        if (inText === lessThan || isMark(inText)) break;
      }
      if (this.#isConverting) this.#addText(from, i);
      else this.#plan.copy(from, i);
    }
  }

  /** Continues the text, unless no word can reach from what stands before into the new piece. */
  #addText(start: number, end: number): void {
    const { units } = this.#plan;
    const isJoined =
      this.#text >= 0 && this.#source.mayJoin(units[this.#textEnd - 1] as number, units[start] as number);
    this.#text = isJoined ? this.#plan.join(this.#text, start, end) : this.#plan.add(step.text, start, end);
    this.#textEnd = end;
  }

  /** @returns the place behind it */
  #readMark(start: number, end: number): number {
    this.#text = -1;
    const unit = this.#plan.units[start];
    if (unit === mark.beginKept) this.#kept++;
    else if (unit === mark.endKept) this.#kept = Math.max(0, this.#kept - 1);
    else if (unit === mark.beginChoice) {
      // An editor's choice is bare text, but the body of an article in the other script is a choice of whole pages.
      this.#kept++;
      const last = planChoice(this.#plan, start, end, (from, to) => this.#read(from, to));
      this.#kept--;
      return last + 1;
    }
    return start + 1;
  }

  /** @returns the place behind it */
  #readTag(start: number, last: number): number {
    const tag = this.#tag;
    const states = this.#states;
    const plan = this.#plan;
    tag.read(plan.units, start, last);
    const { name, element, end } = tag;
    const isInline = element === elementKind.inline && !states.isInside(name);
    if (tag.isEnd) {
      this.#addTag(start);
      if (isInline) return end;
      this.#text = -1;
      states.count(name, -1);
      return end;
    }
    const inside = this.#stateInside();
    const { isVoid } = tag;
    this.#addTag(start);
    if (isInline && inside === states.current) return end;
    this.#text = -1;
    if (element === elementKind.data) return this.#readData(end, last);
    if (isVoid) return end;
    if (inside !== states.current) states.enter(name, inside);
    else states.count(name, 1);
    return end;
  }

  /** The tag just read. */
  #addTag(start: number): void {
    const tag = this.#tag;
    if (tag.attributes === 0 || tag.isEnd) copyPiece(this.#plan, tag, start, tag.end);
    else {
      const isReadable = this.#kept === 0 && this.#stateInside() === textState.converted;
      planTag(this.#plan, tag, start, isReadable, this.#source);
    }
  }

  /** How text inside the element of the tag just read is taken. */
  #stateInside(): number {
    const tag = this.#tag;
    const { current } = this.#states;
    if (tag.element === elementKind.code) return textState.frozen;
    if (tag.attributes === 0 || current === textState.frozen) return current;
    const { html, units } = this.#plan;
    if (tag.valueOf(html, attributeKind.translate) === "no") return textState.frozen;
    const index = tag.indexOf(attributeKind.lang);
    const start = tag.starts[index] as number;
    if (index < 0 || start === tag.ends[index]) return current;
    // The page's own, which the layout gives as a choice of the versions.
    if (isMark(units[start] as number)) return textState.converted;
    const isOwn = this.#source.languages.has(tag.valueOf(html, attributeKind.lang).toLowerCase());
    return isOwn ? textState.converted : textState.otherLanguage;
  }

  /** What a script or a style holds, whose tag was just read. @returns the place of its end tag */
  #readData(start: number, last: number): number {
    const plan = this.#plan;
    const { units } = plan;
    const tag = this.#tag;
    const { name } = tag;
    const isJson = tag.valueOf(plan.html, attributeKind.type) === "application/ld+json";
    let end = start;
    for (; end < last; end++) {
      if (units[end] !== lessThan || units[end + 1] !== slash) continue;
      tag.read(units, end, last);
      if (tag.name === name) break;
    }
    if (isJson && this.#states.current === textState.converted) plan.add(step.data, start, end);
    else planMarked(plan, start, end, step.copy);
    return end;
  }

  /** @returns the place behind it */
  #readComment(start: number, last: number): number {
    const { units } = this.#plan;
    const isComment = units[start + 2] === hyphen && units[start + 3] === hyphen;
    let end = start + 2;
    while (end < last) {
      // `<!-->` ends as soon as it has begun, by HTML's own rule.
      if (units[end++] !== greaterThan) continue;
      if (!isComment || (end > start + 4 && units[end - 2] === hyphen && units[end - 3] === hyphen)) break;
    }
    this.#text = -1;
    planMarked(this.#plan, start, end, step.copy);
    return end;
  }
}
