/**
 * Eleventy as one file of the compiled form, which is loaded in half the time that its four hundred files take. It serves portals
 * without a configuration of their own; plug-ins of others must find the very copy that they import themselves.
 */
import { readFile } from "node:fs/promises";

/** Where the file that is bundled would say it lies, since Eleventy finds its package.json from there. */
const ownPlace = (/** @type {string} */ file) =>
  `new URL(${JSON.stringify(file)}, import.meta.resolve("@11ty/eleventy")).href`;

/** @type {import("esbuild").Plugin} */
const sameAsPackage = {
  name: "same-as-package",
  setup({ onLoad, onResolve }) {
    // The one of the layouts' environment, which lies beside it in the compiled form.
    onResolve({ filter: /^nunjucks$/ }, () => ({ path: "./nunjucks.js", external: true }));
    onLoad({ filter: /[\\/]eleventy[\\/]src[\\/].*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const file = path.replaceAll("\\", "/").replace(/^.*\/eleventy\/src\//, "");
      return { contents: source.replaceAll("import.meta.url", ownPlace(file)), loader: "js" };
    });
  },
};

/** @type {import("esbuild").BuildOptions} */
export const eleventyBundle = {
  entryPoints: { eleventy: "@11ty/eleventy" },
  bundle: true,
  splitting: true,
  // Is loaded on demand, which Newspark never does by this way.
  external: ["@11ty/eleventy-dev-server"],
  plugins: [sameAsPackage],
  minifyWhitespace: true,
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
};
