/**
 * Dictionaries and rules folded into one flat trie, so that a single pass over a text does what OpenCC does in three:
 * cutting it into words, converting each, and giving it the region's forms.
 *
 * Words have their final form at once. Characters between words form a stretch, in which OpenCC then looks for the region's
 * words; these are translated back to what stands in the source text and kept as entries of their own kind, which hold only
 * inside such a stretch.
 */
import { isHan } from "../shared/han.ts";
import { type Conversion, entryKind, jointOf, specialRank } from "./conversion.ts";
import type { Dictionaries, Entry } from "./dictionaries.ts";
import { buildDoubleArray, type TrieKey } from "./double-array.ts";
import { isDescriptionCharacter } from "./ideographic-description.ts";

/** A word that the editor, or Newspark's glossary, converts in its own way. */
export interface Rule {
  word: string;
  text: string;
}

interface Compiled {
  text: string;
  kind: number;
}

/** @param rules of several for a word the first wins, and all win over the dictionaries */
export function compile(dictionaries: Dictionaries, rules: readonly Rule[]): Conversion {
  const regional = regionalForm(dictionaries);
  const entries = new Map<string, Compiled>();
  const add = (word: string, text: string, kind: number) => {
    if (!entries.has(word)) entries.set(word, { text, kind });
  };
  for (const { word, text } of rules) add(word, text, entryKind.word);
  for (const dictionary of dictionaries.words) {
    for (const [word, text] of dictionary.entries) add(word, regional(text), entryKind.word);
  }
  for (const [character, text] of dictionaries.characters.entries) {
    add(character, regional(text), entryKind.character);
  }
  for (const [character, text] of dictionaries.regionalCharacters.entries) {
    add(character, text, entryKind.character);
  }
  for (const [word, text] of regionalWordsInSource(dictionaries)) add(word, text, entryKind.regionalWord);
  return flatten(entries, dictionaries.compatibility.entries);
}

/** The second step, of a whole text: the longest regional word or character at each place. */
export function regionalForm({ regionalWords, regionalCharacters }: Dictionaries): (text: string) => string {
  const known = new Map([...regionalCharacters.entries, ...regionalWords.entries]);
  if (known.size === 0) return (text) => text;
  const longest = new Map<string, number>();
  for (const word of known.keys()) {
    const first = word.slice(0, 1);
    longest.set(first, Math.max(longest.get(first) ?? 0, word.length));
  }
  return (text) => {
    let converted = "";
    for (let at = 0; at < text.length; ) {
      const unit = text.slice(at, at + 1);
      let length = Math.min(longest.get(unit) ?? 0, text.length - at);
      while (length > 0 && !known.has(text.slice(at, at + length))) length--;
      converted += length > 0 ? known.get(text.slice(at, at + length)) : unit;
      at += Math.max(1, length);
    }
    return converted;
  };
}

/** Each regional word in every spelling of the source script that the first step, character by character, turns into it. */
function regionalWordsInSource({ characters, regionalWords }: Dictionaries): Entry[] {
  const converted = new Set(characters.entries.map(([from]) => from));
  const sources = new Map<string, string[]>();
  for (const [from, to] of characters.entries) sources.set(to, [...(sources.get(to) ?? []), from]);
  return regionalWords.entries.flatMap(([word, text]) => {
    let spellings = [""];
    for (const character of word) {
      const written = [...(sources.get(character) ?? []), ...(converted.has(character) ? [] : [character])];
      spellings = spellings.flatMap((start) => written.map((next) => start + next));
    }
    return spellings.map((spelling): Entry => [spelling, text]);
  });
}

function flatten(entries: Map<string, Compiled>, compatibility: Entry[]): Conversion {
  const toOneUnit = compatibility.filter(([from, to]) => from.length === 1 && to.length === 1);
  const needsAttention = compatibility.filter((entry) => !toOneUnit.includes(entry));
  // What a compatibility ideograph stands for has to be written even where nothing converts it.
  for (const [, to] of toOneUnit) {
    if (!entries.has(to)) entries.set(to, { text: to, kind: entryKind.character });
  }
  const ranks = rankUnits(entries.keys());
  for (const [from, to] of toOneUnit) ranks[from.charCodeAt(0)] = ranks[to.charCodeAt(0)] ?? 0;
  for (const [from] of needsAttention) ranks[from.charCodeAt(0)] = specialRank;
  for (let code = 0; code <= 0xffff; code++) if (isDescriptionCharacter(code)) ranks[code] = specialRank;

  const pool: number[] = [0];
  const keys: TrieKey[] = [];
  let growth = 1;
  for (const [word, { text, kind }] of entries) {
    const symbols = Array.from({ length: word.length }, (_, i) => ranks[word.charCodeAt(i)] ?? 0);
    const isRegional = kind === entryKind.regionalWord;
    keys.push({ symbols, value: isRegional ? -pool.length : pool.length });
    pool.push(text.length * 2 + (isRegional ? 0 : kind));
    for (let i = 0; i < text.length; i++) pool.push(text.charCodeAt(i));
    growth = Math.max(growth, text.length / word.length);
  }
  const symbols = ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1;
  return {
    ranks,
    cells: buildDoubleArray(keys, symbols),
    pool: Uint16Array.from(pool),
    joints: jointsOf(entries.keys()),
    compatibility: new Map(compatibility),
    growth: Math.ceil(growth),
  };
}

function jointsOf(words: Iterable<string>): Uint32Array<ArrayBuffer> {
  const joints = new Set<number>();
  for (const word of words) {
    for (let i = 1; i < word.length; i++) {
      const before = word.charCodeAt(i - 1);
      const after = word.charCodeAt(i);
      if (!isHan(before) || !isHan(after)) joints.add(jointOf(before, after));
    }
  }
  return Uint32Array.from(joints).sort();
}

/** UTF-16 units numbered by how often they stand in words, so that what is looked up most lies together. */
function rankUnits(words: Iterable<string>): Uint16Array<ArrayBuffer> {
  const counts = new Uint32Array(0x10000);
  const count = (unit: number) => {
    counts[unit] = (counts[unit] ?? 0) + 1;
  };
  for (const word of words) for (let i = 0; i < word.length; i++) count(word.charCodeAt(i));
  const used = [...counts.keys()].filter((unit) => (counts[unit] ?? 0) > 0);
  used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const ranks = new Uint16Array(0x10000);
  used.forEach((unit, index) => {
    ranks[unit] = specialRank + 1 + index;
  });
  return ranks;
}
