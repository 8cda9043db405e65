/** Files of a site that are no pages: feeds and site maps. Like a page, each is a pure function of what it shows. */
import type { Version } from "../conversion/version.ts";

/** What a text becomes in one version of the portal. */
export interface VersionWords {
  version: Version;
  /** A text that may hold the marks of `shared/marks.ts`. */
  text(words: string): string;
  /** HTML with marks, whose links lead to the same version where it has the page. */
  html(markup: string): string;
}

/** A document that is known and not made yet. */
export interface DocumentOutline {
  /** Output path of the root's version: `news/yuanqu-guihua/feed.xml`. */
  output: string;
  /** Stands in the root's version only. */
  single: boolean;
  /** A text that differs when anything in the document differs. */
  basis(): string;
  make(words: VersionWords): string | Uint8Array;
}
