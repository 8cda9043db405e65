/** What a page says of itself to machines: JSON-LD in the vocabulary of schema.org. */
import type {
  BreadcrumbList,
  CollectionPage,
  NewsArticle,
  Organization,
  Person,
  SearchAction,
  WebPage,
  WebSite,
  WithActionConstraints,
} from "schema-dts";
import type { Site } from "../config/site.ts";
import { jsonForScript } from "../shared/html.ts";
import { choice } from "../shared/marks.ts";
import type { Addresses } from "./addresses.ts";
import { type HeadFacts, imageOf } from "./head-facts.ts";
import type { ArticleView, Link, View } from "./view-models.ts";

/** Whatever a page may say of itself; the compiler holds each to the vocabulary. */
type Node = WebSite | Organization | NewsArticle | CollectionPage | WebPage | BreadcrumbList;

/** Of the portal, and of the page its address and language in each version. */
export interface PageSurroundings {
  site: Site;
  addresses: Addresses;
  about: { url: string; inLanguage: string };
}

/** @returns JSON with the marks of `shared/marks.ts`, which may stand in a script element; empty for a page that says nothing */
export function structuredData(facts: HeadFacts, view: View, around: PageSurroundings): string {
  const nodes = nodesFor(facts, view, around);
  return nodes.length === 0 ? "" : jsonForScript({ "@context": "https://schema.org", "@graph": nodes });
}

function nodesFor(facts: HeadFacts, view: View, around: PageSurroundings): Node[] {
  const { site, addresses, about } = around;
  const trail = "breadcrumbs" in view ? [breadcrumbList(view.breadcrumbs, site, addresses)] : [];
  switch (view.kind) {
    case "home":
      return [webSite(around), organization(around)];
    case "article":
      return [newsArticle(view, facts, around), ...trail];
    case "listing":
    case "topic":
    case "index": {
      const { description = "" } = facts;
      const named = { name: view.title, ...(description && { description }) };
      return [{ "@type": "CollectionPage", ...named, ...about }, ...trail];
    }
    case "plain":
      return [{ "@type": "WebPage", name: view.title, ...about }, ...trail];
    default:
      return [];
  }
}

function webSite({ site, addresses, about }: PageSurroundings): WebSite {
  const search = addresses.inVersions("/search/").map((address) => `${address}?q={search_term_string}`);
  const action: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: choice(search) },
    "query-input": "required name=search_term_string",
  };
  return {
    "@type": "WebSite",
    name: site.name,
    ...(site.shortName !== site.name && { alternateName: site.shortName }),
    ...(site.description && { description: site.description }),
    ...about,
    potentialAction: action,
  };
}

function organization({ site, addresses }: Pick<PageSurroundings, "site" | "addresses">): Organization {
  return { "@type": "Organization", name: site.footer.organiser ?? site.name, url: addresses.ofVersion("/") };
}

function newsArticle(view: ArticleView, facts: HeadFacts, around: PageSurroundings): Node {
  const { addresses, about } = around;
  const { description, published = "", modified } = facts;
  const image = imageOf(facts, addresses);
  const source: Organization = { "@type": "Organization", name: view.source };
  const author: Person | Organization = view.author ? { "@type": "Person", name: view.author } : source;
  return {
    "@type": "NewsArticle",
    headline: view.title,
    ...(view.subtitle && { alternativeHeadline: view.subtitle }),
    ...(description && { description }),
    ...(image && { image: [image] }),
    datePublished: published,
    dateModified: modified || published,
    author,
    publisher: organization(around),
    ...(view.author && { sourceOrganization: source }),
    ...(view.categories[0] && { articleSection: view.categories[0].label }),
    ...(view.tags.length > 0 && { keywords: view.tags.map(({ label }) => label) }),
    ...about,
    mainEntityOfPage: about.url,
  };
}

/** @param links their addresses carry the base path */
function breadcrumbList(links: readonly Link[], { basePath }: Site, addresses: Addresses): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: links.map(({ label, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: addresses.ofVersion(url.slice(basePath.length)),
    })),
  };
}
