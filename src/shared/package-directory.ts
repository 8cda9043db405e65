/** Where Newspark itself is installed: the folder with its own `layouts/`, `public/` and `.eleventy.ts`. */
import { fileURLToPath } from "node:url";

export const packageDirectory = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");
