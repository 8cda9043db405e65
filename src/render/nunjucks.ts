/** Eleventy's own copy of Nunjucks, because two copies escape each other's safe strings; made quicker. */
import { createRequire } from "node:module";
import type * as Nunjucks from "nunjucks";
import { quicken } from "./quicker-nunjucks.ts";

const nunjucks: typeof Nunjucks = createRequire(createRequire(import.meta.url).resolve("@11ty/eleventy"))(
  "nunjucks",
);
quicken(nunjucks);

export default nunjucks;

/** How layouts are read. */
export const layoutOptions = { autoescape: true, trimBlocks: true, lstripBlocks: true };
