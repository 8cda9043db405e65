/** Reads articles: first what stands in their front matter, and once the whole portal is known, their bodies. */
import { relative } from "node:path";
import type { Site } from "../config/site.ts";
import type { ArticleContent, FrontMatter } from "../content/article.ts";
import { digestOf, mapTexts, wordMarker } from "../content/mark-texts.ts";
import { readSourceFile } from "../content/read-source-file.ts";
import { type ReadSettings, readArticleFile, readContext } from "../content/read-sources.ts";
import type { ArticleSource, KnownArticle } from "../content/source.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { Choose } from "../conversion/mark-text.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import { type BodyFacts, bytesOfTexts } from "../corpus/kept-article.ts";
import { PortalUnknown, recordQuestions, unknownPortal } from "../corpus/questions.ts";
import { createAssetCollector, noFacts } from "../images/collector.ts";
import type { FileState } from "../kept/file-state.ts";
import type { Body } from "../markdown/body.ts";
import type { BodyContext, PortalQuestions } from "../markdown/body-context.ts";
import { renderBody } from "../markdown/render-body.ts";
import { digest } from "../shared/digest.ts";
import type { Problem } from "../shared/problem.ts";
import { inSourceScript } from "../variants/in-source-script.ts";
import { filesOfArticle } from "./article-files.ts";
import { articleTerms } from "./article-terms.ts";

export interface FrontMatterReading {
  known: KnownArticle;
  /** Undefined where the file could not be read. */
  state: FileState | undefined;
  problems: Problem[];
}

export interface BodyReading {
  facts: BodyFacts;
  /** See `bytesOfTexts`. */
  texts: Uint8Array;
  /** See `articleTerms`; the bytes of its integers. */
  terms: Uint8Array;
}

export interface ArticleReader {
  frontMatter(file: string): FrontMatterReading;
  body(file: string, portal: PortalQuestions): Promise<BodyReading>;
  /**
   * The same before the portal around it is known, which most bodies ask nothing.
   * @returns undefined where it does; it has to be read again then
   */
  earlyBody(file: string): Promise<BodyReading | undefined>;
  /** Whether so much text waits for its body to be read that more would be read twice. */
  isFull(): boolean;
  /** Articles whose front matter this reader has read and whose bodies another one reads. */
  handOver(files: readonly string[]): Unread[];
  takeOver(articles: readonly Unread[]): void;
}

/** Plain data. */
export interface ReaderSetup extends ReadSettings {
  root: string;
  /** Words of the portal's own. */
  glossary: readonly WordRule[];
}

/** A file was edited between the reading of its front matter and that of its body. */
class EditedMeanwhile extends Error {
  constructor(file: string) {
    super(`${file} was changed while it was read; build again`);
  }
}

/** An article whose body waits to be read; plain data. */
export interface Unread {
  /** Without its Markdown where so many wait that the memory would fill; it is read again then. */
  source: ArticleSource;
  /** Of the Markdown. */
  length: number;
  state: FileState | undefined;
}

/** Characters of all bodies that wait to be rendered. */
const mostWaiting = 32 << 20;

