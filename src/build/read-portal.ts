/** Wiring of the stages that read: configuration, sources, addresses, bodies and pictures, then the arrangement. */
import { join } from "node:path";
import { deadLinks } from "../config/config-links.ts";
import { readConfig } from "../config/read-config.ts";
import { addressProblems } from "../content/address.ts";
import type { Article, StandalonePage, Topic } from "../content/article.ts";
import { digestOf, mapTexts, wordMarker } from "../content/mark-texts.ts";
import { readSources } from "../content/read-sources.ts";
import { redirectProblems } from "../content/redirects.ts";
import type { ArticleSource, PageSource, TopicSource } from "../content/source.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import { createAssetCollector } from "../images/collector.ts";
import type { AssetJob } from "../images/picture.ts";
import type { BodyContext } from "../markdown/body-context.ts";
import { renderBody } from "../markdown/render-body.ts";
import { buildTree } from "../navigation/build-tree.ts";
import { arrange } from "../portal/arrange.ts";
import type { Portal } from "../portal/portal.ts";
import { filesBelow } from "../shared/files-below.ts";
import { packageDirectory } from "../shared/package-directory.ts";
import type { Problem } from "../shared/problem.ts";
import { inSourceScript } from "../variants/in-source-script.ts";
import { articleFrom, pictureFrom } from "./article-from.ts";
import { siteConversions, sourceConversions } from "./site-conversions.ts";
import { sitePaths } from "./site-paths.ts";

export interface ReadOptions {
  /** What "now" is, in milliseconds since 1970 UTC. */
  now: number;
  /** Replaces the `url` of `site.yaml`, for a preview under another address. */
  url?: string;
  /** Drafts and scheduled articles are shown and marked. */
  unpublished: boolean;
  /** Nothing may be written and no page is made, so nothing is kept for later and no variant is thought of. */
  checkOnly?: boolean;
}

export interface ReadResult {
  conversions: Conversions | undefined;
  /** Words of the portal's own. */
  glossary: readonly WordRule[];
  /** Undefined when the configuration itself could not be read. */
  portal: Portal | undefined;
  jobs: AssetJob[];
  problems: Problem[];
}

type AnySource = ArticleSource | PageSource | TopicSource;

export async function readPortal(root: string, options: ReadOptions): Promise<ReadResult> {
  const config = readConfig(root, options.url === undefined ? {} : { url: options.url });
  const { site, navigation } = config;
  const { glossary } = config;
  if (!site)
    return { portal: undefined, conversions: undefined, glossary, jobs: [], problems: config.problems };
  const conversions = await (options.checkOnly
    ? sourceConversions(site)
    : siteConversions(root, site, glossary));
  const tree = buildTree(navigation);
  const sources = readSources(root, { site, categories: tree.byPath, now: options.now });
  const all = [...sources.articles, ...sources.pages, ...sources.topics];
  const publicFiles = [...filesBelow(join(packageDirectory, "public")), ...sources.publicFiles];
  const pathsOf = (of: AnySource[]) => sitePaths(tree, { sources: of, publicFiles, basePath: site.basePath });
  const everything = pathsOf(all);
  const problems = [
    ...config.problems,
    ...sources.problems,
    ...addressProblems(sources.articles, sources.pages, sources.topics, {
      publicFiles: sources.publicFiles,
      pages: everything.pages,
    }),
  ];

  const assets = createAssetCollector();
  const kept = options.unpublished ? [] : sources.articles.filter(isUnpublished);
  const hidden = new Set(kept.map(({ file }) => file));
  const shown = sources.articles.filter(({ file }) => !hidden.has(file));
  const urlOfFile = new Map(all.map(({ file, url }) => [file, url]));
  const paths = pathsOf([...shown, ...sources.pages, ...sources.topics]);
  problems.push(...deadLinks(config.links, paths), ...redirectProblems(shown, site, paths));
  const upcoming = kept.filter(({ front }) => !front.draft);
  problems.push(...redirectProblems(upcoming, site, everything));
  const bodyOf = async (source: AnySource, collector = assets) => {
    const context: BodyContext = {
      file: source.file,
      firstLine: source.bodyLine,
      directory: source.directory,
      root,
      site,
      toUrl: (file) => urlOfFile.get(file),
      isPublished: (file) => !hidden.has(file),
      knowsPath: paths.has,
      assets: collector,
      script: ("script" in source.front && source.front.script) || site.script,
      conversions,
      rules: "rules" in source ? source.rules : [],
    };
    const { body, problems: found } = await renderBody(source.markdown, context);
    problems.push(...found);
    return body;
  };

  const articles: Article[] = [];
  for (const source of shown) {
    const body = await bodyOf(source);
    const { article, problems: found } = await articleFrom(source, body, assets);
    const mark = wordMarker(conversions.choose, body.rules);
    articles.push(inSourceScript(mapTexts(article, mark), site, conversions));
    problems.push(...found);
  }
  // Their hour comes without an editor looking on, so their faults must show now; their pictures stay private.
  for (const source of upcoming) await bodyOf(source, createAssetCollector());
  const mark = wordMarker(conversions.choose);
  const pages: StandalonePage[] = [];
  for (const source of sources.pages) {
    const body = await bodyOf(source);
    const { title, summary, updated } = source.front;
    const { slug, file, url } = source;
    pages.push({
      slug,
      file,
      url,
      title: mark(title),
      digest: summary === undefined ? digestOf(body) : mark(summary),
      body,
      ...(updated && { updated }),
    });
  }
  const topics: Topic[] = [];
  for (const source of sources.topics) {
    const body = await bodyOf(source);
    const { title, summary, articles: curated, tags } = source.front;
    const { slug, file, url } = source;
    const banner = await pictureFrom(source.banner, title, assets);
    problems.push(...banner.problems);
    topics.push({
      slug,
      file,
      url,
      title: mark(title),
      digest: summary === undefined ? digestOf(body) : mark(summary),
      articles: curated,
      tags,
      body,
      ...(banner.picture && { banner: { ...banner.picture, alt: mark(banner.picture.alt) } }),
    });
  }
  return {
    portal: arrange({ site, navigation, tree, articles, pages, topics }),
    conversions,
    glossary,
    jobs: assets.jobs(),
    problems,
  };
}

function isUnpublished({ front, scheduled }: ArticleSource): boolean {
  return front.draft || scheduled;
}
