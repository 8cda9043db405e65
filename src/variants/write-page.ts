/** Writes one version of a page from its plan. */
import { chosen, unmarked } from "../shared/marks.ts";
import { HtmlOutput } from "./html-output.ts";
import type { HtmlSource, HtmlTarget } from "./html-target.ts";
import { convertPieces } from "./interrupted-text.ts";
import { type PagePlan, step, stepSize } from "./page-plan.ts";
import { PageReader } from "./read-page.ts";

export class PageWriter {
  readonly #to: HtmlTarget;
  readonly #output: HtmlOutput;

  constructor(to: HtmlTarget) {
    this.#to = to;
    this.#output = new HtmlOutput(to.converter);
  }

  /** @param partAt what became of a part of the page that other pages have as well, by its index */
  write(plan: PagePlan, partAt?: (index: number) => Uint16Array): this {
    const { units, steps, length } = plan;
    const output = this.#output;
    output.begin(plan.html.length);
    let pieces: Uint16Array[] = [];
    let piece = 0;
    for (let i = 0; i < length; ) {
      const kind = steps[i] as number;
      const a = steps[i + 1] as number;
      const b = steps[i + 2] as number;
      if (kind === step.copy) output.copy(units, a, b);
      else if (kind === step.text) output.convert(units, a, b);
      else if (kind === step.path) output.put(this.#to.path);
      else if (kind === step.language) output.put(this.#to.language);
      else if (kind === step.part) output.add(partAt?.(a) ?? nothing);
      else if (kind === step.data) output.put(this.#data(plan.html.slice(a, b)));
      else if (kind === step.only) {
        if (a !== this.#to.index) {
          i = b;
          continue;
        }
      } else {
        if (kind === step.first) {
          pieces = convertPieces(units, piecesFrom(plan, i), this.#to.converter);
          piece = 0;
        }
        output.add(pieces[piece++] ?? nothing);
      }
      i += stepSize;
    }
    return this;
  }

  #data(json: string): string {
    return unmarked(this.#to.data(chosen(json, this.#to.index)));
  }

  /** What was written, for good. */
  get units(): Uint16Array {
    return this.#output.units.slice(0, this.#output.length);
  }

  toString(): string {
    return this.#output.toString();
  }
}

const nothing = new Uint16Array(0);

/** Start and end of each piece of a text, from its first on. */
function piecesFrom({ steps }: PagePlan, first: number): number[] {
  const pieces: number[] = [];
  for (let i = first; ; i += stepSize) {
    const kind = steps[i];
    if (kind !== step.first && kind !== step.middle && kind !== step.last) continue;
    pieces.push(steps[i + 1] as number, steps[i + 2] as number);
    if (kind === step.last) return pieces;
  }
}

/** @returns a function from a page, or a piece of one, to the same in the other script */
export function htmlConverter(source: HtmlSource, to: HtmlTarget): (html: string) => string {
  const reader = new PageReader(source);
  const writer = new PageWriter(to);
  return (html) => writer.write(reader.read(html)).toString();
}
