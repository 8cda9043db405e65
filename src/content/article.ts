/** Article: one Markdown file, read, checked and rendered; plain data. */
import type { Picture } from "../images/picture.ts";
import type { Body } from "../markdown/body.ts";

type Flag = "headline" | "slide" | "recommended" | "pinned";

/** A moment in the portal's time zone. */
export interface ArticleDate {
  /** Milliseconds since 1970 UTC. */
  instant: number;
  /** ISO 8601 with the zone's offset. */
  iso: string;
  /** `2022-07-27` */
  day: string;
  /** `09:30`, where the front matter names a time. */
  time?: string;
  year: string;
  month: string;
}

export interface Attachment {
  title: string;
  /** Site path without the base path: `/assets/files/<hash>/<name>`. */
  url: string;
  name: string;
  /** Upper case file ending: `PDF`. */
  type: string;
  bytes: number;
}

/** What the front matter says, checked; positions left behind. */
export interface FrontMatter {
  title: string;
  subtitle?: string;
  date: ArticleDate;
  updated?: ArticleDate;
  /** Where no time is named, its instant is the end of the day. */
  expires?: ArticleDate;
  source: string;
  author?: string;
  editor?: string;
  summary?: string;
  tags: string[];
  topics: string[];
  flags: Flag[];
  weight: number;
  draft: boolean;
  aliases: string[];
  redirect?: string;
  script?: "zh-Hans" | "zh-Hant";
  toc: boolean;
  /** Category paths (`news/yuanqu-guihua`), the main one first. */
  categories: string[];
}

/** What readers see of an article beside its body. */
export interface ArticleContent extends FrontMatter {
  /** Written, or the beginning of the body; always set. */
  digest: string;
  cover?: Picture;
  gallery: Picture[];
  attachments: Attachment[];
}

export interface Article extends ArticleContent {
  /** The file's path under `content/` without its ending (or `/index.md`): `news/yuanqu-guihua/2022/spring`. */
  id: string;
  file: string;
  slug: string;
  /** Site path without the base path: `/news/yuanqu-guihua/2022/spring.html`. */
  url: string;
  /** The date lies after the build's `now`; only `dev` shows such an article. */
  scheduled: boolean;
  /** Different for an article that differs in anything but `scheduled`. */
  fingerprint: string;
  body: Body;
}

/** A stand-alone page, `content/pages/<slug>.md`. */
export interface StandalonePage {
  slug: string;
  file: string;
  url: string;
  title: string;
  digest: string;
  updated?: ArticleDate;
  body: Body;
}

/** A topic (专题), `content/topics/<slug>.md`. */
export interface Topic {
  slug: string;
  file: string;
  url: string;
  title: string;
  digest: string;
  banner?: Picture;
  /** Ids of the articles that stand first, in this order. */
  articles: string[];
  /** Articles with one of these tags belong as well. */
  tags: string[];
  body: Body;
}
