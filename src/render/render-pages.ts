/** From pages to HTML: Eleventy run in bounded chunks, since it keeps all that it renders until a run ends. */
import Eleventy from "@11ty/eleventy";
import type { Page } from "../pages/view-models.ts";
import { handOver } from "./hand-over.ts";
import { LayoutError } from "./layout-error.ts";
import type { RenderedParts } from "./nunjucks-environment.ts";

export interface RenderedPage {
  page: Page;
  /** With the marks of `shared/marks.ts`. */
  html: string;
  /** Pieces of the HTML that other pages share, in their order. */
  parts: readonly string[];
}

const pagesARun = 4000;

interface EleventyResult {
  outputPath: string | false;
  content: string;
}

export interface RenderOptions {
  /** The `.eleventy.ts` to run, relative to the working directory. */
  configPath: string;
  /** See HandedOver. */
  label(words: string): string;
}

export async function* renderPages(
  pages: readonly Page[],
  { configPath, label }: RenderOptions,
  pagesPerRun = pagesARun,
): AsyncGenerator<RenderedPage[]> {
  for (let start = 0; start < pages.length; start += pagesPerRun) {
    const chunk = pages.slice(start, start + pagesPerRun);
    const parts: RenderedParts = new Map();
    const byOutput = new Map(chunk.map((page) => [page.output, page]));
    const eleventy = new Eleventy(undefined, undefined, {
      configPath,
      quietMode: true,
      config: (eleventyConfig: object) => handOver(eleventyConfig, { pages: chunk, parts, label }),
    });
    // It would list every page that a broken layout concerns.
    eleventy.logger.overrideLogger({ log() {}, info() {}, warn() {}, error() {} });
    const results = await htmlOf(eleventy);
    const prefix = eleventy.directories.output;
    yield results.flatMap(({ outputPath, content }) => {
      const page = outputPath === false ? undefined : byOutput.get(relativeTo(prefix, outputPath));
      return page ? [{ page, html: content, parts: parts.get(page.chrome.id) ?? [] }] : [];
    });
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
