/** How text is taken at a place of a page: converted, or left alone for one reason or the other. */

export const textState = {
  converted: 0,
  /** In another language, until an element says that it is in the page's own again. */
  otherLanguage: 1,
  frozen: 2,
} as const;

/** The elements that changed the state, the innermost last. An element's end is found by counting those of its name. */
export class TextStates {
  current: number = textState.converted;
  readonly #names: number[] = [];
  readonly #counts: number[] = [];
  readonly #outer: number[] = [];

  /** An element begins in which text is taken in another way. */
  enter(name: number, state: number): void {
    this.#names.push(name);
    this.#counts.push(1);
    this.#outer.push(this.current);
    this.current = state;
  }

  /** Whether an element of that name may end the state. */
  isInside(name: number): boolean {
    return this.#names.length > 0 && this.#names[this.#names.length - 1] === name;
  }

  /** Another element of the name that changed the state begins, or one ends. */
  count(name: number, step: 1 | -1): void {
    if (!this.isInside(name)) return;
    const last = this.#names.length - 1;
    this.#counts[last] = (this.#counts[last] ?? 0) + step;
    if (this.#counts[last] !== 0) return;
    this.current = this.#outer[last] ?? textState.converted;
    this.#names.length = last;
    this.#counts.length = last;
    this.#outer.length = last;
  }

  reset(): void {
    this.current = textState.converted;
    this.#names.length = 0;
    this.#counts.length = 0;
    this.#outer.length = 0;
  }
}
