/** The Nunjucks environment of the layouts: a portal's own layouts first, then Newspark's. */
import { createRequire } from "node:module";
import type * as Nunjucks from "nunjucks";

/** Eleventy's own copy, because two copies of Nunjucks escape each other's safe strings. */
const nunjucks: typeof Nunjucks = createRequire(import.meta.resolve("@11ty/eleventy"))("nunjucks");

/** @param directories absolute folders, the first that holds a layout wins */
export function layoutEnvironment(directories: string[]): Nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(directories);
  return new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
}
