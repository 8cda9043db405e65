/** The sample portal, built once for all tests of a file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository, runNewspark } from "./run-newspark.ts";
import { type Afterwards, scratchFolder } from "./scratch.ts";

/** When the sample portal is looked at: after its last article. */
const sampleNow = "2026-11-23T12:00:00+08:00";

/** @returns the output folder */
export function buildSample(test: Afterwards, options: string[] = []): string {
  const output = scratchFolder(test);
  const { code, stderr } = runNewspark(["build", "--output", output, "--now", sampleNow, ...options], {
    cwd: repository,
  });
  if (code !== 0) throw new Error(stderr);
  return output;
}

export interface HtmlFile {
  /** Path under the output folder. */
  path: string;
  html: string;
}

export function htmlFiles(output: string): HtmlFile[] {
  return readdirSync(output, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({ path: path.replaceAll("\\", "/"), html: readFileSync(join(output, path), "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One page of every kind, and of every shape a kind takes, by what it shows. */
export const pagesToLookAt: Record<string, string> = {
  home: "/",
  section: "/news/",
  category: "/news/keji-chuangxin/",
  article: "/news/yuanqu-guihua/2022/xinzhou-kechuang-shidian.html",
  tag: "/tags/%E7%A7%91%E6%8A%80%E5%88%9B%E6%96%B0/",
  "oldest listing page": "/news/page-1.html",
  tags: "/tags/",
  topics: "/topics/",
  topic: "/topics/kechuang/",
  archive: "/archive/",
  year: "/archive/2026/",
  month: "/archive/2026/11/",
  "stand-alone page": "/service/",
  "site map": "/sitemap/",
  search: "/search/",
  "not found": "/404.html",
};
