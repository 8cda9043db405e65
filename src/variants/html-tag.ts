/** One tag of a page, read in a single pass: its name and those attributes that matter to a conversion. */

import { attributeKinds, elementKind, elementKinds, hashStart, hashStep } from "./html-names.ts";
import { isMark, mark } from "./plan-marked.ts";

const greaterThan = 0x3e;
const slash = 0x2f;
const equals = 0x3d;

export class HtmlTag {
  /** Number of the element's name. */
  name = 0;
  /** See `elementKind`. */
  element: number = elementKind.block;
  isEnd = false;
  /** Holds nothing, by its name or by a closing slash. */
  isVoid = false;
  /** Has marks of `shared/marks.ts` in it. */
  isMarked = false;
  /** Behind the `>`. */
  end = 0;
  /** How many attributes matter; of each the kind and where its value begins and ends. */
  attributes = 0;
  /** All that occur in the tag, so that most can be seen to have no mark. */
  #bits = 0;
  readonly kinds: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  /** @param start of the `<` */
  read(source: Uint16Array, start: number, length: number): void {
    let i = start + 1;
    this.isEnd = source[i] === slash;
    if (this.isEnd) i++;
    let name = hashStart;
    this.#bits = 0;
    for (; i < length; i++) {
      const unit = source[i] as number;
      if (unit <= 0x20 || unit === greaterThan || unit === slash) break;
      name = hashStep(name, unit);
      this.#bits |= unit;
    }
    this.name = name;
    this.element = elementKinds.get(name) ?? elementKind.block;
    this.attributes = 0;
    this.end = source[i] === greaterThan ? i + 1 : this.#readAttributes(source, i, length);
    this.isMarked = (this.#bits & bitsOfMarks) === bitsOfMarks && hasMark(source, start, this.end);
    this.isVoid = this.element >= elementKind.void || source[this.end - 2] === slash;
  }

  #readAttributes(source: Uint16Array, start: number, length: number): number {
    let bits = this.#bits;
    for (let i = start; i < length; ) {
      let unit = source[i] as number;
      if (unit === greaterThan) {
        this.#bits = bits;
        return i + 1;
      }
      if (unit <= 0x20 || unit === slash || unit === equals) {
        i++;
        continue;
      }
      let name = hashStart;
      do {
        name = hashStep(name, unit);
        bits |= unit;
        unit = source[++i] as number;
      } while (i < length && unit > 0x20 && unit !== equals && unit !== greaterThan && unit !== slash);
      i = behindSpace(source, i, length);
      if (source[i] !== equals) continue;
      i = behindSpace(source, i + 1, length);
      const quote = source[i] as number;
      const isQuoted = quote === 0x22 || quote === 0x27;
      if (isQuoted) i++;
      const valueStart = i;
      for (; i < length; i++) {
        unit = source[i] as number;
        if (isQuoted ? unit === quote : unit <= 0x20 || unit === greaterThan) break;
        bits |= unit;
      }
      const kind = attributeKinds.get(name);
      if (kind !== undefined) {
        this.kinds[this.attributes] = kind;
        this.starts[this.attributes] = valueStart;
        this.ends[this.attributes++] = i;
      }
      if (isQuoted) i++;
    }
    this.#bits = bits;
    return length;
  }

  /** The attribute's index, or -1. */
  indexOf(kind: number): number {
    for (let index = 0; index < this.attributes; index++) if (this.kinds[index] === kind) return index;
    return -1;
  }

  /** The attribute's value as it is written; empty where there is none. */
  valueOf(html: string, kind: number): string {
    const index = this.indexOf(kind);
    return index < 0 ? "" : html.slice(this.starts[index], this.ends[index]);
  }
}

const bitsOfMarks = mark.beginKept & mark.endKept & mark.beginChoice & mark.or & mark.endChoice;

function hasMark(source: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isMark(source[i] as number)) return true;
  return false;
}

function behindSpace(source: Uint16Array, start: number, length: number): number {
  let i = start;
  while (i < length && (source[i] as number) <= 0x20) i++;
  return i;
}
