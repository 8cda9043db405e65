/**
 * What surrounds every page: header, menus, footer, in plain data. Every `url` and address here is final: it carries the site's
 * base path.
 */
export interface Link {
  label: string;
  url: string;
}

export interface MenuItem extends Link {
  /** The page stands in this branch. */
  open: boolean;
  /** The page is this entry's own. */
  current: boolean;
  external: boolean;
  children: MenuItem[];
}

/** What surrounds every page; one object shared by all pages of a category. */
export interface Chrome {
  /** Different for different chromes of a build, so that what is rendered from one can be kept and used again. */
  id: string;
  site: {
    name: string;
    shortName: string;
    slogan: string;
    theme: "red" | "blue";
    /** Content Security Policy; empty where a header says it. */
    policy: string;
    homeUrl: string;
    searchUrl: string;
    sitemapUrl: string;
    /** Empty where the portal has no such page. */
    accessibilityUrl: string;
    serviceLinks: Link[];
    friendLinks: { group: string; links: Link[] }[];
    organiser: string;
    undertaker: string;
    address: string;
    phone: string;
    postcode: string;
    icp: string;
    police: { code: string; text: string; url: string } | null;
    siteCode: string;
    ipv6: boolean;
  };
  /** The bar: home first, then the tree's top with its drop-downs. */
  menu: MenuItem[];
  /** The side navigation: the open section's children; empty where there is none. */
  side: { label: string; url: string; items: MenuItem[] } | null;
  assets: { css: string; js: string; boot: string; icon: string; search: string };
  /** What the script for searching reads first. */
  search: { index: string; characters: string };
  /** The nearest feed in every format, then the site's. */
  feeds: { type: string; title: string; url: string }[];
}
