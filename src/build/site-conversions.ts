/** The conversions of one portal: OpenCC's dictionaries, Newspark's glossary and above them the portal's own. */
import { join } from "node:path";
import type { Site } from "../config/site.ts";
import { type Conversions, loadConversions } from "../conversion/conversions.ts";
import type { WordRule } from "../conversion/word-rule.ts";

export function siteConversions(
  root: string,
  { versions, quotes }: Pick<Site, "versions" | "quotes">,
  rules: readonly WordRule[],
): Promise<Conversions> {
  return loadConversions({ versions, quotes, rules, cache: join(root, ".newspark", "conversions") });
}

/** Those of the source's own version alone. */
export function sourceConversions({
  versions,
  quotes,
}: Pick<Site, "versions" | "quotes">): Promise<Conversions> {
  return loadConversions({ versions: versions.slice(0, 1), quotes, rules: [] });
}
