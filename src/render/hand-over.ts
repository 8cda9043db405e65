/** Hands prepared pages to the plug-in that runs inside `.eleventy.ts`, keyed by Eleventy's own configuration object. */
import type { Page } from "../pages/view-models.ts";
import type { RenderedParts } from "./nunjucks-environment.ts";

export interface HandedOver {
  pages: readonly Page[];
  /** Filled as the pages are rendered. */
  parts: RenderedParts;
  /** The words of the layouts, which are Simplified, in the script of the portal's source. */
  label(words: string): string;
}

const registry = globalThis as { [key: symbol]: WeakMap<object, HandedOver> | undefined };
const key = Symbol.for("newspark.handed");

/** Known to the whole process, since a portal's own configuration may load this file once more than the command did. */
const handed = registry[key] ?? new WeakMap<object, HandedOver>();
registry[key] = handed;

export function handOver(eleventyConfig: object, what: HandedOver): void {
  handed.set(eleventyConfig, what);
}

/** Undefined when Eleventy was started by itself and nobody prepared anything. */
export function handedOver(eleventyConfig: object): HandedOver | undefined {
  return handed.get(eleventyConfig);
}
