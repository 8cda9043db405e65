/** The Traditional characters that news text may hold, found by their first byte in GBK or by their reading. */
import { isHanCharacter, isPlausible } from "./chinese.ts";
import { charactersFrom, leads } from "./gbk.ts";
import type { Characters } from "./gloss.ts";

export interface TraditionalIndex {
  /** @param lead first byte */
  from(lead: number): readonly string[];
  /** In exactly this tone, or without any. */
  read(syllable: string): readonly string[];
}

const known = new WeakMap<Characters, TraditionalIndex>();

export function traditionalIndex(characters: Characters): TraditionalIndex {
  const index = known.get(characters) ?? makeIndex(characters);
  known.set(characters, index);
  return index;
}

function makeIndex(characters: Characters): TraditionalIndex {
  const byLead = new Map<number, string[]>();
  for (let lead = leads.first; lead <= leads.last; lead++) {
    byLead.set(
      lead,
      charactersFrom(lead).filter(
        (character) =>
          isHanCharacter(character) &&
          characters.isTraditional(character) &&
          isPlausible(character, characters),
      ),
    );
  }
  const all = [...byLead.values()].flat();
  return {
    from: (lead) => byLead.get(lead) ?? [],
    read: (syllable) => all.filter((character) => characters.isReadExactly(character, syllable)),
  };
}
