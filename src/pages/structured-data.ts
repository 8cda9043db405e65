/** What a page says of itself to machines: JSON-LD in the vocabulary of schema.org. */
import type { Site } from "../config/site.ts";
import { choice } from "../shared/marks.ts";
import type { Addresses } from "./addresses.ts";
import type { HeadFacts } from "./head-facts.ts";
import type { ArticleView, Link, View } from "./view-models.ts";

type Node = { "@type": string; [property: string]: unknown };

/** @returns JSON with the marks of `shared/marks.ts`, which may stand in a script element; empty for a page that says nothing */
export function structuredData(site: Site, addresses: Addresses, facts: HeadFacts, view: View): string {
  const nodes = nodesFor(site, addresses, facts, view);
  if (nodes.length === 0) return "";
  const data = { "@context": "https://schema.org", "@graph": nodes };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function nodesFor(site: Site, addresses: Addresses, facts: HeadFacts, view: View): Node[] {
  const about = {
    url: addresses.ofVersion(facts.url),
    inLanguage: choice(site.versions.map(({ lang }) => lang)),
  };
  const trail = "breadcrumbs" in view ? [breadcrumbList(view.breadcrumbs, site, addresses)] : [];
  switch (view.kind) {
    case "home":
      return [webSite(site, addresses, about), organization(site, addresses)];
    case "article":
      return [newsArticle(view, facts, { site, addresses, about }), ...trail];
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

/** Of a page: its address and language in each version. */
interface About {
  url: string;
  inLanguage: string;
}

function webSite(site: Site, addresses: Addresses, about: About): Node {
  const search = addresses.inVersions("/search/").map((address) => `${address}?q={search_term_string}`);
  return {
    "@type": "WebSite",
    name: site.name,
    ...(site.shortName !== site.name && { alternateName: site.shortName }),
    ...(site.description && { description: site.description }),
    ...about,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: choice(search) },
      "query-input": "required name=search_term_string",
    },
  };
}

function organization({ name, footer }: Site, addresses: Addresses): Node {
  return { "@type": "Organization", name: footer.organiser ?? name, url: addresses.ofVersion("/") };
}

interface ArticleSurroundings {
  site: Site;
  addresses: Addresses;
  about: About;
}

function newsArticle(
  view: ArticleView,
  { description, published, modified, image }: HeadFacts,
  { site, addresses, about }: ArticleSurroundings,
): Node {
  const source: Node = { "@type": "Organization", name: view.source };
  const author: Node = view.author ? { "@type": "Person", name: view.author } : source;
  return {
    "@type": "NewsArticle",
    headline: view.title,
    ...(view.subtitle && { alternativeHeadline: view.subtitle }),
    ...(description && { description }),
    ...(image && { image: [addresses.absolute(image)] }),
    datePublished: published,
    dateModified: modified || published,
    author,
    publisher: organization(site, addresses),
    ...(view.author && { sourceOrganization: source }),
    ...(view.categories[0] && { articleSection: view.categories[0].label }),
    ...(view.tags.length > 0 && { keywords: view.tags.map(({ label }) => label) }),
    ...about,
    mainEntityOfPage: about.url,
  };
}

/** @param links their addresses carry the base path */
function breadcrumbList(links: readonly Link[], { basePath }: Site, addresses: Addresses): Node {
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
