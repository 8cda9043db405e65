/** From pages to HTML: Eleventy run in bounded chunks, since it keeps all that it renders until a run ends. */
import Eleventy from "@11ty/eleventy";
import type { Page } from "../pages/view-models.ts";
import { handOver } from "./hand-over.ts";
import { LayoutError } from "./layout-error.ts";

export interface RenderedPage {
  /** Output path under the site. */
  output: string;
  html: string;
}

const pagesARun = 4000;

interface EleventyResult {
  outputPath: string | false;
  content: string;
}

/**
 * @param configPath the `.eleventy.ts` to run, relative to the working directory
 */
export async function* renderPages(
  pages: readonly Page[],
  configPath: string,
  pagesPerRun = pagesARun,
): AsyncGenerator<RenderedPage[]> {
  for (let start = 0; start < pages.length; start += pagesPerRun) {
    const chunk = pages.slice(start, start + pagesPerRun);
    const eleventy = new Eleventy(undefined, undefined, {
      configPath,
      quietMode: true,
      config: (eleventyConfig: object) => handOver(eleventyConfig, chunk),
    });
    // It would list every page that a broken layout concerns.
    eleventy.logger.overrideLogger({ log() {}, info() {}, warn() {}, error() {} });
    const results = await htmlOf(eleventy);
    const prefix = eleventy.directories.output;
    yield results.flatMap(({ outputPath, content }) =>
      outputPath === false ? [] : [{ output: relativeTo(prefix, outputPath), html: content }],
    );
  }
}

async function htmlOf(eleventy: Eleventy): Promise<EleventyResult[]> {
  try {
    await eleventy.init();
    return (await eleventy.toJSON()) as EleventyResult[];
  } catch (error) {
    throw new LayoutError(error);
  }
}

function relativeTo(prefix: string, path: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : path.replace(/^\.\//, "");
}
