/** Versions: the portal in one script each. The source stands at the root, the others under a path of their own. */

export type Script = "zh-Hans" | "zh-Hant";
export type VariantCode = "zh-cn" | "zh-tw" | "zh-hk";

export interface Version {
  /** As MediaWiki names it; what rules and the command line say. */
  code: "zh-hans" | "zh-hant" | VariantCode;
  script: Script;
  /** BCP 47, for `lang` and `hreflang`. */
  lang: string;
  /** Open Graph's locale. */
  locale: string;
  /** `""` for the root, or `/zh-tw`. */
  path: string;
  /** In its own script. */
  label: string;
  shortLabel: string;
  /** opencc-js's name of what is read from, or written to. */
  opencc: "cn" | "t" | "tw" | "hk";
}

const roots: Record<Script, Version> = {
  "zh-Hans": {
    code: "zh-hans",
    script: "zh-Hans",
    lang: "zh-Hans",
    locale: "zh_CN",
    path: "",
    label: "简体",
    shortLabel: "简",
    opencc: "cn",
  },
  "zh-Hant": {
    code: "zh-hant",
    script: "zh-Hant",
    lang: "zh-Hant",
    locale: "zh_TW",
    path: "",
    label: "繁體",
    shortLabel: "繁",
    opencc: "t",
  },
};

const variants: Record<VariantCode, Version> = {
  "zh-cn": { ...roots["zh-Hans"], code: "zh-cn", path: "/zh-cn" },
  "zh-tw": {
    code: "zh-tw",
    script: "zh-Hant",
    lang: "zh-Hant-TW",
    locale: "zh_TW",
    path: "/zh-tw",
    label: "繁體（台灣）",
    shortLabel: "繁（台）",
    opencc: "tw",
  },
  "zh-hk": {
    code: "zh-hk",
    script: "zh-Hant",
    lang: "zh-Hant-HK",
    locale: "zh_HK",
    path: "/zh-hk",
    label: "繁體（香港）",
    shortLabel: "繁（港）",
    opencc: "hk",
  },
};

export const variantCodes = Object.keys(variants) as VariantCode[];

/** opencc-js's name of a script that is read. */
export function sourceName(script: Script): "cn" | "t" {
  return script === "zh-Hans" ? "cn" : "t";
}

/** By its code, `zh-hans` or `zh-tw`. */
export function versionCalled(code: string): Version | undefined {
  return [...Object.values(roots), ...Object.values(variants)].find((version) => version.code === code);
}

/** The root's version first, then the variants in the order given. */
export function versionsOf(script: Script, codes: readonly VariantCode[]): Version[] {
  return [roots[script], ...codes.map((code) => variants[code])];
}

/** Whose words a version takes, in this order: MediaWiki's fallbacks (`includes/language/converters/ZhConverter.php`). */
const fallbacks: Record<string, string[]> = {
  "zh-hans": ["zh-cn", "zh-sg", "zh-my"],
  "zh-hant": ["zh-tw", "zh-hk", "zh-mo"],
  "zh-cn": ["zh-hans", "zh-sg", "zh-my"],
  "zh-tw": ["zh-hant", "zh-hk", "zh-mo"],
  "zh-hk": ["zh-mo", "zh-hant", "zh-tw"],
};

/** Codes that rules may name; `zh` stands for every version that is not named. */
export const ruleCodes: readonly string[] = ["zh", ...Object.keys(fallbacks), "zh-sg", "zh-my", "zh-mo"];

/** The script of the words behind a code. */
export function scriptOf(code: string): Script {
  return ["zh-hant", "zh-tw", "zh-hk", "zh-mo"].includes(code) ? "zh-Hant" : "zh-Hans";
}

/** What a rule says for a version: its own words, or those of the nearest version named. */
export function textFor(texts: ReadonlyMap<string, string>, code: Version["code"]): string | undefined {
  for (const candidate of [code, ...(fallbacks[code] ?? []), "zh"]) {
    const text = texts.get(candidate);
    if (text !== undefined) return text;
  }
  return undefined;
}
