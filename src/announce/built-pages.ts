/** The pages of a built site and when they last changed, as its own site maps say. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "./announcement.ts";

/**
 * Articles before pages that list them.
 * @param output folder of a built site
 * @returns nothing where there is none
 */
export function builtPages(output: string): Change[] {
  const folder = join(output, "sitemaps");
  return namesIn(folder).flatMap((name) => {
    const xml = readFileSync(join(folder, name), "utf8");
    return [...xml.matchAll(/<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)].map(
      ([, address = "", lastmod = ""]): Change => ({ url: unescaped(address), lastmod }),
    );
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".xml"))
      .sort();
  } catch {
    return [];
  }
}

/** See `escaped` of `documents/sitemaps.ts`. */
function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
