/** Terms of `terms/`, of which there are a billion, as places in a table. */
import { levelIn, levels, termIn } from "../terms/term-list.ts";

const slotBits = 18;
/** More terms than places fold onto one another, which costs a little precision and no memory. */
export const slots = 1 << slotBits;

/** Fibonacci hashing (Knuth, TAOCP 3, 6.4): spreads neighbouring terms over the table. */
export function slotIn(packed: number): number {
  return Math.imul(termIn(packed), 0x9e3779b1) >>> (32 - slotBits);
}

/** How often a term of each level is taken to stand in the text. */
const often = [1, 2.4, 6, 7];
const damped = Float64Array.from({ length: levels }, (_, level) => Math.log1p(often[level] ?? 1));

export function weightIn(packed: number): number {
  return damped[levelIn(packed)] as number;
}
