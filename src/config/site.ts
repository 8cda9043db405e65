/** Site: what `content/site.yaml` says, with every default filled in. */

import type { Quotes } from "../conversion/quotation-marks.ts";
import type { Version } from "../conversion/version.ts";
import type { Hosting } from "../hosting/hosting.ts";

interface LabelledLink {
  label: string;
  url: string;
}

type SearchEngine = "baidu" | "google" | "bing" | "so360" | "sogou" | "shenma" | "bytedance";

export interface Site {
  name: string;
  /** Shown where the name is too long; the name itself by default. */
  shortName: string;
  slogan?: string;
  description: string;
  keywords: string[];
  /** Absolute, without a trailing slash; may hold a path, under which every address then stands. */
  url: string;
  /** `""`, or the path of `url` without a trailing slash: `/newspark`. */
  basePath: string;
  timeZone: string;
  script: "zh-Hans" | "zh-Hant";
  /** The versions that are made: the source at the root, then its variants. */
  versions: Version[];
  quotes: Quotes;
  theme: "red" | "blue";
  /** Tokens: path year month day slug. */
  permalink: string;
  /** Articles in a full listing page. */
  pageSize: number;
  /** What newsreaders get: so many articles, with their summaries or whole. */
  feeds: { items: number; content: "summary" | "full" };
  /** The pages carry the tags of government sites. */
  government: boolean;
  /** Articles without a picture get one for shared links, their title in the portal's frame. */
  sharePictures: boolean;
  /** Search engines' proofs that the site is its owner's. */
  verification: Partial<Record<SearchEngine, string>>;
  /** Hosts from which a video may be embedded. */
  videoHosts: string[];
  hosting: Hosting;
  serviceLinks: LabelledLink[];
  friendLinks: { group: string; links: LabelledLink[] }[];
  footer: {
    organiser?: string;
    undertaker?: string;
    address?: string;
    phone?: string;
    postcode?: string;
    icp?: string;
    police?: { code: string; text: string };
    siteCode?: string;
    ipv6: boolean;
  };
}
