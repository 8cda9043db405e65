/** Characters that are one another's form in another script or region, as OpenCC's dictionaries know them: 台臺檯, 发發髮. */
import { compatibilityName, dictionaryEntries } from "./dictionaries.ts";

const dictionaries = ["STCharacters", "TSCharacters", "TWVariants", "HKVariants", compatibilityName];

let known: Promise<string> | undefined;

/** @returns a class a word; characters beyond the basic plane are left out */
export function characterClasses(): Promise<string> {
  known ??= readClasses();
  return known;
}

async function readClasses(): Promise<string> {
  const pairs = (await Promise.all(dictionaries.map(dictionaryEntries)))
    .flat()
    .filter(([from, to]) => from.length === 1 && to.length === 1);
  return classesOf(pairs);
}

/** Union–find (Tarjan 1975), small classes joined to the larger. */
export function classesOf(pairs: readonly (readonly [string, string])[]): string {
  const classes = new Map<string, string[]>();
  for (const [a, b] of pairs) {
    const ofA = classes.get(a) ?? [a];
    const ofB = classes.get(b) ?? [b];
    if (ofA === ofB || a === b) continue;
    const [small, large] = ofA.length < ofB.length ? [ofA, ofB] : [ofB, ofA];
    large.push(...small);
    for (const character of large) classes.set(character, large);
  }
  return [...new Set(classes.values())].map((members) => members.sort().join("")).join(" ");
}
