/**
 * Whether a document bears the damage at all. A text that teaches reading glosses every character, or the rare ones, or a
 * character where it first stands; the damage glosses common characters, only Traditional ones, and each always or never.
 */
import { countGlosses, emptyCount, type GlossCount } from "./count-glosses.ts";
import { isInGb2312 } from "./gbk.ts";
import { type Characters, charactersBy, hasGloss } from "./gloss.ts";

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
  if (!texts.some(hasGloss)) return undefined;
  const characters = charactersBy(toSimplified);
  const count = emptyCount();
  for (const text of texts) countGlosses(text, characters, count);
  const { repeats } = count;
  // Nobody writes one three times; twice may be laughter.
  const isRepeated = repeats.size > 1 || Math.max(0, ...repeats.values()) > 2;
  const repeated = new Set(isRepeated ? repeats.keys() : []);
  // What healing makes of repeated glosses must not tell more than the document did.
  const glossed =
    glossedByDamage(count, characters, repeated, new Set()) ??
    glossedByDamage(count, characters, repeated, repeated);
  if (!glossed && !isRepeated) return undefined;
  const syllables = (glossed ?? []).map((character): [string, string] => [
    character,
    count.syllables.get(character) ?? "",
  ]);
  return { glossed: new Map(syllables), repeated };
}

/**
 * The Traditional characters that are glossed, if it is the damage that did it.
 * @param ignored characters whose glosses do not count
 */
function glossedByDamage(
  count: GlossCount,
  { isTraditional, simplified }: Characters,
  repeated: ReadonlySet<string>,
  ignored: ReadonlySet<string>,
): string[] | undefined {
  const all = [...count.glossed.keys()];
  const glossed = all.filter((character) => isTraditional(character) && !ignored.has(character));
  const others = all.filter((character) => !isTraditional(character) && !repeated.has(character));
  const places = sum(glossed, count.glossed);
  const common = glossed.filter((character) => isInGb2312(simplified(character)));
  const isDamage =
    glossed.length >= least.characters &&
    places >= least.traditional * (places + sum(others, count.glossed)) &&
    places >= least.consistent * (places + sum(glossed, count.bare)) &&
    places >= least.glossed * count.traditional &&
    common.length >= least.common * glossed.length;
  return isDamage ? glossed : undefined;
}

function sum(characters: readonly string[], counts: ReadonlyMap<string, number>): number {
  return characters.reduce((total, character) => total + (counts.get(character) ?? 0), 0);
}
