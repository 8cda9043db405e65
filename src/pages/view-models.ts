/**
 * View models: the plain data that a page's layout turns into HTML, and all that the page depends on.
 * Every `url`, `href` and picture address here is final: it carries the site's base path.
 */
import type { Attachment } from "../content/article.ts";
import type { Picture } from "../images/picture.ts";
import type { Heading } from "../markdown/body.ts";
import type { Chrome, Link } from "./chrome-model.ts";
import type { VersionLink } from "./version-links.ts";

export type { Chrome, Link, MenuItem } from "./chrome-model.ts";

/** `canonical`, `lang` and `locale` differ from version to version; see `shared/marks.ts`. */
export interface Head {
  /** Complete `<title>` text, site name included. */
  title: string;
  description: string;
  keywords: string;
  /** Absolute. */
  canonical: string;
  lang: string;
  /** Open Graph's name of the language. */
  locale: string;
  /** The page in every version, the root's first; empty where there is one version only. */
  versions: VersionLink[];
  isHome: boolean;
  /** Open Graph type. */
  type: "website" | "article";
  /** Absolute address of a picture, or empty. */
  image: string;
  published: string;
  modified: string;
  robots: string;
  /** Meta tags that not every site has. */
  metas: { name: string; content: string }[];
  /** JSON-LD, see `structuredData`; empty where there is none. */
  structured: string;
}

/** An article as lists show it. */
export interface ArticleCard {
  title: string;
  url: string;
  /** Leads to another site. */
  external: boolean;
  /** `2022-07-27` */
  day: string;
  /** `07-27` */
  monthDay: string;
  category: Link;
  digest: string;
  source: string;
  picture: Picture | null;
  pinned: boolean;
  draft: boolean;
  scheduled: boolean;
}

/** Listings are numbered from the oldest; see docs/decisions/listing-numbers.md. */
export interface Pager {
  /** The index with the newest articles. */
  newest: Link;
  newer: Link | null;
  older: Link | null;
  oldest: Link | null;
  /** Neighbouring numbers, highest (newest) first; null number is the index itself. */
  numbers: { number: number; url: string; current: boolean }[];
  /** The number of this page; null on the index. */
  number: number | null;
  /** Days of the newest and the oldest article on this page. */
  from: string;
  to: string;
}

export interface TopicCard {
  title: string;
  url: string;
  digest: string;
  banner: Picture | null;
}

export interface HomeView {
  kind: "home";
  headline: ArticleCard | null;
  /** Lines below the headline. */
  headlineMore: ArticleCard[];
  slides: ArticleCard[];
  latest: ArticleCard[];
  notices: ArticleCard[];
  boxes: { category: Link; cards: ArticleCard[]; lead: ArticleCard | null }[];
  pictures: ArticleCard[];
  recommended: ArticleCard[];
  topics: TopicCard[];
  /** 热点排行: what was read most lately; empty where no clicks are counted. */
  hot: { label: string; entries: { card: ArticleCard; count: number }[] }[];
}

export interface ListingView {
  kind: "listing";
  /** `category`, `section` (with boxes of its children), `tag`, `archive`. */
  of: "category" | "section" | "tag" | "archive";
  breadcrumbs: Link[];
  title: string;
  description: string;
  cards: ArticleCard[];
  pager: Pager | null;
  /** On a section's index: a box a child. */
  boxes: { category: Link; cards: ArticleCard[]; lead: ArticleCard | null }[];
  recommended: ArticleCard[];
}

export interface ArticleView {
  kind: "article";
  breadcrumbs: Link[];
  title: string;
  subtitle: string;
  source: string;
  author: string;
  editor: string;
  day: string;
  time: string;
  iso: string;
  updated: string;
  /** Key under which a script finds the clicks (点击). */
  viewsKey: string;
  /** Where it finds them; empty where none are counted. */
  viewsUrl: string;
  characters: number;
  minutes: number;
  summary: string;
  draft: boolean;
  scheduled: boolean;
  expires: string;
  html: string;
  /** Empty unless the article asks for it. */
  toc: Heading[];
  /** Pages of a long body; empty for a body of one page. */
  bodyPages: { number: number; title: string; url: string; current: boolean }[];
  previousBodyPage: Link | null;
  nextBodyPage: Link | null;
  gallery: Picture[];
  /** `size` as readers know it: `824 KB`. */
  attachments: (Attachment & { size: string })[];
  tags: Link[];
  topics: Link[];
  categories: Link[];
  previous: Link | null;
  next: Link | null;
  related: ArticleCard[];
  /** Absolute address of the first page, for the QR code; differs from version to version. */
  shareUrl: string;
}

export interface PlainView {
  kind: "plain";
  breadcrumbs: Link[];
  title: string;
  updated: string;
  html: string;
}

export interface TopicView {
  kind: "topic";
  breadcrumbs: Link[];
  title: string;
  digest: string;
  banner: Picture | null;
  html: string;
  cards: ArticleCard[];
}

/** Tag cloud, topics, archives: links in groups. */
export interface IndexView {
  kind: "index";
  of: "tags" | "topics" | "archive" | "sitemap";
  breadcrumbs: Link[];
  title: string;
  /** Only on the index of topics. */
  topics: TopicCard[];
  groups: { label: string; url: string; links: (Link & { count: number | null })[] }[];
}

export interface NotFoundView {
  kind: "not-found";
  title: string;
  links: Link[];
}

/** The place of search; a later feature fills it. Lists the categories for readers without JavaScript. */
export interface SearchView {
  kind: "search";
  breadcrumbs: Link[];
  title: string;
  /** The tree in the order of the menu; `depth` from 0. */
  categories: { path: string; label: string; depth: number }[];
  /** Newest first. */
  years: string[];
  /** Name as the search index has it, and as readers see it. */
  sources: { name: string; label: string }[];
  links: Link[];
}

export interface MovedView {
  kind: "moved";
  title: string;
  target: string;
}

export type View =
  | HomeView
  | ListingView
  | ArticleView
  | PlainView
  | TopicView
  | IndexView
  | NotFoundView
  | SearchView
  | MovedView;

export type PageKind = View["kind"];

/** A page that is known and not made yet. */
export interface PageOutline extends Pick<Page, "output" | "kind" | "single" | "chrome"> {
  /** A text that differs when anything in the page differs but its chrome. */
  basis(): string;
  make(): Page;
}

/** A page: where it goes and all that its layout needs. */
export interface Page<V extends View = View> {
  /** Output path under the site: `news/yuanqu-guihua/2022/spring.html`. */
  output: string;
  /** `layouts/<kind>.njk` */
  kind: PageKind;
  /** Stands in the root's version only, as a former address does. */
  single: boolean;
  head: Head;
  chrome: Chrome;
  view: V;
}
