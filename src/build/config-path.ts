/** The portal's own Eleventy configuration, or Newspark's. */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { isCompiled, packageDirectory } from "../shared/package-directory.ts";

/** @returns relative to the root; it can be imported */
export async function configPath(root: string): Promise<string> {
  const own = resolve(root, ".eleventy.ts");
  const newsparks = join(packageDirectory, ".eleventy.ts");
  const path = existsSync(own) ? own : newsparks;
  if (!isCompiled) return relative(root, path);
  if (path === newsparks) return relative(root, join(packageDirectory, "dist/eleventy-config.js"));
  const { register } = await import("tsx/esm/api");
  register();
  return relative(root, path);
}
