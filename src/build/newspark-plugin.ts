/**
 * Newspark as an Eleventy plug-in: a virtual, paginated template for each page kind with all its markup in the layout.
 *
 * Run by `newspark build` it renders the pages handed over. Run by plain Eleventy it prepares the site itself and puts
 * styles, pictures and files beside the pages once Eleventy has written them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import type { Page } from "../pages/view-models.ts";
import { compiledLayouts } from "../render/compiled-layouts.ts";
import { type HandedOver, handedOver } from "../render/hand-over.ts";
import { layoutEnvironment } from "../render/nunjucks-environment.ts";
import { groupBy } from "../shared/group-by.ts";
import { packageDirectory } from "../shared/package-directory.ts";
import { hasOwnConfig } from "./config-path.ts";
import { keptFolder } from "./kept-folder.ts";

/** The portal is the folder that Eleventy runs in. */
export async function newspark(eleventyConfig: EleventyConfig): Promise<void> {
  const root = process.cwd();
  const { pages, parts, label } = handedOver(eleventyConfig) ?? (await prepare(root, eleventyConfig));
  const layoutDirectories = [join(root, "layouts"), join(packageDirectory, "layouts")];
  // A plug-in may change what the text of a layout means.
  const compiled = hasOwnConfig(root) ? undefined : await compiledLayouts();
  eleventyConfig.setLibrary("njk", layoutEnvironment(layoutDirectories, parts, label, compiled));
  for (const [kind, ofKind] of groupBy(pages, (page) => [page.kind])) {
    const layout = `${kind}.njk`;
    addLayout(eleventyConfig, layout, { root, directories: layoutDirectories, label });
    eleventyConfig.addTemplate(layout, "", {
      layout,
      pages: ofKind,
      pagination: { data: "pages", size: 1, alias: "item" },
      permalink: ({ item }: { item: Page }) => item.output,
      eleventyExcludeFromCollections: true,
      // Addresses of an old CMS may have no ending.
      eleventyAllowMissingExtension: true,
    });
  }
}

interface LayoutFolders extends Pick<HandedOver, "label"> {
  root: string;
  /** The first that holds a layout wins; Eleventy knows the last. */
  directories: string[];
}

/**
 * Tells Eleventy, which knows one layouts folder only, where a layout of another folder lies. It reads that one file itself,
 * without our loader, so one of Newspark's that needs other words is handed to it as a copy.
 */
function addLayout(
  eleventyConfig: EleventyConfig,
  layout: string,
  { root, directories, label }: LayoutFolders,
): void {
  const directory = directories.find((candidate) => existsSync(join(candidate, layout)));
  const known = directories.at(-1);
  if (!directory || !known) return;
  let file = join(directory, layout);
  const written = directory === known ? readFileSync(file, "utf8") : "";
  const worded = label(written);
  if (worded !== written) {
    file = join(keptFolder(root, "layouts"), layout);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, worded);
  }
  eleventyConfig.addLayoutAlias(layout, relative(known, file));
}

/** A thread that only renders what it is given need not load all that reads a portal. */
async function prepare(root: string, eleventyConfig: EleventyConfig): Promise<HandedOver> {
  const { preparePages } = await import("./plain-eleventy.ts");
  return await preparePages(root, eleventyConfig);
}
