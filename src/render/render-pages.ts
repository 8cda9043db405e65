/** From pages to HTML: runs of Eleventy, each page taken from it as soon as it is rendered. */
import type { Page, PageOutline } from "../pages/view-models.ts";
import { handOver } from "./hand-over.ts";
import { LayoutError } from "./layout-error.ts";
import type { RenderedParts } from "./nunjucks-environment.ts";

export interface RenderedPage {
  page: Page;
  /** With the marks of `shared/marks.ts`. */
  html: string;
  /** Pieces of the HTML that other pages share, in their order. */
  parts: readonly string[];
  /** Milliseconds from the page before; unknown for the first page of a run, which waits for the run to begin. */
  took: number | undefined;
}

/** A run takes some 40 ms to begin, and Eleventy keeps what it knows of a page until the run ends. */
const pagesARun = 2000;

interface EleventyResult {
  outputPath: string | false;
  content: string;
}

export interface RenderOptions {
  /** The `.eleventy.ts` to run, relative to the working directory. */
  configPath: string;
  /** See HandedOver. */
  label(words: string): string;
  /** Is given every page; the next is not begun before it is done. */
  onPage(page: RenderedPage): Promise<void>;
}

/** One for all runs of the process, since Eleventy keeps its layouts and with them the environment of the first run. */
const parts: RenderedParts = new WeakMap();

/** @throws LayoutError */
export async function renderPages(pages: readonly PageOutline[], options: RenderOptions): Promise<void> {
  for (let start = 0; start < pages.length; start += pagesARun) {
    const run = pages.slice(start, start + pagesARun);
    await renderRun(
      run.map((page) => page.make()),
      options,
    );
  }
}

async function renderRun(pages: Page[], { configPath, label, onPage }: RenderOptions): Promise<void> {
  // Eleventy's hook into all imports serves its own watching, which Newspark does not use, and costs a thread and 0.2 s.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  // Loaded where it is needed, because that takes longer than a build which makes nothing.
  const { default: Eleventy } = await import("@11ty/eleventy");
  const lent = pages.map(({ output, kind, single, head, chrome, view }): Page => {
    return { output, kind, single, head, chrome, view };
  });
  const waiting = new Map(pages.map((page) => [page.output, page]));
  const eleventy = new Eleventy(undefined, undefined, {
    configPath,
    quietMode: true,
    config: (eleventyConfig: object) => handOver(eleventyConfig, { pages: lent, parts, label }),
  });
  // It would list every page that a broken layout concerns.
  eleventy.logger.overrideLogger({ log() {}, info() {}, warn() {}, error() {} });
  let failure: unknown;
  let finished: number | undefined;
  const take = async (html: string, outputPath: string | false): Promise<string> => {
    const output = outputPath === false ? "" : relativeTo(eleventy.directories.output, outputPath);
    const page = waiting.get(output);
    if (!page || failure) return html;
    waiting.delete(output);
    const took = finished === undefined ? undefined : performance.now() - finished;
    try {
      await onPage({ page, html, parts: parts.get(page.chrome) ?? [], took });
    } catch (error) {
      failure = error;
    }
    finished = performance.now();
    return taken;
  };
  try {
    await eleventy.init();
    // Behind all transforms of the configuration. Eleventy keeps what the last one gives, and with it a gigabyte.
    eleventy.config.transforms = { ...eleventy.config.transforms, newspark: take };
    const results = (await eleventy.toJSON()) as EleventyResult[];
    for (const { content, outputPath } of results) if (content !== taken) await take(content, outputPath);
  } catch (error) {
    throw new LayoutError(error);
  } finally {
    // Eleventy keeps its templates when the run is over (by its layouts, and by its list of Nunjucks environments).
    delete eleventy.config?.transforms["newspark"];
    for (const page of lent) Object.assign(page, { head: undefined, chrome: undefined, view: undefined });
  }
  if (failure) throw failure;
}

const taken = "taken";

function relativeTo(prefix: string, path: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : path.replace(/^\.\//, "");
}
