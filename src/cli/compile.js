/** `npm run compile`: makes the compiled form, see compiled.js. Libraries stay what npm installed. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { searchBundle } from "../assets/search-bundle.js";
import { compiledFolder, packageFolder } from "./compiled.js";

const outdir = join(packageFolder, compiledFolder);
rmSync(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: packageFolder,
  entryPoints: {
    main: "src/cli/main.ts",
    worker: "src/build/worker.ts",
    "glance-worker": "src/build/glance-worker.ts",
    "eleventy-config": ".eleventy.ts",
  },
  outdir,
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
});
await build({ ...searchBundle, absWorkingDir: packageFolder, outdir });
