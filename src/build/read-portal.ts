/** Wiring of the stages that read: configuration, sources, addresses, bodies and pictures, then the arrangement. */
import { join } from "node:path";
import { deadLinks } from "../config/config-links.ts";
import { type Config, readConfig } from "../config/read-config.ts";
import type { Site } from "../config/site.ts";
import { addressProblems } from "../content/address.ts";
import type { Article } from "../content/article.ts";
import {
  type FoundSources,
  findSources,
  problemsBetween,
  type ReadSettings,
  readContext,
  readOtherSources,
} from "../content/read-sources.ts";
import { redirectProblems } from "../content/redirects.ts";
import type { KnownArticle, PageSource, TopicSource } from "../content/source.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import { type Corpus, openCorpus } from "../corpus/corpus.ts";
import { keptRelated, type RelatedSource } from "../corpus/kept-related.ts";
import type { SearchSources } from "../documents/search.ts";
import { createAssetCollector } from "../images/collector.ts";
import type { AssetJob } from "../images/picture.ts";
import { freshLooks, type Looks } from "../kept/looks.ts";
import type { Piece } from "../kept/pack.ts";
import { buildTree } from "../navigation/build-tree.ts";
import { arrange, oldestFirst, relatedOf } from "../portal/arrange.ts";
import { withFormerViews } from "../portal/former-views.ts";
import { isPublished } from "../portal/is-published.ts";
import type { Portal } from "../portal/portal.ts";
import { digest } from "../shared/digest.ts";
import { filesBelow } from "../shared/files-below.ts";
import { packageDirectory } from "../shared/package-directory.ts";
import type { Problem } from "../shared/problem.ts";
import { noTrace, type Trace } from "../shared/trace.ts";
import { noViews, viewsOf } from "../views/views.ts";
import { keptViews } from "../views/views-of-portal.ts";
import { articleReader } from "./article-reader.ts";
import { keptFolder } from "./kept-folder.ts";
import { type PortalFacts, portalQuestions } from "./portal-facts.ts";
import { readArticles } from "./read-articles.ts";
import { readOthers } from "./read-others.ts";
import { rereadArticle } from "./reread-article.ts";
import { siteConversions, sourceConversions } from "./site-conversions.ts";
import { type SitePaths, sitePathFacts, sitePathsFrom } from "./site-paths.ts";
import { readingSurroundings } from "./surroundings.ts";
import { noThreads, type Threads } from "./threads.ts";
import { noWorkAhead, type WorkAhead, workAhead } from "./work-ahead.ts";

export interface ReadOptions {
  /** What "now" is, in milliseconds since 1970 UTC. */
  now: number;
  /** Replaces the `url` of `site.yaml`, for a preview under another address. */
  url?: string;
  /** Drafts and scheduled articles are shown and marked. */
  unpublished: boolean;
  /** Nothing may be written and no page is made, so nothing is kept for later and no variant is thought of. */
  checkOnly?: boolean;
  trace?: Trace;
  looks?: Looks;
  /** Articles read anew, of so many. */
  onProgress?: (stage: "read", done: number, total: number) => void;
  /** Threads that read beside this one. */
  threads?: Threads;
  /** Called once all articles are read, with their number and how many of them were not known. */
  whenRead?: (articles: number, fresh: number) => void;
}

type SearchOfPortal = Omit<SearchSources, "characters"> & WorkAhead;

const nowhere: Piece = { at: 0, length: 0, crc: 0 };

export interface ReadResult {
  conversions: Conversions | undefined;
  /** Words of the portal's own. */
  glossary: readonly WordRule[];
  /** Undefined when the configuration itself could not be read. Texts of its articles can be had until `close`. */
  portal: Portal | undefined;
  jobs: AssetJob[];
  /** Where links may lead; undefined together with the portal. */
  paths: SitePaths | undefined;
  problems: Problem[];
  /** Terms can be read until `close`. */
  search: SearchOfPortal;
  /**
   * An article as its file is now, among others as they were read.
   * @returns see `rereadArticle`
   */
  reread(file: string): Promise<Article | undefined>;
  close(): void;
}

export async function readPortal(root: string, options: ReadOptions): Promise<ReadResult> {
  const { trace = noTrace, url } = options;
  const config = trace.span("configuration", () => readConfig(root, url === undefined ? {} : { url }));
  const { site, glossary } = config;
  if (!site) {
    const nothing = { portal: undefined, paths: undefined, conversions: undefined, glossary, jobs: [] };
    return {
      ...{ ...nothing, problems: config.problems, reread: async () => undefined, close() {} },
      search: { termsOf: () => nowhere, readTerms: () => new Uint32Array(), ...noWorkAhead() },
    };
  }
  const found = trace.span("find sources", () => findSources(root));
  const settings = readingSurroundings(config, found.topics);
  const corpus = trace.span("open corpus", () =>
    openCorpus(options.checkOnly ? undefined : corpusFolder(root, options), settings),
  );
  try {
    return {
      ...(await readWith(corpus, root, options, { ...config, site }, found)),
      glossary,
      close: () => corpus.close(),
    };
  } catch (error) {
    corpus.close();
    throw error;
  }
}

function corpusFolder(root: string, { url, unpublished }: ReadOptions): string {
  return join(keptFolder(root, "articles"), digest(JSON.stringify([url, unpublished])));
}

