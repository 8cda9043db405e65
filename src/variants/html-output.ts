/** The page that is being made, as UTF-16 units. Marks of kept text are never written. */
import type { Converter } from "../conversion/converter.ts";
import { keptBegin, keptEnd } from "../shared/marks.ts";

export const beginKept = keptBegin.charCodeAt(0);
export const endKept = keptEnd.charCodeAt(0);

export class HtmlOutput {
  units = new Uint16Array(0);
  length = 0;
  #bytes: Buffer = Buffer.alloc(0);
  /** The most that the page itself can still need. */
  #rest = 0;
  readonly #converter: Converter;

  constructor(converter: Converter) {
    this.#converter = converter;
  }

  /** Makes room for what a page of so many units can become. */
  begin(units: number): void {
    // An address or a language grows by less than the tag around it is long.
    this.#rest = units * (this.#converter.growth + 1) + 1024;
    this.length = 0;
    this.#ensure(0);
  }

  copy(source: Uint16Array, start: number, end: number): void {
    const { units } = this;
    let { length } = this;
    for (let i = start; i < end; i++) {
      const unit = source[i] as number;
      if (unit !== beginKept && unit !== endKept) units[length++] = unit;
    }
    this.length = length;
  }

  put(text: string): void {
    this.#ensure(text.length);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit !== beginKept && unit !== endKept) this.units[this.length++] = unit;
    }
  }

  add(units: Uint16Array): void {
    this.#ensure(units.length);
    this.units.set(units, this.length);
    this.length += units.length;
  }

  /** What is put or added may be longer than what it stands for; the room of `begin` is for all that comes behind it. */
  #ensure(more: number): void {
    if (this.length + more + this.#rest <= this.units.length) return;
    const larger = new Uint16Array(2 * (this.length + more + this.#rest));
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
    this.#bytes = Buffer.from(larger.buffer);
  }

  convert(source: Uint16Array, start: number, end: number): void {
    this.length = this.#converter.write(source, start, end, this.units, this.length);
  }

  /** Converts a text in which words may be kept; its end ends what is kept. */
  convertMarked(source: Uint16Array, start: number, end: number): void {
    let kept = 0;
    let from = start;
    for (let i = start; i <= end; i++) {
      const unit = i < end ? (source[i] as number) : endKept;
      if (unit !== beginKept && unit !== endKept) continue;
      if (kept > 0) this.copy(source, from, i);
      else this.convert(source, from, i);
      if (unit === beginKept) kept++;
      else if (kept > 0) kept--;
      from = i + 1;
    }
  }

  toString(): string {
    return this.#bytes.toString("utf16le", 0, this.length * 2);
  }
}
