/** The portal's own Eleventy configuration, or Newspark's. */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { isCompiled, packageDirectory } from "../shared/package-directory.ts";

/** @returns relative to the root; it can be imported */
export async function configPath(root: string): Promise<string> {
  const own = resolve(root, ".eleventy.ts");
  const newsparks = join(packageDirectory, ".eleventy.ts");
  const path = existsSync(own) ? own : newsparks;
  if (path === newsparks) {
    return relative(root, isCompiled ? join(packageDirectory, "dist/eleventy-config.js") : path);
  }
  registered ??= readTypeScript();
  await registered;
  return relative(root, path);
}

let registered: Promise<void> | undefined;

/** For this process, and once. Node takes the file for CommonJS where no package.json of the portal says otherwise. */
async function readTypeScript(): Promise<void> {
  const [esm, cjs] = await Promise.all([import("tsx/esm/api"), import("tsx/cjs/api")]);
  if (isCompiled) esm.register();
  cjs.register();
}