async function readWith(
  corpus: Corpus,
  root: string,
  options: ReadOptions,
  { site, navigation, glossary, links, problems: ofConfig }: Config & { site: Site },
  found: FoundSources,
): Promise<Omit<ReadResult, "glossary" | "close">> {
  const { trace = noTrace } = options;
  const conversions = await trace.span("conversions", () =>
    options.checkOnly ? sourceConversions(site) : siteConversions(root, site, glossary),
  );
  const tree = buildTree(navigation);
  const settings: ReadSettings = { site, categories: tree.byPath, now: options.now, topics: found.topics };
  const { threads = noThreads, looks = freshLooks, onProgress } = options;
  const helpers = {
    ...{ threads, looks },
    ...(onProgress && { onProgress: onProgress.bind(undefined, "read") }),
  };
  // The hour of a scheduled article comes without an editor looking on, so its faults must show now; its pictures stay private.
  const isWanted = ({ front }: KnownArticle) => options.unpublished || !front.draft;
  const reading = await trace.span("articles", () =>
    readArticles(found.articles, corpus, { ...settings, root, glossary, conversions, isWanted }, helpers),
  );
  const others = readOtherSources(root, found, readContext(root, settings));
  const sources = { articles: reading.known, pages: others.pages, topics: others.topics };
  const all = [...sources.articles, ...sources.pages, ...sources.topics];
  const publicFiles = [...filesBelow(join(packageDirectory, "public")), ...found.publicFiles];
  const pathsOf = (of: (KnownArticle | PageSource | TopicSource)[]) =>
    sitePathFacts(tree, { sources: of, publicFiles, basePath: site.basePath });

  const kept = options.unpublished ? [] : sources.articles.filter(isUnpublished);
  const hidden = new Set(kept.map(({ file }) => file));
  const shown = sources.articles.filter(({ file }) => !hidden.has(file));
  const facts: PortalFacts = {
    urls: new Map(all.map(({ file, url }) => [file, url])),
    hidden,
    paths: pathsOf([...shown, ...sources.pages, ...sources.topics]),
  };
  const paths = sitePathsFrom(facts.paths);
  const everything = hidden.size === 0 ? paths : sitePathsFrom(pathsOf(all));
  const bodies = await trace.span("bodies that ask", () => reading.bodies(facts));
  options.whenRead?.(found.articles.length, bodies.fresh);
  const read = bodies.articles.filter(({ article }) => !hidden.has(article.file));
  const assets = createAssetCollector();
  for (const { uses } of read) assets.adopt(uses);
  const {
    pages,
    topics,
    problems: ofOthers,
  } = await readOthers(others, {
    ...{ root, site, conversions, assets },
    portal: portalQuestions(facts),
  });
  const upcoming = kept.filter(({ front }) => !front.draft);
  const views = keptViews(root);
  const counted = "rule" in views ? noViews() : views;
  const articles = trace.span("order", () => oldestFirst(read.map(({ article }) => article)));
  const termPieces = new Map(read.map(({ article, body }) => [article.id, body.terms]));
  const termsOf = ({ id }: Article) => termPieces.get(id) ?? nowhere;
  const compared = articles.map((article): RelatedSource => {
    const { fingerprint, tags, categories } = article;
    return { fingerprint, terms: termsOf(article), tags, category: categories[0] ?? "" };
  });
  // Where a thread has helped to read it has nothing to do now, and this one has.
  const [helper] = bodies.fresh > 0 ? threads.for(bodies.fresh) : [];
  const terms = corpus.flush();
  const asked = options.checkOnly ? [] : helper?.ask({ kind: "related", terms, sources: compared });
  // It fails where it is waited for.
  if (asked instanceof Promise) asked.catch(() => {});
  const ahead =
    helper && !options.checkOnly ? workAhead(helper, site, { articles, terms, termsOf }) : noWorkAhead();
  trace.span("keep what was read", bodies.keep);
  const problems = trace.span("problems", () => [
    ...ofConfig,
    ...found.problems,
    ...reading.problems,
    ...others.problems,
    ...problemsBetween(root, sources, { categories: tree.byPath.values(), publicFiles: found.publicFiles }),
    ...addressProblems(sources.articles, sources.pages, sources.topics, {
      publicFiles: found.publicFiles,
      pages: everything.pages,
    }),
    ...deadLinks(links, paths),
    ...redirectProblems(shown, site, paths),
    ...redirectProblems(upcoming, site, everything),
    ...bodies.problems,
    ...ofOthers,
    ...("rule" in views ? [views] : []),
  ]);
  corpus.forgetTerms();
  const clicks = withFormerViews(viewsOf(counted), articles);
  const content = {
    ...{ site, navigation, tree, articles, pages, topics },
    ...{ pagePaths: paths.pages, views: clicks },
  };
  const arranged = trace.span("arrange", () => arrange(content));
  const related = await trace.span("related", () => asked ?? keptRelated(corpus, compared));
  const portal = { ...arranged, related: relatedOf(arranged.articles, related) };
  return {
    ...{ portal, paths, conversions, jobs: assets.jobs(), problems },
    search: { termsOf, readTerms: corpus.terms, ...ahead },
    reread: (file) =>
      rereadArticle(file, portal, {
        reader: articleReader({ ...settings, root, glossary }, conversions),
        portal: portalQuestions(facts),
      }),
  };
}

function isUnpublished({ front, scheduled }: KnownArticle): boolean {
  return !isPublished({ draft: front.draft, scheduled });
}
