/** What every page kind draws on; made once a build. */
import type { Article } from "../content/article.ts";
import type { Category } from "../navigation/tree.ts";
import type { Portal } from "../portal/portal.ts";
import { outputOf } from "../shared/urls.ts";
import type { Addresses } from "./addresses.ts";
import { addressesFor } from "./addresses.ts";
import { articlePlaces } from "./article-place.ts";
import type { Cards } from "./cards.ts";
import { cardsFor } from "./cards.ts";
import type { AssetUrls, Chromes } from "./chrome.ts";
import { chromesFor } from "./chrome.ts";
import { headFor } from "./head.ts";
import type { HeadFacts } from "./head-facts.ts";
import type { Chrome, Link, Page, PageOutline, View } from "./view-models.ts";

export interface PageContext {
  portal: Portal;
  now: number;
  addresses: Addresses;
  cards: Cards;
  chromes: Chromes;
  page<V extends View>(facts: HeadFacts, chrome: Chrome, view: V): Page<V>;
  /** Of a page that is worth being made only when somebody asks for it. */
  outline(url: string, chrome: Chrome, later: LaterPage): PageOutline;
  /** 主页 and everything above the category; the category itself included. */
  breadcrumbs(category: Category): Link[];
  /** 主页 and the page's own title. */
  trail(title: string, url: string): Link[];
  articlePlace: ReturnType<typeof articlePlaces>;
  label: Label;
  /** See LayOutOptions. */
  shareUrls(article: Article): string[];
}

type LaterPage = Pick<PageOutline, "kind" | "basis" | "make">;

/** Newspark's own words, which are Simplified, in the script of the portal's source. */
type Label = (words: string) => string;

export interface LayOutOptions {
  /** What "expired" is measured against, in milliseconds since 1970 UTC. */
  now: number;
  assets: AssetUrls;
  /** Site paths of an article's picture for shared links in each version; none where it has none. */
  shareUrls(article: Article): string[];
  label: Label;
}

export function pageContext(portal: Portal, options: LayOutOptions): PageContext {
  const addresses = addressesFor(portal.site);
  const { label } = options;
  const home: Link = { label: label("主页"), url: addresses.href("/") };
  const trails = new Map<string, Link[]>();
  const chromes = chromesFor(portal, addresses, options.assets, home.label);
  const breadcrumbs = (category: Category): Link[] => {
    const known = trails.get(category.path);
    if (known) return known;
    const links = [...category.ancestors, category].map(({ label, url }) => ({
      label,
      url: addresses.href(url),
    }));
    const trail = [home, ...links];
    trails.set(category.path, trail);
    return trail;
  };
  return {
    portal,
    now: options.now,
    addresses,
    cards: cardsFor(portal, addresses, options.now),
    ...{ chromes, breadcrumbs },
    articlePlace: articlePlaces(portal, { addresses, chromes, breadcrumbs }),
    label,
    shareUrls: options.shareUrls,
    page: (facts, chrome, view) => ({
      output: outputOf(facts.url),
      kind: view.kind,
      single: facts.single ?? false,
      head: headFor(portal.site, addresses, facts, view),
      chrome,
      view,
    }),
    outline: (url, chrome, { kind, basis, make }) => {
      return { output: outputOf(url), kind, single: false, chrome, basis, make };
    },
    trail: (title, url) => [home, { label: title, url: addresses.href(url) }],
  };
}
