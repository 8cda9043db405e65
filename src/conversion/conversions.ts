/** Every conversion that a portal needs: from either script to each of its versions. */
import { loadConversion, type RuleSource } from "./cached-conversion.ts";
import { type Converter, createConverter } from "./converter.ts";
import type { Choose } from "./mark-text.ts";
import { type Quotes, quotationRules } from "./quotation-marks.ts";
import { type Script, scriptOf, sourceName, textFor, type Version } from "./version.ts";
import { rulesFor, type WordRule } from "./word-rule.ts";

export interface Conversions {
  /** The root's first. */
  versions: readonly Version[];
  /** Undefined where text of that script is the version's already. */
  converter(from: Script, version: Version): Converter | undefined;
  /** A text of that script in every version, the root's first. */
  inEveryVersion(text: string, from: Script): string[];
  choose: Choose;
  /** Newspark's own words, which are Simplified, in the script of the root's version. */
  label(words: string): string;
}

/** Newspark's own words, read only when they are needed: words in Simplified, and words in Traditional for `zh-hans`. */
export interface SharedGlossary {
  /** Different for a different glossary. */
  key: string;
  rules(): WordRule[];
}

export interface Wording {
  quotes: Quotes;
  /** The portal's own, which win over those of the shared glossary. */
  rules: readonly WordRule[];
  shared?: SharedGlossary;
}

export interface ConversionOptions extends Wording {
  versions: readonly Version[];
  /** See `loadConversion`. */
  cache?: string;
}

const scripts: Script[] = ["zh-Hans", "zh-Hant"];

export async function loadConversions({
  versions,
  cache,
  ...wording
}: ConversionOptions): Promise<Conversions> {
  const converters = new Map<string, Converter>();
  for (const script of scripts) {
    for (const version of versions) {
      const from = sourceName(script);
      if (version.opencc === from) continue;
      const rules = ruleSource(script, version, wording);
      const conversion = await loadConversion({ from, to: version.opencc }, rules, cache);
      converters.set(`${script} ${version.code}`, createConverter(conversion));
    }
  }
  const converter = (from: Script, version: Version) => converters.get(`${from} ${version.code}`);
  const convert = (text: string, from: Script, version: Version) =>
    converter(from, version)?.convert(text) ?? text;
  return {
    versions,
    converter,
    label: (words) => (versions[0] ? convert(words, "zh-Hans", versions[0]) : words),
    inEveryVersion: (text, from) => versions.map((version) => convert(text, from, version)),
    choose(texts, written) {
      const [[code, first] = ["zh", ""]] = texts;
      const [root] = versions;
      const otherwise = (version: Version) =>
        written !== undefined && root
          ? convert(written, root.script, version)
          : convert(first, scriptOf(code), version);
      return versions.map((version) => textFor(texts, version.code) ?? otherwise(version));
    },
  };
}

/** The portal's words first, then the shared ones, then quotation marks. */
export function ruleSource(from: Script, to: Version, { quotes, rules, shared }: Wording): RuleSource {
  const own = rulesFor(rules, to);
  // From one Traditional form to the other Newspark has no word to say.
  const ours = from === to.script ? undefined : shared;
  return {
    key: JSON.stringify([own.map(({ word, text }) => [word, text]), ours?.key, quotes]),
    rules: () => [...own, ...rulesFor(ours?.rules() ?? [], to), ...quotationRules(quotes, from, to.script)],
  };
}
