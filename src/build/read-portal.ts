/** Wiring of the stages that read: configuration, sources, addresses, bodies and pictures, then the arrangement. */
import { join } from "node:path";
import { deadLinks } from "../config/config-links.ts";
import { readConfig } from "../config/read-config.ts";
import { addressProblems } from "../content/address.ts";
import type { Article, Attachment, StandalonePage, Topic } from "../content/article.ts";
import { readSources } from "../content/read-sources.ts";
import { redirectProblems } from "../content/redirects.ts";
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
import { filesBelow } from "../shared/files-below.ts";
import { packageDirectory } from "../shared/package-directory.ts";
import type { Problem } from "../shared/problem.ts";
import { sitePaths } from "./site-paths.ts";

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

type AnySource = ArticleSource | PageSource | TopicSource;

export async function readPortal(root: string, options: ReadOptions): Promise<ReadResult> {
  const config = readConfig(root, options.url === undefined ? {} : { url: options.url });
  const { site, navigation } = config;
  if (!site) return { portal: undefined, jobs: [], problems: config.problems };
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
    };
    const { body, problems: found } = await renderBody(source.markdown, context);
    problems.push(...found);
    return body;
  };

  const articles: Article[] = [];
  for (const source of shown) {
    articles.push(await articleFrom(source, await bodyOf(source), assets, problems));
  }
  // Their hour comes without an editor looking on, so their faults must show now; their pictures stay private.
  for (const source of upcoming) await bodyOf(source, createAssetCollector());
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
    problems,
  };
}

function isUnpublished({ front, scheduled }: ArticleSource): boolean {
  return front.draft || scheduled;
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
