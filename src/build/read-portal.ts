/** Wiring of the stages that read: configuration, sources, addresses, bodies and pictures, then the arrangement. */

import { readConfig } from "../config/read-config.ts";
import { addressProblems } from "../content/address.ts";
import type { Article, Attachment, StandalonePage, Topic } from "../content/article.ts";
import { readSources } from "../content/read-sources.ts";
import type { ArticleSource, FileReference, PageSource, TopicSource } from "../content/source.ts";
import { brokenPicture } from "../images/broken-picture.ts";
import { type AssetCollector, createAssetCollector } from "../images/collector.ts";
import type { AssetJob, Picture } from "../images/picture.ts";
import type { BodyContext } from "../markdown/body-context.ts";
import { excerpt } from "../markdown/excerpt.ts";
import { renderBody } from "../markdown/render-body.ts";
import { buildTree } from "../navigation/build-tree.ts";
import { arrange } from "../portal/arrange.ts";
import type { Portal } from "../portal/portal.ts";
import type { Problem } from "../shared/problem.ts";

export interface ReadOptions {
  /** What "now" is, in milliseconds since 1970 UTC. */
  now: number;
  /** Replaces the `url` of `site.yaml`, for a preview under another address. */
  url?: string;
  /** Drafts and scheduled articles are shown and marked. */
  unpublished: boolean;
}

export interface ReadResult {
  /** Undefined when the configuration itself could not be read. */
  portal: Portal | undefined;
  jobs: AssetJob[];
  problems: Problem[];
}

export async function readPortal(root: string, options: ReadOptions): Promise<ReadResult> {
  const config = readConfig(root, options.url === undefined ? {} : { url: options.url });
  const { site, navigation } = config;
  if (!site) return { portal: undefined, jobs: [], problems: config.problems };
  const tree = buildTree(navigation);
  const sources = readSources(root, { site, categories: tree.byPath, now: options.now });
  const problems = [
    ...config.problems,
    ...sources.problems,
    ...addressProblems(sources.articles, sources.pages, sources.topics),
  ];

  const assets = createAssetCollector();
  const all = [...sources.articles, ...sources.pages, ...sources.topics];
  const urlOfFile = new Map(all.map(({ file, url }) => [file, url]));
  const paths = new Set([
    ...all.map(({ url }) => url),
    ...[...tree.byPath.values()].map(({ url }) => url),
    ...["/", "/topics/", "/tags/", "/archive/", "/sitemap/", "/search/"],
  ]);
  const contextOf = (source: ArticleSource | PageSource | TopicSource): BodyContext => ({
    file: source.file,
    firstLine: source.bodyLine,
    directory: source.directory,
    root,
    site,
    toUrl: (file) => urlOfFile.get(file),
    knowsPath: (path) => paths.has(path),
    assets,
  });
  const bodyOf = async (source: ArticleSource | PageSource | TopicSource) => {
    const { body, problems: found } = await renderBody(source.markdown, contextOf(source));
    problems.push(...found);
    return body;
  };

  const articles: Article[] = [];
  for (const source of sources.articles) {
    if (!options.unpublished && (source.front.draft || source.scheduled)) continue;
    articles.push(await articleFrom(source, await bodyOf(source), assets, problems));
  }
  const pages: StandalonePage[] = [];
  for (const source of sources.pages) {
    const body = await bodyOf(source);
    const { title, summary, updated } = source.front;
    const { slug, file, url } = source;
    pages.push({
      slug,
      file,
      url,
      title,
      digest: summary ?? excerpt(body.text),
      body,
      ...(updated && { updated }),
    });
  }
  const topics: Topic[] = [];
  for (const source of sources.topics) {
    const body = await bodyOf(source);
    const { title, summary, articles: curated, tags } = source.front;
    const { slug, file, url } = source;
    const banner = await pictureFrom(source.banner, title, assets, problems);
    const digest = summary ?? excerpt(body.text);
    topics.push({ slug, file, url, title, digest, articles: curated, tags, body, ...(banner && { banner }) });
  }
  return {
    portal: arrange({ site, navigation, tree, articles, pages, topics }),
    jobs: assets.jobs(),
    problems: problems.map((problem) => ({ ...problem, file: problem.file.replaceAll("\\", "/") })),
  };
}

async function articleFrom(
  source: ArticleSource,
  body: Article["body"],
  assets: AssetCollector,
  problems: Problem[],
): Promise<Article> {
  const { front, id, file, slug, url, scheduled } = source;
  const cover = await pictureFrom(source.cover, front.title, assets, problems);
  const gallery = await Promise.all(source.gallery.map((entry) => pictureFrom(entry, "", assets, problems)));
  return {
    ...front,
    id,
    file,
    slug,
    url,
    scheduled,
    digest: front.summary ?? excerpt(body.text),
    ...(cover && { cover }),
    gallery: gallery.filter((picture) => picture !== undefined),
    attachments: source.attachments.flatMap((entry) => attachmentFrom(entry, assets)),
    body,
  };
}

async function pictureFrom(
  reference: FileReference | undefined,
  title: string,
  assets: AssetCollector,
  problems: Problem[],
): Promise<Picture | undefined> {
  if (!reference) return undefined;
  const { name, alt, caption } = reference;
  const result = await assets.picture(reference.path, { alt: alt || title, ...(caption && { caption }) });
  if ("picture" in result) return result.picture;
  problems.push(brokenPicture(reference, { name, reason: result.broken }));
  return undefined;
}

function attachmentFrom(reference: FileReference, assets: AssetCollector): Attachment[] {
  const file = assets.file(reference.path);
  return file ? [{ ...file, title: reference.title ?? file.name }] : [];
}
