/** The portal's own Eleventy configuration, or Newspark's. */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { isCompiled, packageDirectory } from "../shared/package-directory.ts";

const fileName = ".eleventy.ts";

export function hasOwnConfig(root: string): boolean {
  return resolve(root) !== resolve(packageDirectory) && existsSync(join(root, fileName));
}

/** @returns relative to the root; it can be imported */
export async function configPath(root: string): Promise<string> {
  if (!hasOwnConfig(root)) {
    return relative(root, join(packageDirectory, isCompiled ? "dist/eleventy-config.js" : fileName));
  }
  registered ??= readTypeScript();
  await registered;
  return fileName;
}

let registered: Promise<void> | undefined;

/** For this process, and once. Node takes the file for CommonJS where no package.json of the portal says otherwise. */
async function readTypeScript(): Promise<void> {
  const [esm, cjs] = await Promise.all([import("tsx/esm/api"), import("tsx/cjs/api")]);
  if (isCompiled) esm.register();
  cjs.register();
}
