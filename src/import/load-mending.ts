/** What heals and converts the texts of an import, with the dictionaries that it needs. */
import type { Site } from "../config/site.ts";
import { loadConversions } from "../conversion/conversions.ts";
import { dictionaryEntries } from "../conversion/dictionaries.ts";
import { type Script, versionsOf } from "../conversion/version.ts";
import type { ImportTools } from "./import-options.ts";
import type { Mending } from "./mend-text.ts";
import { scriptReader } from "./script-of-text.ts";

export async function loadMending(
  { healing }: Pick<ImportTools, "healing">,
  { script, videoHosts }: Pick<Site, "script" | "videoHosts">,
): Promise<Mending> {
  const toScript = async (to: Script) => {
    const versions = versionsOf(to, []);
    const conversions = await loadConversions({ versions, quotes: "curly", rules: [] });
    const [version] = versions;
    return version && conversions.converter(to === "zh-Hans" ? "zh-Hant" : "zh-Hans", version);
  };
  const converter = await toScript(script);
  const simplifying = script === "zh-Hans" ? converter : await toScript("zh-Hans");
  const toSimplified = (text: string) => simplifying?.convert(text) ?? text;
  const words = new Set((await dictionaryEntries("STPhrases")).map(([word]) => word));
  for (const [, word] of await dictionaryEntries("TSPhrases")) words.add(word);
  const heal = healing({
    toSource: script === "zh-Hans" ? toSimplified : (text) => text,
    toSimplified,
    isWord: (word) => words.has(word),
    videoHosts,
  });
  return { healing: heal, toSimplified, scripts: await scriptReader(), script, converter };
}
