/** The portal's configuration: `content/site.yaml` and `content/navigation.yaml`, with all that is wrong in them. */

import { type Script, type VariantCode, versionsOf } from "../conversion/version.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import type { NavigationEntry } from "../navigation/tree.ts";
import { defineRule, type Place, type Problem } from "../shared/problem.ts";
import { type ConfigLink, linksOf } from "./config-links.ts";
import { configText } from "./config-source.ts";
import { readGlossary } from "./glossary.ts";
import { notKeys } from "./key-rules.ts";
import { navigationProblems } from "./navigation-problems.ts";
import { navigationSchema } from "./navigation-schema.ts";
import { readKeys } from "./schema-parts.ts";
import { schemaProblems } from "./schema-problems.ts";
import type { Site } from "./site.ts";
import { variantOfSource } from "./site-rules.ts";
import { siteSchema } from "./site-schema.ts";
import { strayMarkups } from "./stray-markup.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

export interface Config {
  /**
   * Undefined when one of the files cannot be read at all, since then everything else would look wrong. Wrong values are
   * replaced by defaults, so that the content can be checked as well.
   */
  site?: Site;
  navigation: NavigationEntry[];
  /** What `content/glossary.yaml` says, where there is one. */
  glossary: WordRule[];
  /** Those that lead to a path of this site. */
  links: ConfigLink[];
  problems: Problem[];
}

/** Texts for files that are not there yet. */
export interface ConfigStandIns {
  site: string;
  navigation: string;
}

/** @param options.url replaces the url of `site.yaml`; isSiteUrl holds of it */
export function readConfig(root: string, options: { url?: string; standIns?: ConfigStandIns } = {}): Config {
  const { standIns } = options;
  const siteSource = readYaml(root, "content/site.yaml", "name: 澜川高新区", standIns?.site);
  const navigationSource = readYaml(
    root,
    "content/navigation.yaml",
    "- { label: 新闻中心, slug: news }",
    standIns?.navigation,
  );
  const site = siteFrom(siteSource, options.url);
  const navigation = navigationFrom(navigationSource);
  const glossary = readGlossary(root);
  const problems = [...site.problems, ...navigation.problems, ...glossary.problems];
  if (!site.value || !navigation.value) return { navigation: [], glossary: [], links: [], problems };
  const links = [...linksOf(navigationSource), ...linksOf(siteSource)];
  return { site: site.value, navigation: navigation.value, glossary: glossary.rules, links, problems };
}

interface Read<Value> {
  /** Undefined when it could not be read. */
  value: Value | undefined;
  problems: Problem[];
}

function siteFrom(source: YamlSource, override: string | undefined): Read<Site> {
  const { data, placeOf } = source;
  if (!isMap(data)) return { value: undefined, problems: source.problems };
  const { keys, issues } = readKeys(siteSchema, data);
  const problems = [
    ...source.problems,
    ...schemaProblems(siteSchema, data, issues, placeOf),
    ...strayMarkups(source),
  ];
  const name = keys.name ?? "";
  const { variants, ...plain } = { ...defaults, ...keys };
  const { script } = plain;
  const wanted = [...new Set(variants ?? usualVariants[script])];
  const isSource = (code: VariantCode) => code === "zh-cn" && script === "zh-Hans";
  if (wanted.some(isSource)) problems.push(variantOfSource(placeOf(["variants"]), {}));
  const versions = versionsOf(
    script,
    wanted.filter((code) => !isSource(code)),
  );
  return {
    value: {
      ...plain,
      name,
      shortName: keys.shortName ?? name,
      versions,
      ...addressOf(override ?? keys.url),
    },
    problems,
  };
}

/** A portal in Simplified is shown in both Traditional forms, one in Traditional in Simplified. */
const usualVariants: Record<Script, VariantCode[]> = { "zh-Hans": ["zh-tw", "zh-hk"], "zh-Hant": ["zh-cn"] };

/** What stands in for values that are wrong. */
const defaults = siteSchema.parse({ name: "-", url: "https://site.invalid" });

function addressOf(written = defaults.url): Pick<Site, "url" | "basePath"> {
  const { origin, pathname } = new URL(written);
  const basePath = pathname.replace(/\/+$/, "");
  return { url: origin + basePath, basePath };
}

function navigationFrom(source: YamlSource): Read<NavigationEntry[]> {
  const { data, placeOf } = source;
  if (!Array.isArray(data)) return { value: undefined, problems: source.problems };
  const read = navigationSchema.safeParse(data);
  const issues = read.success ? [] : read.error.issues;
  const problems = [
    ...source.problems,
    ...schemaProblems(navigationSchema, data, issues, placeOf),
    ...navigationProblems(data, placeOf),
    ...strayMarkups(source),
  ];
  return { value: read.success ? read.data : usableEntries(data), problems };
}

/** The entries that can be used although others are wrong, lest every article of theirs be called homeless. */
function usableEntries(level: unknown): NavigationEntry[] {
  if (!Array.isArray(level)) return [];
  return level.filter(isMap).flatMap(({ label, slug, children }) => {
    if (typeof label !== "string" || typeof slug !== "string") return [];
    return [{ label, slug, children: usableEntries(children) }];
  });
}

const missingFile = defineRule<{ file: string; example: string; reason: string }>({
  id: "file/missing",
  zh: ({ file, example, reason }) => ({
    what: `读不到 ${file}（${reason}）。`,
    why: "没有它就不知道网站叫什么、有哪些栏目。",
    fix: `新建这个文件，里面写上：${example}`,
  }),
  en: ({ file, example, reason }) => ({
    what: `${file} cannot be read (${reason}).`,
    why: "It says what the site is called and which categories it has.",
    fix: `Create it, beginning with: ${example}`,
  }),
});

function readYaml(root: string, file: string, example: string, standIn?: string): YamlSource {
  const start: Place = { file, line: 1, column: 1 };
  let text: string;
  try {
    text = configText(root, file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    if (standIn === undefined || reason !== "ENOENT") {
      return {
        data: undefined,
        problems: [missingFile(start, { file, example, reason })],
        placeOf: () => start,
      };
    }
    text = standIn;
  }
  const source = parseYaml(text, start);
  const wanted = example.startsWith("-") ? Array.isArray(source.data) : isMap(source.data);
  if (wanted || source.problems.length > 0) return source;
  return { ...source, problems: [notKeys(start, { value: source.data ?? "", example })] };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
