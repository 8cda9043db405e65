/**
 * What the versions of a page are made of, in order: pieces of the page as they stand, and places where versions differ. A
 * page is read once into its plan, and each version is written from that.
 */

export const step = {
  /** A piece as it stands. */
  copy: 0,
  /** A text to be converted. */
  text: 1,
  /** A text in pieces that may share words: 头<b>发</b>. */
  first: 2,
  middle: 3,
  last: 4,
  /** The version's path, within an address that leads to a page. */
  path: 5,
  /** The version's language. */
  language: 6,
  /** What a `<script type="application/ld+json">` holds. */
  data: 7,
  /** Steps up to another are those of one version only. */
  only: 8,
  /** A piece of HTML that other pages have as well, by its index. */
  part: 9,
} as const;

/** Numbers a step: its kind, and mostly where its piece begins and ends. */
export const stepSize = 3;

export class PagePlan {
  html = "";
  /** The page's UTF-16 units, and some behind it that hold nothing so that its last characters can be looked beyond. */
  units = new Uint16Array(0);
  steps = new Int32Array(0);
  /** How many numbers of `steps` count. */
  length = 0;
  #bytes: Buffer = Buffer.alloc(0);

  begin(html: string): void {
    const behind = html.length + padding;
    if (behind > this.units.length) {
      this.units = new Uint16Array(2 * behind);
      this.#bytes = Buffer.from(this.units.buffer);
    }
    this.html = html;
    this.#bytes.write(html, "utf16le");
    this.units.fill(0, html.length, behind);
    this.length = 0;
  }

  /** @returns the step's index */
  add(kind: number, a: number, b: number): number {
    const { length } = this;
    if (length === this.steps.length) {
      const larger = new Int32Array(2 * length + 256 * stepSize);
      larger.set(this.steps);
      this.steps = larger;
    }
    this.steps[length] = kind;
    this.steps[length + 1] = a;
    this.steps[length + 2] = b;
    this.length = length + stepSize;
    return length;
  }

  copy(start: number, end: number): void {
    const last = this.length - stepSize;
    if (start === end) return;
    if (last >= 0 && this.steps[last] === step.copy && this.steps[last + 2] === start)
      this.steps[last + 2] = end;
    else this.add(step.copy, start, end);
  }

  /** Another piece of the text whose piece so far the last is. @returns the step's index */
  join(index: number, start: number, end: number): number {
    this.steps[index] = this.steps[index] === step.text ? step.first : step.middle;
    return this.add(step.last, start, end);
  }

  /** Begins steps of one version only. @returns what `endOnly` needs */
  only(version: number): number {
    return this.add(step.only, version, 0);
  }

  endOnly(index: number): void {
    this.steps[index + 2] = this.length;
  }
}

const padding = 8;
