/** A small portal on disk for the tests of this stage: categories, a topic, files to point at. */
import { cpSync } from "node:fs";
import { sitePathFacts, sitePathsFrom } from "../../src/build/site-paths.ts";
import { deadLinks } from "../../src/config/config-links.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { addressProblems } from "../../src/content/address.ts";
import {
  findSources,
  problemsBetween,
  readArticleFile,
  readContext,
  readOtherSources,
} from "../../src/content/read-sources.ts";
import { redirectProblems } from "../../src/content/redirects.ts";
import type { ArticleSource, PageSource, TopicSource } from "../../src/content/source.ts";
import { buildTree } from "../../src/navigation/build-tree.ts";
import type { Problem } from "../../src/shared/problem.ts";
import { type Afterwards, scratchFolder, writeFiles } from "../support/scratch.ts";

/** 2022-12-01 08:00 in Shanghai. */
export const now = Date.UTC(2022, 11, 1);

const base: Record<string, string> = {
  "content/site.yaml": "name: 澜川高新区\nurl: https://www.example.org\n",
  "content/navigation.yaml": `- label: 新闻中心
  slug: news
  children:
    - { label: 政策解读, slug: zhengce-jiedu }
    - { label: 园区规划, slug: yuanqu-guihua }
- label: 走进澜川
  slug: lanchuan
  children:
    - { label: 园区概况, slug: gaikuang }
    - { label: 园区规划, slug: guihua }
`,
  "content/topics/kechuang.md": "---\ntitle: 科创试点\n---\n",
  "content/news/yuanqu-guihua/2022/cover.jpg": "picture",
  "content/news/yuanqu-guihua/2022/guide.pdf": "guide",
  "public/images/banner.png": "picture",
  "secret.txt": "not to be published",
};

/** A scratch portal with these files more, by path under its root. */
export function portalWith(test: Afterwards, files: Record<string, string | Uint8Array>): string {
  const root = scratchFolder(test);
  writeFiles(root, { ...base, ...files });
  return root;
}

interface Sources {
  articles: ArticleSource[];
  pages: PageSource[];
  topics: TopicSource[];
  publicFiles: string[];
  problems: Problem[];
}

/** What the stage makes of a portal, the problems of addresses and redirects included. */
export function read(root: string): Sources {
  const { site, navigation, links, problems } = readConfig(root);
  if (!site) return { articles: [], pages: [], topics: [], publicFiles: [], problems };
  const tree = buildTree(navigation);
  const found = findSources(root);
  const { publicFiles } = found;
  const context = readContext(root, { site, categories: tree.byPath, now, topics: found.topics });
  const readings = found.articles.map((file) => readArticleFile(root, file, context));
  const articles = readings.map(({ article }) => article);
  const others = readOtherSources(root, found, context);
  const { pages, topics } = others;
  const facts = sitePathFacts(tree, {
    sources: [...articles, ...pages, ...topics],
    publicFiles,
    basePath: site.basePath,
  });
  const paths = sitePathsFrom(facts);
  const all = [
    ...problems,
    ...found.problems,
    ...readings.flatMap(({ problems: own }) => own),
    ...others.problems,
    ...problemsBetween(root, { articles, pages, topics }, { categories: tree.byPath.values(), publicFiles }),
    ...addressProblems(articles, pages, topics, { publicFiles, pages: paths.pages }),
    ...deadLinks(links, paths),
    ...redirectProblems(articles, site, paths),
  ];
  return { articles, pages, topics, publicFiles, problems: all };
}

/** Copies a fixture's `content` or `public` into that of a portal. */
export function addFolder(target: string, folder: string): void {
  cpSync(folder, target, { recursive: true });
}
