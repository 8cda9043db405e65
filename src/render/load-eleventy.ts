/** Eleventy, loaded where it is needed, because that takes longer than a build which makes nothing. */
import { isCompiled } from "../shared/package-directory.ts";

/** @param hasPlugIns whether some may be there that import Eleventy themselves */
export async function loadEleventy(hasPlugIns: boolean): Promise<typeof import("@11ty/eleventy").default> {
  // Its hook into all imports serves its own watching, which Newspark does not use, and costs a thread and 0.2 s.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  // See cli/eleventy-bundle.js.
  const bundle = new URL("./eleventy.js", import.meta.url).href;
  const { default: Eleventy } = await import(isCompiled && !hasPlugIns ? bundle : "@11ty/eleventy");
  return Eleventy;
}
