/** Characters of one script that no text of the other one needs, to tell whether a page was converted whole. */
import { type Dictionaries, loadDictionaries } from "../../src/conversion/dictionaries.ts";

export interface ForeignCharacters {
  simplified: ReadonlySet<string>;
  traditional: ReadonlySet<string>;
}

export async function foreignCharacters(): Promise<ForeignCharacters> {
  const toTaiwan = await loadDictionaries({ from: "cn", to: "tw" });
  const toHongKong = await loadDictionaries({ from: "cn", to: "hk" });
  const toSimplified = await loadDictionaries({ from: "t", to: "cn" });
  const inHongKong = onlySource(toHongKong);
  return {
    simplified: new Set([...onlySource(toTaiwan)].filter((character) => inHongKong.has(character))),
    traditional: onlySource(toSimplified),
  };
}

function onlySource({ words, characters, regionalWords, regionalCharacters }: Dictionaries): Set<string> {
  const tables = [...words, characters, regionalWords, regionalCharacters];
  const results = new Set(tables.flatMap(({ entries }) => entries.flatMap(([, to]) => [...to])));
  return new Set(characters.entries.map(([from]) => from).filter((character) => !results.has(character)));
}
