/** The site's one style sheet: the styles, then each component's, in the layers that `styles/layers.css` orders; minified. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { contentName } from "./content-name.ts";
import { flattenLayer } from "./flatten-layer.ts";

/** Declares the layers, the weakest first, and nothing else. */
const declaration = "layers.css";

/** @param layouts absolute path of a `layouts/` folder */
export function bundleStyles(layouts: string): { name: string; css: string } {
  const order = layersIn(readFileSync(join(layouts, "styles", declaration), "utf8"));
  const source = styleFiles(layouts)
    .map((path) => flattenLayer(readFileSync(path, "utf8"), order, path))
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

/** What the readers of such portals use: phones since 2021, and old PCs whose browsers stopped at Chromium 86. */
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);
const browsers = { chrome: version(86), firefox: version(90), safari: version(14, 1), edge: version(86) };

function layersIn(css: string): string[] {
  return (/@layer ([^;{]+);/.exec(css)?.[1] ?? "").split(",").map((name) => name.trim());
}

function styleFiles(layouts: string): string[] {
  const styles = filesIn(join(layouts, "styles")).filter(
    (name) => name.endsWith(".css") && name !== declaration,
  );
  const components = filesIn(join(layouts, "components"))
    .map((name) => join(layouts, "components", name, "style.css"))
    .filter(existsSync);
  return [...styles.map((name) => join(layouts, "styles", name)), ...components];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
