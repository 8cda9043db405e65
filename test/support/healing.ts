/** What healing is told by those who call it: the conversion to Simplified and the words of its dictionary. */
import { loadConversions } from "../../src/conversion/conversions.ts";
import { loadDictionaries } from "../../src/conversion/dictionaries.ts";
import { versionsOf } from "../../src/conversion/version.ts";
import type { HealingOptions } from "../../src/import/healing/healed.ts";
import { conversionsFor } from "./conversions.ts";

export async function healingOptions(): Promise<Required<HealingOptions>> {
  const conversions = await conversionsFor();
  const [simplified] = versionsOf("zh-Hans", []);
  const converter = simplified && conversions.converter("zh-Hant", simplified);
  const toSource = (text: string) => converter?.convert(text) ?? text;
  const { words } = await loadDictionaries({ from: "cn", to: "t" });
  const known = new Set(words.flatMap(({ entries }) => entries.map(([word]) => word)));
  return { toSource, toSimplified: toSource, isWord: (word) => known.has(word) };
}

/** From Simplified, for damage to be made in. */
export async function toTraditional(): Promise<(text: string) => string> {
  const [traditional] = versionsOf("zh-Hant", []);
  if (!traditional) throw new Error("no version in Traditional");

  const conversions = await loadConversions({ versions: [traditional], quotes: "curly", rules: [] });
  const converter = conversions.converter("zh-Hans", traditional);
  return (text) => converter?.convert(text) ?? text;
}
