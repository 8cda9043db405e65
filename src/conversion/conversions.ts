/** Every conversion that a portal needs: from either script to each of its versions. */
import { loadConversion } from "./cached-conversion.ts";
import { type Converter, createConverter } from "./converter.ts";
import type { Choose } from "./mark-text.ts";
import { type Quotes, quotationRules } from "./quotation-marks.ts";
import { rootVersion, type Script, scriptOf, textFor, type Version } from "./version.ts";
import { rulesFor, type WordRule } from "./word-rule.ts";

export interface Conversions {
  /** The root's first. */
  versions: readonly Version[];
  /** Undefined where text of that script is the version's already. */
  converter(from: Script, version: Version): Converter | undefined;
  /** A text of that script in every version, the root's first. */
  inEveryVersion(text: string, from: Script): string[];
  choose: Choose;
}

export interface ConversionOptions {
  versions: readonly Version[];
  quotes: Quotes;
  /** The portal's own rules first. */
  rules: readonly WordRule[];
  /** See `loadConversion`. */
  cache?: string;
}

const scripts: Script[] = ["zh-Hans", "zh-Hant"];

export async function loadConversions(options: ConversionOptions): Promise<Conversions> {
  const { versions, quotes, rules, cache } = options;
  const converters = new Map<string, Converter>();
  for (const script of scripts) {
    for (const version of versions) {
      const { opencc: from } = rootVersion(script);
      if (version.opencc === from || (from !== "cn" && from !== "t")) continue;
      const all = [...rulesFor(rules, version), ...quotationRules(quotes, script, version.script)];
      const conversion = await loadConversion({ from, to: version.opencc }, all, cache);
      converters.set(`${script} ${version.code}`, createConverter(conversion));
    }
  }
  const converter = (from: Script, version: Version) => converters.get(`${from} ${version.code}`);
  const convert = (text: string, from: Script, version: Version) =>
    converter(from, version)?.convert(text) ?? text;
  return {
    versions,
    converter,
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
