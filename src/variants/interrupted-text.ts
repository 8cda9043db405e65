/** A text with tags in it: 头<b>发</b> is converted as the one word that it is, and then cut where the tags stood. */
import type { Converter, Trace } from "../conversion/converter.ts";

/**
 * @param pieces start and end of each piece of the text in the source
 * @returns what each piece becomes
 */
export function convertPieces(
  source: Uint16Array,
  pieces: readonly number[],
  converter: Converter,
): Uint16Array[] {
  const cuts: number[] = [];
  let length = 0;
  for (let i = 0; i < pieces.length; i += 2) {
    length += (pieces[i + 1] ?? 0) - (pieces[i] ?? 0);
    cuts.push(length);
  }
  const text = new Uint16Array(length);
  for (let i = 0; i < cuts.length; i++) {
    text.set(source.subarray(pieces[2 * i], pieces[2 * i + 1]), cuts[i - 1] ?? 0);
  }
  const units = new Uint16Array(length * converter.growth);
  const trace: Trace = [];
  const end = converter.write(text, 0, length, units, 0, trace);
  trace.push(length, end);
  return placesOf(cuts, trace).map((place, i, ends) => units.subarray(ends[i - 1] ?? 0, place));
}

/** Where places in the source lie in the target: at a step's border exactly, within a word as far in as its length allows. */
function placesOf(cuts: readonly number[], trace: Trace): number[] {
  let step = 0;
  return cuts.map((cut) => {
    while (step + 2 < trace.length && (trace[step + 2] ?? 0) <= cut) step += 2;
    const [from = 0, to = 0, nextFrom = from, nextTo = to] = trace.slice(step, step + 4);
    if (cut === from) return to;
    // A word that changes its length stays in one piece, in the element that it begins in.
    return nextFrom - from === nextTo - to ? to + cut - from : nextTo;
  });
}
