/** What surrounds a page: computed once a category, never once a page (law 7). */
import { contentPolicyOfPage } from "../hosting/security-headers.ts";
import type { Category, NavigationEntry } from "../navigation/tree.ts";
import type { Portal } from "../portal/portal.ts";
import { charactersUrl, indexUrl } from "../search/urls.ts";
import { isExternal } from "../shared/urls.ts";
import type { Addresses } from "./addresses.ts";
import { feedTitle, inEveryFormat } from "./feed-addresses.ts";
import type { Chrome, Link, MenuItem } from "./view-models.ts";

/** Addresses of the site's own style, scripts and icon; site paths without the base path. */
export type AssetUrls = Chrome["assets"];

export interface Chromes {
  /** For a page of a category; `exact` marks the category's own index. */
  category(category: Category, exact: boolean): Chrome;
  /** For a page outside the tree, by its site path. */
  page(url: string): Chrome;
}

/** The stand-alone page that says how everybody can use the site; portals of public bodies have one. */
const accessibility = "/accessibility/";

/** @param homeLabel what the menu calls the home page */
export function chromesFor(
  portal: Portal,
  addresses: Addresses,
  assets: AssetUrls,
  homeLabel: string,
): Chromes {
  const site = siteChrome(portal, addresses);
  const urls: AssetUrls = {
    css: addresses.href(assets.css),
    js: addresses.href(assets.js),
    boot: addresses.href(assets.boot),
    icon: addresses.href(assets.icon),
    search: addresses.href(assets.search),
  };
  const search = { index: addresses.href(indexUrl), characters: addresses.href(charactersUrl) };
  const made = new Map<string, Chrome>();
  const memo = (id: string, make: () => Pick<Chrome, "menu" | "side" | "feeds">): Chrome => {
    const known = made.get(id) ?? { id, site, assets: urls, search, ...make() };
    made.set(id, known);
    return known;
  };
  const menu = (open: string, current: string): MenuItem[] => [
    {
      label: homeLabel,
      url: site.homeUrl,
      open: false,
      current: current === "/",
      external: false,
      children: [],
    },
    ...menuItems(portal.navigation, "", open, current, addresses),
  ];
  return {
    category: (category, exact) =>
      memo(`${exact}:${category.path}`, () => ({
        menu: menu(category.url, exact ? category.url : ""),
        side: sideFor(category, exact, addresses),
        feeds: feedLinks(portal, addresses, category),
      })),
    page: (url) =>
      memo(url, () => {
        const topic = portal.topics.find((entry) => entry.topic.url === url)?.topic;
        const feeds = feedLinks(portal, addresses, topic && { label: topic.title, url });
        return { menu: menu(url, url), side: null, feeds };
      }),
  };
}

function menuItems(
  entries: NavigationEntry[],
  above: string,
  open: string,
  current: string,
  addresses: Addresses,
): MenuItem[] {
  return entries.map((entry) => {
    const path = entry.slug === undefined ? (entry.url ?? "/") : `${above}/${entry.slug}/`;
    const children = menuItems(entry.children, `${above}/${entry.slug ?? ""}`, open, current, addresses);
    return {
      label: entry.label,
      url: addresses.href(path),
      open: isWithin(open, path) || children.some((child) => child.open),
      current: current === path,
      external: isExternal(path),
      children,
    };
  });
}

/** Whether an address is a path or lies below it; below `/` lies everything, which says nothing. */
function isWithin(address: string, path: string): boolean {
  return address === path || (path !== "/" && address.startsWith(path.endsWith("/") ? path : `${path}/`));
}

/** The siblings of the category, or its children where it is a section. */
function sideFor(category: Category, exact: boolean, addresses: Addresses): Chrome["side"] {
  const section = category.children.length > 0 ? category : category.ancestors.at(-1);
  if (!section) return null;
  return {
    label: section.label,
    url: addresses.href(section.url),
    items: section.children.map((child) => ({
      label: child.label,
      url: addresses.href(child.url),
      open: child === category,
      current: child === category && exact,
      external: false,
      children: [],
    })),
  };
}

/** @param about a category or a topic */
function feedLinks({ site }: Portal, addresses: Addresses, about?: Link): Chrome["feeds"] {
  const own = about ? inEveryFormat({ title: feedTitle(site, about.label), url: about.url }) : [];
  return [...own, ...inEveryFormat({ title: site.name, url: "/" })].map((feed) => ({
    ...feed,
    url: addresses.href(feed.url),
  }));
}

function siteChrome({ site, pages }: Portal, addresses: Addresses): Chrome["site"] {
  const link = ({ label, url }: Link): Link => ({ label, url: addresses.href(url) });
  const { footer } = site;
  return {
    name: site.name,
    shortName: site.shortName,
    slogan: site.slogan ?? "",
    theme: site.theme,
    // No header can say it there.
    policy: site.hosting.hosts.includes("github-pages") ? contentPolicyOfPage(site) : "",
    homeUrl: addresses.href("/"),
    searchUrl: addresses.href("/search/"),
    sitemapUrl: addresses.href("/sitemap/"),
    accessibilityUrl: pages.some(({ url }) => url === accessibility) ? addresses.href(accessibility) : "",
    serviceLinks: site.serviceLinks.map(link),
    friendLinks: site.friendLinks.map(({ group, links }) => ({ group, links: links.map(link) })),
    organiser: footer.organiser ?? "",
    undertaker: footer.undertaker ?? "",
    address: footer.address ?? "",
    phone: footer.phone ?? "",
    postcode: footer.postcode ?? "",
    icp: footer.icp ?? "",
    police: footer.police
      ? {
          ...footer.police,
          url: `https://beian.mps.gov.cn/#/query/webSearch?code=${footer.police.code}`,
        }
      : null,
    siteCode: footer.siteCode ?? "",
    ipv6: footer.ipv6,
  };
}
