/** Compatibility ideographs (`金` at U+F90A) give way to those they stand for, except within ideographic descriptions. */
import { descriptionEnd } from "./ideographic-description.ts";

export interface Replaced {
  units: Uint16Array;
  /** Where each unit stood in the source. */
  origins: number[];
}

/** @returns undefined where there is none */
export function replaceCompatibility(
  source: Uint16Array,
  start: number,
  end: number,
  compatibility: ReadonlyMap<string, string>,
): Replaced | undefined {
  const units: number[] = [];
  const origins: number[] = [];
  let found = false;
  const put = (unit: number, origin: number) => {
    units.push(unit);
    origins.push(origin);
  };
  for (let i = start; i < end; ) {
    const behind = descriptionEnd(source, i, end);
    if (behind > i) {
      while (i < behind) put(source[i] as number, i++);
      continue;
    }
    const one = String.fromCharCode(source[i] as number);
    const two = i + 1 < end ? one + String.fromCharCode(source[i + 1] as number) : "";
    const text = compatibility.get(two) ?? compatibility.get(one);
    if (text === undefined) put(source[i] as number, i++);
    else {
      found = true;
      for (let unit = 0; unit < text.length; unit++) put(text.charCodeAt(unit), i);
      i += compatibility.has(two) ? 2 : 1;
    }
  }
  return found ? { units: Uint16Array.from(units), origins } : undefined;
}
