/** The site's one style sheet: the styles in their order, then each component's, minified. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { contentName } from "./content-name.ts";

/** `layers.css` declares the cascade, so it comes first; the order of the others decides nothing. */
const first = "layers.css";

/** @param layouts absolute path of a `layouts/` folder */
export function bundleStyles(layouts: string): { name: string; css: string } {
  const source = styleFiles(layouts)
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const { code } = transform({
    filename: "site.css",
    code: Buffer.from(source),
    minify: true,
    targets: browsers,
  });
  const css = Buffer.from(code).toString("utf8");
  return { name: contentName("site", "css", css), css };
}

/** What the readers of such portals use: browsers of 2021 and later. */
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);
const browsers = { chrome: version(90), firefox: version(90), safari: version(14, 1), edge: version(90) };

function styleFiles(layouts: string): string[] {
  const styles = filesIn(join(layouts, "styles")).filter((name) => name.endsWith(".css") && name !== first);
  const components = filesIn(join(layouts, "components"))
    .map((name) => join(layouts, "components", name, "style.css"))
    .filter(existsSync);
  return [...[first, ...styles].map((name) => join(layouts, "styles", name)), ...components];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
