/** The page that is being made, as UTF-16 units. */
import type { Converter } from "../conversion/converter.ts";

/** From here on the engine's own copying is faster than a loop. */
const longPiece = 48;

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
    this.#rest = units * this.#converter.growth;
    this.length = 0;
    this.#ensure(0);
  }

  copy(source: Uint16Array, start: number, end: number): void {
    const { units, length } = this;
    if (end - start > longPiece) units.set(source.subarray(start, end), length);
    else for (let i = start, at = length; i < end; i++) units[at++] = source[i] as number;
    this.length = length + end - start;
  }

  put(text: string): void {
    this.#ensure(text.length);
    for (let i = 0; i < text.length; i++) this.units[this.length++] = text.charCodeAt(i);
  }

  add(units: Uint16Array): void {
    this.#ensure(units.length);
    this.units.set(units, this.length);
    this.length += units.length;
  }

  convert(source: Uint16Array, start: number, end: number): void {
    this.length = this.#converter.write(source, start, end, this.units, this.length);
  }

  /** What is put or added is none of the page's own; the room of `begin` is for all that comes behind it. */
  #ensure(more: number): void {
    if (this.length + more + this.#rest <= this.units.length) return;
    const larger = new Uint16Array(2 * (this.length + more + this.#rest));
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
    this.#bytes = Buffer.from(larger.buffer);
  }

  toString(): string {
    return this.#bytes.toString("utf16le", 0, this.length * 2);
  }
}
