/** How the search page's script is bundled. Plain JavaScript, because what compiles TypeScript needs it too. */

/** The same browsers as the styles are made for. */
const target = ["chrome86", "edge86", "firefox90", "safari14.1"];

/** @type {import("esbuild").BuildOptions} */
export const searchBundle = {
  entryPoints: { search: "src/search/page/main.ts" },
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target,
  legalComments: "none",
  logLevel: "warning",
};
