/** The conversions of one portal: OpenCC's dictionaries, Newspark's glossary and above them the portal's own. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseGlossary } from "../config/glossary.ts";
import type { Site } from "../config/site.ts";
import { type Conversions, loadConversions, type SharedGlossary } from "../conversion/conversions.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import { packageDirectory } from "../shared/package-directory.ts";
import { keptFolder } from "./kept-folder.ts";

type Languages = Pick<Site, "versions" | "quotes">;

/** @param rules what the portal's glossary says */
export function siteConversions(
  root: string,
  { versions, quotes }: Languages,
  rules: readonly WordRule[],
): Promise<Conversions> {
  const cache = keptFolder(root, "conversions");
  return loadConversions({ versions, quotes, rules, shared: sharedGlossary(), cache });
}

/** Those of the source's own version alone. */
export function sourceConversions({ versions, quotes }: Languages): Promise<Conversions> {
  return loadConversions({ versions: versions.slice(0, 1), quotes, rules: [] });
}

export function sharedGlossary(): SharedGlossary {
  const file = "src/conversion/glossary.yaml";
  const text = readFileSync(join(packageDirectory, file), "utf8");
  let parsed: WordRule[] | undefined;
  return {
    key: createHash("sha256").update(text).digest("hex"),
    rules() {
      parsed ??= parseGlossary(text, { file, line: 1, column: 1 }).rules;
      return parsed;
    },
  };
}
