/** Conversion: dictionaries and rules of one direction as flat arrays, ready to be run and to be kept on disk. */

export interface Conversion {
  /** By UTF-16 unit: 0 for one that stands in no entry, `specialRank` for one that needs a closer look. */
  ranks: Uint16Array<ArrayBuffer>;
  /** See double-array.ts; a value is an index in `pool`, negative for a regional word. */
  cells: Int32Array<ArrayBuffer>;
  /** At an entry's index twice the length of its text, one more for a word, and behind it the text. */
  pool: Uint16Array<ArrayBuffer>;
  /** Compatibility ideographs and what they stand for. */
  compatibility: Map<string, string>;
  /** The most units that one unit of a text can become. */
  growth: number;
}

/** How an entry takes part: a word ends a stretch of characters, a regional word holds only inside one. */
export const entryKind = { character: 0, word: 1, regionalWord: 2 } as const;

export const specialRank = 1;
