/** Every conversion that a portal needs: from either script to each of its versions. */
import type { Place } from "../shared/problem.ts";
import { loadConversion, type RuleSource } from "./cached-conversion.ts";
import type { Rule } from "./compile.ts";
import type { Conversion } from "./conversion.ts";
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
  /** What such a converter runs on, as plain data. */
  conversion(from: Script, version: Version): Conversion | undefined;
  /** A text of that script in every version, the root's first. */
  inEveryVersion(text: string, from: Script): string[];
  /** @param from the script of `written`; the portal's by default */
  choose(...of: [...Parameters<Choose>, from?: Script]): string[];
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
  const conversions = new Map<string, Conversion>();
  const converters = new Map<string, Converter>();
  const nameOf = (from: Script, version: Version) => `${from} ${version.code}`;
  for (const script of scripts) {
    for (const version of versions) {
      const from = sourceName(script);
      if (version.opencc === from) continue;
      const rules = ruleSource(script, version, wording);
      const conversion = await loadConversion({ from, to: version.opencc }, rules, cache);
      conversions.set(nameOf(script, version), conversion);
      converters.set(nameOf(script, version), createConverter(conversion));
    }
  }
  const converter = (from: Script, version: Version) => converters.get(nameOf(from, version));
  const convert = (text: string, from: Script, version: Version) =>
    converter(from, version)?.convert(text) ?? text;
  return {
    versions,
    converter,
    conversion: (from, version) => conversions.get(nameOf(from, version)),
    label: (words) => (versions[0] ? convert(words, "zh-Hans", versions[0]) : words),
    inEveryVersion: (text, from) => versions.map((version) => convert(text, from, version)),
    choose(texts, written, from = versions[0]?.script) {
      const [[code, first] = ["zh", ""]] = texts;
      const otherwise = (version: Version) =>
        written !== undefined && from !== undefined
          ? convert(written, from, version)
          : convert(first, scriptOf(code), version);
      return versions.map((version) => textFor(texts, version.code) ?? otherwise(version));
    },
  };
}

export interface OrderedRule extends Rule {
  /** Where the portal's own rule is written, or whose it is otherwise. */
  origin: Place | "shared" | "quotes" | undefined;
}

/** All rules of a direction in the order in which they win: the portal's words, the shared ones, quotation marks. */
export function rulesInOrder(from: Script, to: Version, { quotes, rules, shared }: Wording): OrderedRule[] {
  // From one Traditional form to the other Newspark has no word to say.
  const ours = from === to.script ? [] : (shared?.rules() ?? []);
  return [
    ...rules.flatMap((rule) => rulesFor([rule], to).map((own) => ({ ...own, origin: rule.place }))),
    ...rulesFor(ours, to).map((rule) => ({ ...rule, origin: "shared" as const })),
    ...quotationRules(quotes, from, to.script).map((rule) => ({ ...rule, origin: "quotes" as const })),
  ];
}

function ruleSource(from: Script, to: Version, wording: Wording): RuleSource {
  const { quotes, rules, shared } = wording;
  const own = rulesFor(rules, to).map(({ word, text }) => [word, text]);
  return {
    key: JSON.stringify([own, from === to.script ? undefined : shared?.key, quotes]),
    rules: () => rulesInOrder(from, to, wording),
  };
}
