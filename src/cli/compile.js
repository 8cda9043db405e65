/**
 * `npm run compile`: makes the compiled form, see compiled.js. Small libraries become part of it, since Node takes a
 * millisecond to find, read and link a file, and every thread does that again for the six hundred they consist of.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { searchBundle } from "../assets/search-bundle.js";
import { compileLayouts } from "./compile-layouts.js";
import { compiledFolder, packageFolder } from "./compiled.js";
import { eleventyBundle } from "./eleventy-bundle.js";
import { plainFields } from "./plain-fields.js";

/** Those that bring files of their own, are large and seldom needed, or must be the very ones that a portal's plug-ins have. */
const external = [
  "@11ty/*",
  "@aws-sdk/*",
  "@fontsource-variable/*",
  "chokidar",
  "esbuild",
  "fontkit",
  "lightningcss",
  "mammoth",
  "opencc-js",
  "pinyin-pro",
  "sharp",
  "tsx",
  "wawoff2",
];

// Libraries in CommonJS ask for Node's own modules by it.
const banner = {
  js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);',
};

const outdir = join(packageFolder, compiledFolder);
rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: packageFolder,
  entryPoints: {
    main: "src/cli/main.ts",
    worker: "src/build/worker.ts",
    "glance-worker": "src/build/glance-worker.ts",
    "eleventy-config": ".eleventy.ts",
    nunjucks: "src/render/nunjucks.ts",
  },
  outdir,
  bundle: true,
  splitting: true,
  external,
  plugins: [plainFields],
  banner,
  minifyWhitespace: true,
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
  metafile: true,
});
await build({ ...searchBundle, absWorkingDir: packageFolder, outdir });

// A plug-in in Newspark's own configuration may import Eleventy too, and may change what the text of a layout means.
const { imports = [] } = metafile.inputs[".eleventy.ts"] ?? {};
if (imports.every(({ path }) => path.startsWith("src/") || path.startsWith("node:"))) {
  await build({ ...eleventyBundle, absWorkingDir: packageFolder, outdir, banner });
  await compileLayouts(join(packageFolder, "layouts"), outdir);
}
