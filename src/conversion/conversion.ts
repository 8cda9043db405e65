/** Conversion: dictionaries and rules of one direction as flat arrays, ready to be run and to be kept on disk. */

export interface Conversion {
  /** By UTF-16 unit: 0 for one that stands in no entry, `specialRank` for one that needs a closer look. */
  ranks: Uint16Array<ArrayBuffer>;
  /** See double-array.ts; a value is an index in `pool`, negative for a regional word. */
  cells: Int32Array<ArrayBuffer>;
  /** At an entry's index twice the length of its text, one more for a word, and behind it the text. */
  pool: Uint16Array<ArrayBuffer>;
  /** Neighbours within a word of which one is no Han character, the first in the upper half; ascending. */
  joints: Uint32Array<ArrayBuffer>;
  /** Compatibility ideographs and what they stand for. */
  compatibility: Map<string, string>;
  /** The most units that one unit of a text can become. */
  growth: number;
}

/** How an entry takes part: a word ends a stretch of characters, a regional word holds only inside one. */
export const entryKind = { character: 0, word: 1, regionalWord: 2 } as const;

export const specialRank = 1;

/** Two neighbouring units as one number. */
export function jointOf(before: number, after: number): number {
  return before * 0x10000 + after;
}
