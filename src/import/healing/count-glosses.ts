/** How often the characters of a text stand with a gloss and without, outside of code, addresses and lines of spam. */
import { type Characters, glossPattern, syllablesOf } from "./gloss.ts";
import { rangesLeftAlone, within } from "./left-alone.ts";
import { spamLines } from "./spam-lines.ts";

export interface GlossCount {
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

export function emptyCount(): GlossCount {
  return { traditional: 0, glossed: new Map(), bare: new Map(), syllables: new Map(), repeats: new Map() };
}

export function countGlosses(text: string, characters: Characters, count: GlossCount): void {
  const isSpam = within(
    spamLines(text, characters).map(({ at, before }) => ({ start: at, end: at + before.length })),
  );
  const isLeftAlone = within(rangesLeftAlone(text));
  for (const { 1: character = "", 2: first, 3: further = "", index } of text.matchAll(withGlosses)) {
    const isTraditional = characters.isTraditional(character);
    const isGlossed = first !== undefined && characters.hasReading(character, first);
    if ((!isTraditional && !isGlossed) || isSpam(index) || isLeftAlone(index)) continue;
    if (isTraditional) count.traditional++;
    if (isGlossed) {
      add(count.glossed, character);
      if (!count.syllables.has(character)) count.syllables.set(character, first);
      const times = 1 + syllablesOf(further).length;
      if (times > 1) count.repeats.set(character, Math.max(times, count.repeats.get(character) ?? 0));
    } else add(count.bare, character);
  }
}

/** A Han character, the syllable of its first gloss, and further glosses that say the same. */
const withGlosses = new RegExp(`(\\p{Script=Han})(?:${glossPattern}((?:\\(\\2\\))*))?`, "gu");

function add(counts: Map<string, number>, character: string): void {
  counts.set(character, (counts.get(character) ?? 0) + 1);
}
