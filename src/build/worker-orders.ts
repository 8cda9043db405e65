/** What a thread may be told, and what it answers; plain data. */
import type { TermsPlace } from "../corpus/corpus.ts";
import type { BodyFacts } from "../corpus/kept-article.ts";
import type { RelatedSource } from "../corpus/kept-related.ts";
import type { PartSource } from "../documents/search.ts";
import type { FrontMatterReading, ReaderSetup, Unread } from "./article-reader.ts";
import type { PackedPages } from "./packed-pages.ts";
import type { PageWriterSetup, WrittenPages } from "./page-writer.ts";
import type { PortalFacts } from "./portal-facts.ts";

export type Order =
  /** Before any front matter. */
  | { kind: "reading"; setup: ReaderSetup }
  | { kind: "frontMatter"; files: readonly string[] }
  /** Those that ask nothing of the portal; of these articles another thread has read the front matter. */
  | { kind: "earlyBodies"; files: readonly string[]; unread: readonly Unread[] }
  /** Before the bodies that ask. */
  | { kind: "portal"; facts: PortalFacts }
  | { kind: "bodies"; files: readonly string[] }
  | { kind: "related"; terms: TermsPlace; sources: readonly RelatedSource[] }
  | { kind: "searchParts"; terms: TermsPlace; parts: readonly PartSource[] }
  /** See `drawAhead`. */
  | { kind: "codes"; texts: readonly string[] }
  /** Before any pages. */
  | { kind: "writing"; setup: PageWriterSetup }
  | { kind: "pages"; pages: PackedPages };

/** What a thread answers to each kind of order; others it only obeys. */
export interface Answers {
  frontMatter: FrontMatterReading[];
  earlyBodies: BodiesAnswer;
  bodies: BodiesAnswer;
  /** See `keptRelated`. */
  related: number[][];
  /** In the order of the parts. */
  searchParts: Uint8Array<ArrayBuffer>[];
  /** The buffer of the order comes back, so that it can be used again. */
  pages: { written: WrittenPages; buffer: ArrayBuffer };
}

/** Of each body its facts, and its texts and terms one behind the other in one buffer; undefined for one that has to wait. */
export interface BodiesAnswer {
  bodies: ({ facts: BodyFacts; texts: number; terms: number } | undefined)[];
  buffer: ArrayBuffer;
}
