/** See search-bundle.js. */
import type { BuildOptions } from "esbuild";

export const searchBundle: BuildOptions;
