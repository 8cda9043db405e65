/** The head of a page: title, description and the addresses by which the world knows it. */
import type { Site } from "../config/site.ts";
import { choice } from "../shared/marks.ts";
import type { Addresses } from "./addresses.ts";
import { type HeadFacts, imageOf } from "./head-facts.ts";
import { siteMetas } from "./site-metas.ts";
import { structuredData } from "./structured-data.ts";
import { versionLinks } from "./version-links.ts";
import type { Head, View } from "./view-models.ts";

export function headFor(site: Site, addresses: Addresses, facts: HeadFacts, view: View): Head {
  const { versions } = site;
  const canonical = addresses.ofVersion(facts.url);
  const lang = choice(versions.map((version) => version.lang));
  const elsewhere = facts.elsewhere === undefined ? facts.url : facts.elsewhere;
  return {
    title: facts.title === site.name ? site.name : `${facts.title} - ${site.name}`,
    description: facts.description || site.description,
    keywords: (facts.keywords?.length ? facts.keywords : site.keywords).join(","),
    canonical,
    lang,
    locale: choice(versions.map(({ locale }) => locale)),
    versions: elsewhere === null ? [] : versionLinks(site, addresses, elsewhere),
    isHome: facts.url === "/",
    type: facts.type ?? "website",
    image: imageOf(facts, addresses),
    published: facts.published ?? "",
    modified: facts.modified ?? "",
    robots: facts.robots ?? "",
    metas: siteMetas(site, facts, view),
    structured: structuredData(facts, view, { site, addresses, about: { url: canonical, inLanguage: lang } }),
  };
}
