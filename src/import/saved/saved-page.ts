/** What a saved page is found to be, before the pages are put together. */
import type { Doubt, FoundPicture, RestoredRun } from "../found/found.ts";
import type { Menu } from "./find-menus.ts";
import type { Crumb } from "./find-trail.ts";
import type { SiteAddress } from "./page-address.ts";
import type { PageKind } from "./page-kind.ts";

/** Addresses within are those of the page's site, see local-addresses.ts. */
export interface SavedPage {
  path: string;
  kind: PageKind;
  /** Why it is none, in kebab-case. */
  reason?: string;
  title: string;
  /** Where it stood. */
  address?: SiteAddress;
  /** The columns above an article; a list's own is the last. */
  columns: Crumb[];
  /** Of the column of a list. */
  description?: string;
  menus: Menu[];
  /** Addresses that a list leads to. */
  leadsTo: string[];
  /** Name of the portal. */
  site?: string;
  /** Last part of `<title>`, which may be it. */
  ending?: string;
  article?: SavedArticle;
}

export interface SavedArticle {
  subtitle?: string;
  date?: string;
  updated?: string;
  source?: string;
  author?: string;
  editor?: string;
  summary?: string;
  views?: number;
  tags: string[];
  cover?: FoundPicture;
  /** As the page has it. */
  html: string;
  doubts: Doubt[];
  /** Of all the page. */
  restored?: RestoredRun[];
}
