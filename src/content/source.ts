/**
 * Sources: the Markdown files of the portal, their front matter checked, their bodies still to be rendered.
 *
 * A file with errors is a source as well, with stand-ins for what is wrong, so that its body and the links to it can be
 * checked in the same run; nothing is published then.
 */
import type { WordRule } from "../conversion/word-rule.ts";
import type { Place } from "../shared/problem.ts";
import type { ArticleDate, FrontMatter } from "./article.ts";

/** A file that front matter names, found on disk; the place is where it is named. */
export interface FileReference extends Place {
  /** Absolute. */
  path: string;
  /** The file's own name. */
  name: string;
  /** Empty where none is written. */
  alt: string;
  caption?: string;
  title?: string;
}

interface Source {
  slug: string;
  /** Path under the portal's root, with forward slashes. */
  file: string;
  /** Site path without the base path. */
  url: string;
  markdown: string;
  /** Line in the file on which the Markdown begins, from 1. */
  bodyLine: number;
  /** Absolute folder of the file. */
  directory: string;
}

/** What the portal around an article has to know of it, whether it was read just now or by an earlier build. */
export interface KnownArticle extends Pick<Source, "slug" | "file" | "url"> {
  front: FrontMatter;
  /** See Article. */
  id: string;
  scheduled: boolean;
  /** Where each alias of the front matter is written. */
  aliasPlaces: Place[];
  /** Where the front matter leads elsewhere. */
  redirectPlace?: Place;
}

export interface ArticleSource extends KnownArticle, Source {
  /** What `variants` says. */
  rules: WordRule[];
  cover?: FileReference;
  gallery: FileReference[];
  attachments: FileReference[];
}

export interface PageSource extends Source {
  front: { title: string; summary?: string; updated?: ArticleDate };
}

export interface TopicSource extends Source {
  /** `articles` holds article ids. */
  front: { title: string; summary?: string; articles: string[]; tags: string[] };
  banner?: FileReference;
}
