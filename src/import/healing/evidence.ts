/**
 * Whether a document bears the damage at all. A text that teaches reading glosses every character, or the rare ones, or a
 * character where it first stands; the damage glosses common characters, only Traditional ones, and each always or never.
 */
import { isInGb2312 } from "./gbk.ts";
import { type Characters, charactersBy, glossPattern, syllablesOf } from "./gloss.ts";

export interface Evidence {
  /** Traditional characters that stand glossed, and as what; empty where the document is not damaged in that way. */
  glossed: ReadonlyMap<string, string>;
  /** Characters of any script whose gloss stands several times over. */
  repeated: ReadonlySet<string>;
}

const least = {
  /** Distinct glossed characters. */
  characters: 3,
  /** Of all glosses, those of Traditional characters: a conversion may not know one, and an author may have glossed one. */
  traditional: 0.95,
  /** Of all places of the glossed characters, those with a gloss. */
  consistent: 0.9,
  /** Of all Traditional characters, those with a gloss. */
  glossed: 1 / 3,
  /** Of the glossed characters, those that are common. */
  common: 0.9,
} as const;

/**
 * @param texts all that is known of one document, its title and its HTML say: the longest tells most
 * @param toSimplified converts Traditional to Simplified
 * @returns undefined for a document without this damage, which has to stay as it is
 */
export function evidenceIn(
  texts: readonly string[],
  toSimplified: (text: string) => string,
): Evidence | undefined {
  const characters = charactersBy(toSimplified);
  const count: Count = {
    traditional: 0,
    glossed: new Map(),
    bare: new Map(),
    syllables: new Map(),
    repeats: new Map(),
  };
  for (const text of texts) countIn(text, characters, count);
  const { repeats } = count;
  // Nobody writes one three times; twice may be laughter.
  const isRepeated = repeats.size > 1 || Math.max(0, ...repeats.values()) > 2;
  const glossed = [...count.glossed.keys()].filter((character) => characters.isTraditional(character));
  const ofGlossed = sum(glossed, count.glossed);
  const ofOthers = sum(
    [...count.glossed.keys()].filter(
      (character) => !characters.isTraditional(character) && !(isRepeated && repeats.has(character)),
    ),
    count.glossed,
  );
  const common = glossed.filter((character) => isInGb2312(characters.simplified(character)));
  const isGlossed =
    glossed.length >= least.characters &&
    ofGlossed >= least.traditional * (ofGlossed + ofOthers) &&
    ofGlossed >= least.consistent * (ofGlossed + sum(glossed, count.bare)) &&
    ofGlossed >= least.glossed * count.traditional &&
    common.length >= least.common * glossed.length;
  if (!isGlossed && !isRepeated) return undefined;
  return {
    glossed: new Map(
      isGlossed ? glossed.map((character) => [character, count.syllables.get(character) ?? ""]) : [],
    ),
    repeated: new Set(isRepeated ? repeats.keys() : []),
  };
}

interface Count {
  /** Places of Traditional characters, glossed or not. */
  traditional: number;
  /** Glossed places by character. */
  glossed: Map<string, number>;
  /** Places without a gloss, by Traditional character. */
  bare: Map<string, number>;
  /** What a character was glossed with first. */
  syllables: Map<string, string>;
  /** By character, the most glosses that stand behind it, where there are several. */
  repeats: Map<string, number>;
}

function countIn(text: string, characters: Characters, count: Count): void {
  for (const [, character = "", first = "", further = ""] of text.matchAll(withGlosses)) {
    const isTraditional = characters.isTraditional(character);
    if (isTraditional) count.traditional++;
    if (first !== "" && characters.hasReading(character, first)) {
      add(count.glossed, character);
      if (!count.syllables.has(character)) count.syllables.set(character, first);
      const times = 1 + syllablesOf(further).length;
      if (times > 1) count.repeats.set(character, Math.max(times, count.repeats.get(character) ?? 0));
    } else if (isTraditional) add(count.bare, character);
  }
}

/** A Han character, the syllable of its first gloss, and further glosses that say the same. */
const withGlosses = new RegExp(`(\\p{Script=Han})(?:${glossPattern}((?:\\(\\2\\))*))?`, "gu");

function add(counts: Map<string, number>, character: string): void {
  counts.set(character, (counts.get(character) ?? 0) + 1);
}

function sum(characters: readonly string[], counts: ReadonlyMap<string, number>): number {
  return characters.reduce((total, character) => total + (counts.get(character) ?? 0), 0);
}
