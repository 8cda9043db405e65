/** What a thread may be told, and what it answers; plain data. */
import type { TermsPlace } from "../corpus/corpus.ts";
import type { BodyFacts } from "../corpus/kept-article.ts";
import type { RelatedSource } from "../corpus/kept-related.ts";
import type { PartSource } from "../documents/search.ts";
import type { Stage, StagedFile } from "../output/staged-files.ts";
import type { FrontMatterReading, ReaderSetup } from "./article-reader.ts";
import type { PackedPages } from "./packed-pages.ts";
import type { PageWriterSetup, WrittenPages } from "./page-writer.ts";
import type { PortalFacts } from "./portal-facts.ts";

export type Order =
  /** Before any front matter. */
  | { kind: "reading"; setup: ReaderSetup }
  | { kind: "frontMatter"; files: readonly string[] }
  /** Before any bodies. */
  | { kind: "portal"; facts: PortalFacts }
  | { kind: "bodies"; files: readonly string[] }
  | { kind: "related"; terms: TermsPlace; sources: readonly RelatedSource[] }
  /** Before any pages. */
  | { kind: "writing"; setup: PageWriterSetup }
  | { kind: "pages"; pages: PackedPages }
  | { kind: "searchParts"; terms: TermsPlace; stage: Stage; parts: readonly SearchPart[] };

interface SearchPart extends PartSource {
  /** Output path. */
  output: string;
}

export type FrontMatterAnswer = FrontMatterReading[];

/** Of each body its facts, and its texts and terms one behind the other in one buffer. */
export interface BodiesAnswer {
  bodies: { facts: BodyFacts; texts: number; terms: number }[];
  buffer: ArrayBuffer;
}

/** See `keptRelated`. */
export type RelatedAnswer = number[][];

/** Of each part, in the order's order. */
export type SearchPartsAnswer = StagedFile[];

/** The buffer of the order comes back, so that it can be used again. */
export interface PagesAnswer {
  written: WrittenPages;
  buffer: ArrayBuffer;
}
