/**
 * Eleventy's configuration. Plain Eleventy run on it builds the same pages as `newspark build`:
 * `node --import tsx node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts`
 */
import { relative, resolve } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { newspark } from "./src/build/newspark-plugin.ts";
import { packageDirectory } from "./src/shared/package-directory.ts";

export default async function (eleventyConfig: EleventyConfig) {
  // 1. Where things lie
  eleventyConfig.setInputDirectory("content");
  eleventyConfig.setOutputDirectory("_site");
  eleventyConfig.setLayoutsDirectory(relative(resolve("content"), resolve(packageDirectory, "layouts")));
  eleventyConfig.setTemplateFormats(["njk"]); // the articles are Newspark's to read

  // 2. The portal: every page from content/ through layouts/
  await eleventyConfig.addPlugin(newspark);

  // 3. Your own plug-ins, filters and shortcodes
}
