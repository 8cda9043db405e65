/** OpenCC's dictionaries, supplied by opencc-js, in the order in which a conversion applies them. */

/** Word or character, and what becomes of it. */
export type Entry = readonly [from: string, to: string];

/** By opencc-js's names: Simplified, Traditional of no region, and that of Taiwan and of Hong Kong. */
export interface Direction {
  from: "cn" | "t";
  to: "cn" | "t" | "tw" | "hk";
}

export interface Dictionary {
  /** As OpenCC calls it: `STPhrases`. */
  name: string;
  entries: Entry[];
}

/**
 * What `Converter({ from, to })` of opencc-js consists of: compatibility ideographs are replaced first; the words cut the
 * text; each word, and each stretch without one, becomes Traditional or Simplified, and then takes the region's forms.
 */
export interface Dictionaries {
  compatibility: Dictionary;
  /** Of several that know a word the first wins. */
  words: Dictionary[];
  characters: Dictionary;
  /** A region's forms of what the first step gives; empty where there is no second step. */
  regionalWords: Dictionary;
  regionalCharacters: Dictionary;
}

/** Words, characters, and the region's words and characters, by opencc-js's names of them. */
const recipes: Record<string, { words: string[]; characters: string; regional?: [string, string] }> = {
  "cn tw": {
    words: ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases"],
    characters: "STCharacters",
    regional: ["TWVariantsPhrases", "TWVariants"],
  },
  "cn hk": {
    words: ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases"],
    characters: "STCharacters",
    regional: ["HKVariantsPhrases", "HKVariants"],
  },
  "cn t": { words: ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases"], characters: "STCharacters" },
  "t cn": { words: ["TSPhrases"], characters: "TSCharacters" },
  "t tw": { words: ["TWVariantsPhrases"], characters: "TWVariants" },
  "t hk": { words: ["HKVariantsPhrases"], characters: "HKVariants" },
};

export async function loadDictionaries({ from, to }: Direction): Promise<Dictionaries> {
  const recipe = recipes[`${from} ${to}`];
  if (!recipe) throw new Error(`opencc-js has no conversion from ${from} to ${to}`);
  const { words, characters, regional } = recipe;
  return {
    compatibility: await load(compatibilityName),
    words: await Promise.all(words.map(load)),
    characters: await load(characters),
    regionalWords: regional ? await load(regional[0]) : none,
    regionalCharacters: regional ? await load(regional[1]) : none,
  };
}

export const compatibilityName = "CJK_Compatibility_Ideographs";

const none: Dictionary = { name: "", entries: [] };

async function load(name: string): Promise<Dictionary> {
  return { name, entries: await dictionaryEntries(name) };
}

/** @param name as OpenCC calls it */
export async function dictionaryEntries(name: string): Promise<Entry[]> {
  const { default: text } = (await import(`opencc-js/dict/${name}`)) as { default: string };
  return text.split("|").map((line): Entry => {
    const [from = "", to = ""] = line.split(" ");
    return [from, to];
  });
}
