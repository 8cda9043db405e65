/** Where Newspark itself is installed: the folder with its own `layouts/`, `public/` and `.eleventy.ts`. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(import.meta.url);

export const packageDirectory = folderWith("package.json", dirname(here));

/** Whether this is the compiled form, see `cli/compiled.js`; it reads no TypeScript by itself. */
export const isCompiled = !here.endsWith(".ts");

function folderWith(name: string, folder: string): string {
  return existsSync(join(folder, name)) ? folder : folderWith(name, dirname(folder));
}
