/** What already stands in the portal's folder: its configuration, and the articles that this import does not bring. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, readConfig } from "../config/read-config.ts";
import type { Site } from "../config/site.ts";
import { locationOf } from "../content/location.ts";
import { type FoundSources, findSources, readArticleFile, readContext } from "../content/read-sources.ts";
import type { Category } from "../navigation/tree.ts";

export interface PortalSoFar {
  config: Config & { site: Site };
  /** Whether there is a site.yaml. */
  hasSite: boolean;
  /** Text of navigation.yaml, where there is one. */
  navigationText: string | undefined;
  found: FoundSources;
}

export const siteFile = "content/site.yaml";
export const navigationFile = "content/navigation.yaml";

/** @param siteText for a portal that has no site.yaml yet */
export function standIns(siteText: string) {
  return { standIns: { site: siteText, navigation: "[]" } };
}

/**
 * @param siteText see `standIns`
 * @returns the configuration alone where it cannot be read
 */
export function portalSoFar(root: string, siteText: string): PortalSoFar | Config {
  const config = readConfig(root, standIns(siteText));
  const { site } = config;
  if (!site) return config;
  const path = join(root, navigationFile);
  return {
    config: { ...config, site },
    hasSite: existsSync(join(root, siteFile)),
    navigationText: existsSync(path) ? readFileSync(path, "utf8") : undefined,
    found: findSources(root),
  };
}

export interface KnownArticles {
  /** Ids of all articles, pages and topics in the folder, in lower case. */
  ids: Set<string>;
  /** By former address, the file that has it. */
  aliases: Map<string, string>;
  urls: string[];
  tags: string[];
}

/** @param isOurs whether this import brings the file, so that it need not be read */
export function articlesSoFar(
  root: string,
  { config: { site }, found }: PortalSoFar,
  categories: ReadonlyMap<string, Category>,
  { now, isOurs }: { now: number; isOurs: (file: string) => boolean },
): KnownArticles {
  const known: KnownArticles = { ids: new Set(), aliases: new Map(), urls: [], tags: [] };
  for (const file of [...found.articles, ...found.pages, ...found.topics]) {
    known.ids.add(locationOf(file).id.toLowerCase());
  }
  const context = readContext(root, { site, categories, now, topics: found.topics });
  for (const file of found.articles) {
    if (isOurs(file)) continue;
    const { article } = readArticleFile(root, file, context);
    known.urls.push(article.url);
    for (const alias of article.front.aliases) known.aliases.set(alias, file);
    known.tags.push(...article.front.tags);
  }
  return known;
}
