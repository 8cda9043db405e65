/** Eleventy, loaded where it is needed, because that takes longer than a build which makes nothing. */
import { existsSync } from "node:fs";

/** Part of the compiled form, see cli/eleventy-bundle.js. */
const bundle = new URL("./eleventy.js", import.meta.url);

/** @param hasPlugIns whether some may be there that import Eleventy themselves */
export async function loadEleventy(hasPlugIns: boolean): Promise<typeof import("@11ty/eleventy").default> {
  // Its hook into all imports serves its own watching, which Newspark does not use, and costs a thread and 0.2 s.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  const { default: Eleventy } = await import(
    hasPlugIns || !existsSync(bundle) ? "@11ty/eleventy" : bundle.href
  );
  return Eleventy;
}
