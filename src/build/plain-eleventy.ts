/** Plain Eleventy run on the portal: it gets its pages from here, and all that stands beside them once it has written. */
import { relative, resolve } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { markAsOurs } from "../output/mark.ts";
import { changedPaths, commitStage, openStage, stageFile } from "../output/staged-files.ts";
import type { HandedOver } from "../render/hand-over.ts";
import type { RenderedParts } from "../render/nunjucks-environment.ts";
import { drawCodes } from "../render/qr-code.ts";
import { formatProblems } from "../shared/format-problems.ts";
import { siteVersions } from "../variants/site-versions.ts";
import { prepareSite } from "./prepare-site.ts";
import { stageDocuments } from "./stage-documents.ts";
import { writeAssets } from "./write-assets.ts";

export async function preparePages(root: string, eleventyConfig: EleventyConfig): Promise<HandedOver> {
  const { site, problems } = await prepareSite(root, { now: Date.now(), unpublished: false });
  if (problems.length > 0) process.stderr.write(`${formatProblems(problems, "zh")}\n`);
  if (!site) throw new Error("the content has problems; nothing was published");
  const { config, conversions, versioned } = site;
  const pages = site.pages.map((page) => page.make());
  const inVersions = siteVersions({
    ...config,
    pages: versioned,
    converterTo: (version) => conversions.converter(config.script, version),
  });
  const parts: RenderedParts = new WeakMap();
  const byOutput = new Map(pages.map((page) => [page.output, page]));
  eleventyConfig.on("eleventy.after", async ({ directories, results }) => {
    const output = resolve(directories.output);
    const stage = openStage(output);
    const changed: string[] = [];
    // What Eleventy wrote still has its marks, and is one version only.
    for (const { outputPath, content } of results) {
      const page = outputPath && byOutput.get(relative(output, resolve(outputPath)).replaceAll("\\", "/"));
      if (!page) continue;
      const finished = { page, html: drawCodes(content), parts: parts.get(page.chrome) ?? [] };
      for (const { output: path, html } of inVersions.of(finished).versions) {
        if (stageFile(stage, path, html).changed) changed.push(path);
      }
    }
    changed.push(...stageDocuments(site.documents, site, stage).changed);
    changed.push(...changedPaths((await writeAssets(site, { root, stage })).staged));
    site.close();
    commitStage(stage, changed);
    markAsOurs(output);
  });
  return { pages, parts, label: conversions.label };
}
