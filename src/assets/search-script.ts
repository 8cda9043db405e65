/** The search page's script, bundled of the same code that writes the index. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isCompiled, packageDirectory } from "../shared/package-directory.ts";
import type { Script } from "./bundle-script.ts";
import { contentName } from "./content-name.ts";

let known: Promise<Script> | undefined;

export function searchScript(): Promise<Script> {
  known ??= script();
  return known;
}

async function script(): Promise<Script> {
  // Beside the compiled form lies the bundle that was made with it.
  const js = isCompiled ? readFileSync(join(import.meta.dirname, "search.js"), "utf8") : await bundled();
  return { name: contentName("search", "js", js), js };
}

async function bundled(): Promise<string> {
  const { build } = await import("esbuild");
  const { searchBundle } = await import("./search-bundle.js");
  const { outputFiles } = await build({ ...searchBundle, absWorkingDir: packageDirectory, write: false });
  return outputFiles?.[0]?.text ?? "";
}
