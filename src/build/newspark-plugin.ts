/**
 * Newspark as an Eleventy plug-in: a virtual, paginated template for each page kind with all its markup in the layout.
 *
 * Run by `newspark build` it renders the pages handed over. Run by plain Eleventy it prepares the site itself and puts
 * styles, pictures and files beside the pages once Eleventy has written them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { markAsOurs } from "../output/mark.ts";
import { stagedFiles } from "../output/staged-files.ts";
import type { Page } from "../pages/view-models.ts";
import { type HandedOver, handedOver } from "../render/hand-over.ts";
import { layoutEnvironment, type RenderedParts } from "../render/nunjucks-environment.ts";
import { formatProblems } from "../shared/format-problems.ts";
import { groupBy } from "../shared/group-by.ts";
import { packageDirectory } from "../shared/package-directory.ts";
import { hasErrors } from "../shared/problem.ts";
import { keptFolder } from "./kept-folder.ts";
import { type PreparedSite, prepareSite } from "./prepare-site.ts";
import { writeAssets } from "./write-assets.ts";

/** The portal is the folder that Eleventy runs in. */
export async function newspark(eleventyConfig: EleventyConfig): Promise<void> {
  const root = process.cwd();
  const { pages, parts, label } = handedOver(eleventyConfig) ?? (await preparePages(root, eleventyConfig));
  const layoutDirectories = [join(root, "layouts"), join(packageDirectory, "layouts")];
  eleventyConfig.setLibrary("njk", layoutEnvironment(layoutDirectories, parts, label));
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

async function preparePages(root: string, eleventyConfig: EleventyConfig): Promise<HandedOver> {
  const site: PreparedSite = await prepareSite(root, { now: Date.now(), unpublished: false });
  if (site.problems.length > 0) process.stderr.write(`${formatProblems(site.problems, "zh")}\n`);
  if (hasErrors(site.problems)) {
    throw new Error("the content has problems; nothing was published");
  }
  const parts: RenderedParts = new Map();
  const byOutput = new Map(site.pages.map((page) => [page.output, page]));
  eleventyConfig.on("eleventy.after", async ({ directories, results }) => {
    const output = resolve(directories.output);
    const files = stagedFiles(output);
    // What Eleventy wrote still has its marks, and is one version only.
    for (const { outputPath, content } of results) {
      const page = outputPath && byOutput.get(relative(output, resolve(outputPath)).replaceAll("\\", "/"));
      if (!page) continue;
      const finished = { page, html: content, parts: parts.get(page.chrome.id) ?? [] };
      for (const { output: path, html } of site.versionsOf(finished)) files.write(path, html);
    }
    await writeAssets(site, { root, output, files });
    files.commit();
    markAsOurs(output);
  });
  return { pages: site.pages, parts, label: site.label };
}
