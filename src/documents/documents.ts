/** From a Portal to every document of the site, in outline. */
import { addressesFor } from "../pages/addresses.ts";
import type { Portal } from "../portal/portal.ts";
import type { DocumentOutline } from "./document.ts";
import { feeds } from "./feeds.ts";
import { hostingDocuments } from "./hosting.ts";
import { type SearchSources, searchDocuments } from "./search.ts";
import { sitemaps } from "./sitemaps.ts";
import { viewCounts } from "./view-counts.ts";

/** @param now milliseconds since 1970 UTC, for the news of the last days */
export function documentsOf(portal: Portal, now: number, sources: SearchSources): DocumentOutline[] {
  const addresses = addressesFor(portal.site);
  return [
    ...feeds(portal, addresses),
    ...sitemaps(portal, addresses, now),
    ...viewCounts(portal),
    ...searchDocuments(portal, addresses, sources),
    ...hostingDocuments(portal),
  ];
}
