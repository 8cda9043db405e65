/** Hands prepared pages to the plug-in that runs inside `.eleventy.ts`, keyed by Eleventy's own configuration object. */
import type { Page } from "../pages/view-models.ts";

const handed = new WeakMap<object, readonly Page[]>();

export function handOver(eleventyConfig: object, pages: readonly Page[]): void {
  handed.set(eleventyConfig, pages);
}

/** Undefined when Eleventy was started by itself and nobody prepared anything. */
export function handedOver(eleventyConfig: object): readonly Page[] | undefined {
  return handed.get(eleventyConfig);
}
