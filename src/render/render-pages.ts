/**
 * From pages to HTML: one run of Eleventy, which makes an example of each kind of page itself. All other pages of a kind are put
 * through the same template meanwhile: Eleventy's own way to them, a copy of the template for each, takes as long as their
 * markup, and it keeps every copy until the process ends.
 */
import type Eleventy from "@11ty/eleventy";
import type { PageEntry } from "@11ty/eleventy";
import type { Page, PageOutline } from "../pages/view-models.ts";
import { groupBy } from "../shared/group-by.ts";
import { handOver } from "./hand-over.ts";
import { LayoutError } from "./layout-error.ts";
import { loadEleventy } from "./load-eleventy.ts";
import type { RenderedParts } from "./nunjucks-environment.ts";

export interface RenderedPage {
  page: Page;
  /** With the marks of `shared/marks.ts`. */
  html: string;
  /** Pieces of the HTML that other pages share, in their order. */
  parts: readonly string[];
  /** Milliseconds; unknown for the example of a kind, which waits for Eleventy to begin. */
  took: number | undefined;
}

export interface RenderOptions {
  /** The `.eleventy.ts` to run, relative to the working directory. */
  configPath: string;
  /** Whether others than Newspark may have put something into it. */
  hasPlugIns: boolean;
  /** See HandedOver. */
  label(words: string): string;
  /** Is given every page; the next is not begun before it is done. */
  onPage(page: RenderedPage): Promise<void>;
}

/** One for all runs of the process, since Eleventy keeps its layouts and with them the environment of the first run. */
const parts: RenderedParts = new WeakMap();

/** @throws LayoutError */
export async function renderPages(
  pages: readonly PageOutline[],
  { configPath, hasPlugIns, label, onPage }: RenderOptions,
): Promise<void> {
  if (pages.length === 0) return;
  const kinds = groupBy(pages, ({ kind }) => [kind]);
  const examples = [...kinds.values()].flatMap(([first]) => (first ? [first.make()] : []));
  const lent = examples.map(({ output, kind, single, head, chrome, view }): Page => {
    return { output, kind, single, head, chrome, view };
  });
  const eleventy = await startEleventy({ configPath, hasPlugIns, pages: lent, label });
  const waiting = new Map(examples.map((page) => [page.output, page]));
  let failure: unknown;
  const give = async (page: Page, html: string, took?: number) => {
    try {
      await onPage({ page, html, parts: parts.get(page.chrome) ?? [], took });
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const takeKind = async (example: Page, html: string) => {
    await give(example, html);
    const entry = entryOf(eleventy, example);
    for (const outline of (kinds.get(example.kind) ?? []).slice(1)) {
      const begun = performance.now();
      const page = outline.make();
      await give(page, await renderLike(entry, page, eleventy.directories.output), performance.now() - begun);
    }
  };
  let kindBefore: Promise<void> = Promise.resolve();
  // Behind all transforms of the configuration.
  const take = async (html: string, outputPath: string | false): Promise<string> => {
    const output = relativeTo(eleventy.directories.output, outputPath);
    const example = waiting.get(output);
    if (!example) return html;
    waiting.delete(output);
    // Eleventy begins all kinds at once.
    kindBefore = kindBefore.then(() => takeKind(example, html));
    await kindBefore;
    return html;
  };
  try {
    eleventy.config.transforms = { ...eleventy.config.transforms, newspark: take };
    await eleventy.toJSON();
  } catch (error) {
    throw failure ?? new LayoutError(error);
  } finally {
    // Eleventy keeps a run when it is over, by its layouts and by its list of Nunjucks environments; a preview runs it all day.
    delete eleventy.config.transforms["newspark"];
    for (const page of lent) Object.assign(page, { head: undefined, chrome: undefined, view: undefined });
  }
  const [missing] = waiting.keys();
  if (missing !== undefined) throw new LayoutError(new Error(`Eleventy did not make ${missing}`));
}

interface StartOptions extends Omit<RenderOptions, "onPage"> {
  pages: readonly Page[];
}

/** @throws LayoutError */
async function startEleventy({ configPath, hasPlugIns, pages, label }: StartOptions): Promise<Eleventy> {
  const Eleventy = await loadEleventy(hasPlugIns);
  const eleventy = new Eleventy(undefined, undefined, {
    configPath,
    quietMode: true,
    config: (eleventyConfig: object) => handOver(eleventyConfig, { pages, parts, label }),
  });
  // It would list every page that a broken layout concerns.
  eleventy.logger.overrideLogger({ log() {}, info() {}, warn() {}, error() {} });
  try {
    await eleventy.init();
  } catch (error) {
    throw new LayoutError(error);
  }
  return eleventy;
}

/** What every page of a kind is made with. */
interface KindEntry {
  template: PageEntry["template"];
  inputPath: string;
  /** The data cascade without what is one page's. */
  cascade: Record<string, unknown>;
  /** Eleventy's `page` of the example. */
  page: object;
}

function entryOf(eleventy: Eleventy, { output }: Page): KindEntry {
  for (const { data, _pages } of eleventy.writer.templateMap.getMap()) {
    const example = _pages.find(
      ({ outputPath }) => relativeTo(eleventy.directories.output, outputPath) === output,
    );
    if (!example) continue;
    const { pagination: _, pages: __, ...cascade } = data;
    const { template, inputPath } = example;
    return { template, inputPath, cascade, page: Object.assign({}, example.data["page"]) };
  }
  throw new Error(`Eleventy does not know ${output}`);
}

/** What Eleventy's pagination, data cascade and template map do for each page. */
async function renderLike(
  { template, inputPath, cascade, page }: KindEntry,
  item: Page,
  directory: string,
): Promise<string> {
  const place = {
    url: `/${item.output.replace(/(^|\/)index\.html$/, "$1")}`,
    outputPath: directory + item.output,
  };
  const data = Object.assign({}, cascade, { item, page: Object.assign({}, page, place) });
  if ("eleventyComputed" in cascade) {
    await template.addComputedData(data);
    await template.resolveRemainingComputedData(data);
  }
  // Eleventy keeps what it has made of a template.
  template._cacheRenderedTransformsAndLayoutsPromise = undefined;
  return await template.renderPageEntry(
    Object.assign({}, place, { template, data, inputPath, templateContent: "" }),
  );
}

function relativeTo(prefix: string, path: string | false): string {
  if (path === false) return "";
  return path.startsWith(prefix) ? path.slice(prefix.length) : path.replace(/^\.\//, "");
}
