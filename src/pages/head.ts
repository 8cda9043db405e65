/** The head of a page: title, description and the addresses by which the world knows it. */
import type { Site } from "../config/site.ts";
import type { Addresses } from "./addresses.ts";
import type { Head } from "./view-models.ts";

export interface HeadFacts {
  title: string;
  /** Site path of the page. */
  url: string;
  description?: string;
  keywords?: readonly string[];
  /** Site path of a picture. */
  image?: string | undefined;
  published?: string;
  modified?: string;
  type?: Head["type"];
  robots?: string;
}

export function headFor(site: Site, addresses: Addresses, facts: HeadFacts): Head {
  return {
    title: facts.title === site.name ? site.name : `${facts.title} - ${site.name}`,
    description: facts.description || site.description,
    keywords: (facts.keywords?.length ? facts.keywords : site.keywords).join(","),
    canonical: addresses.absolute(facts.url),
    lang: site.script,
    type: facts.type ?? "website",
    image: facts.image ? addresses.absolute(facts.image) : "",
    published: facts.published ?? "",
    modified: facts.modified ?? "",
    robots: facts.robots ?? "",
  };
}
