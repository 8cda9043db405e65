/** All that a site consists of, ready to be rendered and written. */
import type { Site } from "../config/site.ts";
import { characterClasses } from "../conversion/character-classes.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import type { DocumentOutline } from "../documents/document.ts";
import { documentsOf } from "../documents/documents.ts";
import type { AssetJob } from "../images/picture.ts";
import { articlePages } from "../pages/article-pages.ts";
import { pageContext } from "../pages/context.ts";
import { layOut } from "../pages/lay-out.ts";
import type { PageOutline } from "../pages/view-models.ts";
import { defineRule, hasErrors, type Problem } from "../shared/problem.ts";
import { noTrace } from "../shared/trace.ts";
import { outputsOf } from "../variants/site-versions.ts";
import { ownAssets } from "./own-assets.ts";
import { type ReadOptions, readPortal } from "./read-portal.ts";
import { sharePictures } from "./share-pictures.ts";

export interface PreparedSite {
  pages: PageOutline[];
  documents: DocumentOutline[];
  config: Site;
  conversions: Conversions;
  /** Words of the portal's own. */
  glossary: readonly WordRule[];
  /** Output paths of the pages and documents that exist in every version. */
  versioned: ReadonlySet<string>;
  /** Output paths of all pages and documents in all versions. */
  outputs: ReadonlySet<string>;
  /** By output path. */
  files: Map<string, string | Uint8Array>;
  jobs: AssetJob[];
  articles: number;
  /** Documents can be made from then on. */
  arriving: Promise<void>;
  /** The pages of an article as its file is now, see ReadResult; none where they cannot be told. */
  reread(file: string): Promise<PageOutline[]>;
  /** Pages can be made until then. */
  close(): void;
}

export interface Preparation {
  /** Undefined when there is an error among the problems. */
  site: PreparedSite | undefined;
  problems: Problem[];
}

const fileOnPage = defineRule<{ output: string }>({
  id: "public/page",
  zh: ({ output }) => ({
    what: `public/${output} 占了网站自己要生成的页面的位置。`,
    why: "同一个网址只能有一个页面，不然这次是它、下次是另一个。",
    fix: "请把这个文件改名或者移走；想改页面的样子，请改 layouts/ 里的版面。",
  }),
  en: ({ output }) => ({
    what: `public/${output} takes the place of a page that the site makes itself.`,
    why: "An address can have one page only; now it would be the one, then the other.",
    fix: "Rename or move the file; to change how the page looks, change its layout in layouts/.",
  }),
});

function clash(output: string): Problem {
  return fileOnPage({ file: `public/${output}`, line: 1, column: 1 }, { output });
}

export async function prepareSite(root: string, options: ReadOptions): Promise<Preparation> {
  const { portal, conversions, glossary, jobs, problems, search, reread, close } = await readPortal(
    root,
    options,
  );
  const refused = (more: Problem[] = []): Preparation => {
    close();
    return { site: undefined, problems: [...problems, ...more] };
  };
  if (!portal || !conversions || hasErrors(problems)) return refused();
  const { site: config, articles } = portal;
  const { trace = noTrace } = options;
  const own = await ownAssets(root);
  const shares = sharePictures(config, conversions);
  const layOutOptions = {
    shareUrls: shares.urlsOf,
    now: options.now,
    assets: own.urls,
    label: conversions.label,
  };
  const pages = trace.span("lay out", () => layOut(portal, layOutOptions));
  const outputs = new Set(pages.flatMap((page) => outputsOf(page, config.versions)));
  const clashes = [...own.files.keys()].filter((output) => outputs.has(output)).map(clash);
  // Of a document the portal may have its own in public/, robots.txt above all.
  const sources = { ...search, characters: await characterClasses() };
  const documents = documentsOf(portal, options.now, sources).filter(({ output }) => !own.files.has(output));
  if (clashes.length > 0) return refused(clashes);
  for (const document of documents) {
    for (const output of outputsOf(document, config.versions)) outputs.add(output);
  }
  const site: PreparedSite = {
    pages,
    documents,
    config,
    conversions,
    glossary,
    versioned: new Set([...pages, ...documents].flatMap(({ output, single }) => (single ? [] : [output]))),
    outputs,
    files: own.files,
    jobs: [...jobs, ...shares.jobs(portal.articles)],
    articles: articles.length,
    arriving: search.arriving,
    async reread(file) {
      const article = await reread(file);
      return article ? articlePages(article, pageContext(portal, layOutOptions)) : [];
    },
    close,
  };
  return { site, problems };
}