export function articleReader({ root, ...settings }: ReaderSetup, conversions: Conversions): ArticleReader {
  const context = readContext(root, settings);
  const { site } = settings;
  const facts = noFacts();
  const unread = new Map<string, Unread>();
  let waiting = 0;

  const markdownOf = ({ source: { file, markdown }, length, state }: Unread): string => {
    if (markdown.length === length) return markdown;
    const { source, state: now } = readSourceFile(root, file);
    if (now?.crc !== state?.crc) throw new EditedMeanwhile(file);
    const text = source.text ?? "";
    return text.slice(text.length - length);
  };

  const isFull = () => waiting > mostWaiting;
  const remember = (article: Unread) => {
    const before = unread.get(article.source.file);
    if (before) forget(before);
    waiting += article.length;
    if (isFull()) article.source.markdown = "";
    unread.set(article.source.file, article);
  };
  const forget = (article: Unread) => {
    unread.delete(article.source.file);
    waiting -= article.length;
  };
  const frontMatter = (file: string): FrontMatterReading => {
    const { article, state, problems } = readArticleFile(root, file, context);
    article.front.tags = tagsOfPortal(article.front, site, conversions);
    remember({ source: article, length: article.markdown.length, state });
    return { known: knownOf(article), state, problems };
  };

  const body = async (file: string, portal: PortalQuestions): Promise<BodyReading> => {
    // An earlier build or another thread may have read it.
    if (!unread.has(file)) frontMatter(file);
    const article = unread.get(file);
    if (!article) throw new Error(`${file} is not among the articles`);
    const { source } = article;
    const questions = recordQuestions(portal);
    const assets = createAssetCollector(facts);
    const script = source.front.script ?? site.script;
    const choose: Choose = (texts, written) => conversions.choose(texts, written, script);
    const bodyContext: BodyContext = {
      file,
      firstLine: source.bodyLine,
      directory: source.directory,
      root,
      site,
      toUrl: questions.portal.toUrl,
      isPublished: questions.portal.isPublished,
      knowsPath: questions.portal.knowsPath,
      assets,
      ...{ script, conversions: { choose } },
      rules: source.rules,
    };
    const { body, problems } = await renderBody(markdownOf(article), bodyContext);
    forget(article);
    const files = await filesOfArticle(source, assets);
    const digest = source.front.summary ?? digestOf(body);
    const content = Object.assign({ digest, body }, files.parts, source.front);
    const marked = mapTexts(content, wordMarker(choose, body.rules));
    const whole = inSourceScript(marked, site, conversions);
    return readingOf(whole, source, {
      terms: await articleTerms(marked, site.script, conversions),
      problems: [...problems, ...files.problems],
      asked: questions.asked,
      uses: assets.uses().map((use) => ({ ...use, path: relative(root, use.path) })),
    });
  };

  return {
    frontMatter,
    body,
    async earlyBody(file) {
      try {
        return await body(file, unknownPortal);
      } catch (error) {
        if (error instanceof PortalUnknown) return undefined;
        throw error;
      }
    },
    isFull,
    handOver(files) {
      const articles = files.flatMap((file) => unread.get(file) ?? []);
      for (const article of articles) forget(article);
      return articles;
    },
    takeOver(articles) {
      for (const article of articles) remember(article);
    },
  };
}

/** A tag is one page for articles in either script, so it is in the portal's. */
function tagsOfPortal({ tags, script }: FrontMatter, site: Site, conversions: Conversions): string[] {
  const [root] = conversions.versions;
  const converter =
    script !== undefined && script !== site.script && root && conversions.converter(script, root);
  return converter ? [...new Set(tags.map(converter.convert))] : tags;
}

function knownOf(article: ArticleSource): KnownArticle {
  const { front, id, slug, file, url, scheduled, aliasPlaces, redirectPlace } = article;
  const known: KnownArticle = { front, id, slug, file, url, scheduled, aliasPlaces };
  if (redirectPlace) known.redirectPlace = redirectPlace;
  return known;
}

function readingOf(
  { body, ...article }: ArticleContent & { body: Body },
  { front, id, url }: ArticleSource,
  { terms, problems, asked, uses }: Pick<BodyFacts, "problems" | "asked" | "uses"> & { terms: Uint32Array },
): BodyReading {
  const { pages, text, characters, minutes } = body;
  const texts = bytesOfTexts({ pages, text });
  const written = new Map(Object.entries(front));
  const own = Object.fromEntries(
    Object.entries(article).filter(([key, value]) => written.get(key) !== value),
  );
  const facts: BodyFacts = {
    problems,
    asked,
    uses,
    fingerprint: digest(JSON.stringify([id, url, front, own]), texts),
    own,
    titles: pages.map((page) => page.title ?? ""),
    characters,
    minutes,
  };
  return { facts, texts, terms: new Uint8Array(terms.buffer) };
}
