/**
 * What a source gives: a portal as it was found elsewhere, before anything is healed, converted or named. Every source of
 * `newspark import` (a CMS's dump, saved pages, Word files) speaks of a portal in these terms only, and the files are made from them.
 */

/** Where something stands in its source; shown to people. */
export interface FoundAt {
  file: string;
  /** Counted from 1; left out where a file has no lines. */
  line?: number;
}

/** As people read it: `dump.sql:1042`. */
export function placeOf({ file, line }: FoundAt): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** A column of the former portal. */
export interface FoundCategory {
  /** Names the column in its source for ever, such as `arctype:12`. */
  key: string;
  /** Key of the column above it. */
  parent?: string;
  label: string;
  /** The folder of its former address, such as `/a/yuanqu/guihua`; a slug is made of its last part. */
  directory?: string;
  description?: string;
  /** It stood in no menu. */
  hidden?: boolean;
  /** The column was only a link to somewhere. */
  link?: string;
  /** Former addresses of its index and lists, see FoundArticle.aliases. */
  aliases: string[];
  /** HTML of a cover page, for a column that is a page of its own rather than a list. */
  cover?: string;
  at: FoundAt;
}

export interface FoundPicture {
  /** As the source has it: an address or a path. */
  address: string;
  caption?: string;
}

export interface FoundAttachment {
  address: string;
  label?: string;
}

/** A page of a body; most bodies have one. */
export interface FoundPage {
  title?: string;
  /** As the source has it: untrusted, possibly damaged. */
  html: string;
}

/** Characters that a damaged source shows as cut in two, and that its bytes gave back when it was read. */
export interface RestoredRun {
  /** As the source shows them. */
  before: string;
  after: string;
  /** They and a little of the text around them. */
  around: string;
  /** UTF-16 offset in that. */
  at: number;
}

export interface FoundArticle {
  /** Names the article in its source for ever, such as `archives:1042`; the same input gives the same keys. */
  key: string;
  /** Keys of its columns, the main one first; none where the source does not say. */
  categories: string[];
  title: string;
  subtitle?: string;
  /** ISO without a zone, in the portal's time zone, as precise as the source: `2014-05-06T08:30` or `2014-05-06`. Never guessed. */
  date?: string;
  updated?: string;
  /** Undefined where the source has none, or only a CMS's default value. */
  source?: string;
  author?: string;
  editor?: string;
  summary?: string;
  tags: string[];
  flags: ("headline" | "slide" | "recommended" | "pinned")[];
  weight?: number;
  cover?: FoundPicture;
  body: FoundPage[];
  gallery: FoundPicture[];
  attachments: FoundAttachment[];
  /** Keys of the topics it belongs to. */
  topics: string[];
  /** Former addresses, each a path of the site that begins with `/`, possibly with a query: `/plus/view.php?aid=1042`. */
  aliases: string[];
  /** The title led there instead of to a page. */
  redirect?: string;
  /** It was written but not yet approved. */
  draft: boolean;
  /** Clicks so far. */
  views?: number;
  /** Bytes that the source carries within itself, by the address by which the body speaks of them: `docx:0a1b….png`. */
  files?: ReadonlyMap<string, Uint8Array>;
  /** What the source says of itself that makes no sense, for the report. */
  doubts: Doubt[];
  /** Already put right in the texts, for the report; of the whole page, of which the article may be a part. */
  restored?: RestoredRun[];
  at: FoundAt;
}

/** 专题. */
export interface FoundTopic {
  key: string;
  title: string;
  summary?: string;
  banner?: FoundPicture;
  body: FoundPage[];
  /** Keys of the articles that stand first, in their order. */
  articles: string[];
  aliases: string[];
  at: FoundAt;
}

export interface FoundLink {
  label: string;
  address: string;
  /** The heading above it. */
  group?: string;
}

/** What cannot be known, or looks wrong: said to the editor, never settled in silence. */
export interface Doubt {
  /** A short name in kebab-case, by which the report counts: `unknown-category`. */
  kind: string;
  zh: string;
  en: string;
  /** The source mended it by itself, with evidence. */
  isPutRight?: boolean;
}

/** A record of the source that becomes no file, and why. */
export interface LeftOut {
  key: string;
  title: string;
  /** In kebab-case, by which the report counts: `recycled`, `members-only`, `empty`. */
  reason: string;
  /** What can be done about it, where a word does not say it all. */
  doubt?: Doubt;
  at: FoundAt;
}

/** A tag with the former addresses of its page. */
export interface FoundTag {
  label: string;
  aliases: string[];
}

/** Everything of the portal but its articles, which may be too many to be held at once. */
export interface FoundPortal {
  name?: string;
  url?: string;
  description?: string;
  categories: FoundCategory[];
  topics: FoundTopic[];
  links: FoundLink[];
  tags?: FoundTag[];
}

/** How many records a table of the source has, so that the report can add up to the row. */
export interface FoundCount {
  table: string;
  rows: number;
}

/** What is found, one after the other; the portal comes first, the counts come last. */
export type Found =
  | { kind: "portal"; portal: FoundPortal }
  /** Of the source as a whole, such as a part of it that cannot be read. */
  | { kind: "doubt"; doubt: Doubt; at?: FoundAt }
  | { kind: "article"; article: FoundArticle }
  | { kind: "left-out"; leftOut: LeftOut }
  | { kind: "counts"; counts: FoundCount[] };

/** @throws only for what makes going on useless, such as a file that cannot be read */
export type Source = () => AsyncIterable<Found>;
