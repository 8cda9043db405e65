/**
 * What a thread that has helped to read makes while this one arranges the portal, when nobody else has work for it: the parts of
 * the search index, and QR codes of pages to come.
 */
import type { Site } from "../config/site.ts";
import type { Article } from "../content/article.ts";
import type { TermsPlace } from "../corpus/corpus.ts";
import { partSources, type SearchTerms } from "../documents/search.ts";
import { addressesFor } from "../pages/addresses.ts";
import type { Thread } from "./threads.ts";

export interface WorkAhead {
  /** Parts of the search index by their keys. */
  made: Map<string, Uint8Array>;
  /** Until then parts may be missing. */
  arriving: Promise<void>;
}

export const noWorkAhead = (): WorkAhead => ({ made: new Map(), arriving: Promise.resolve() });

export function workAhead(
  thread: Thread,
  site: Site,
  {
    articles,
    terms,
    termsOf,
  }: { articles: readonly Article[]; terms: TermsPlace } & Pick<SearchTerms, "termsOf">,
): WorkAhead {
  const made: WorkAhead["made"] = new Map();
  const parts = partSources(articles, termsOf);
  const arriving = thread.ask({ kind: "searchParts", terms, parts }).then((answer) => {
    for (const [index, { key }] of parts.entries()) made.set(key, answer[index] as Uint8Array);
  });
  // It fails where it is waited for.
  arriving.catch(() => {});
  thread.tell({ kind: "codes", texts: codesAhead(site, articles) });
  return { made, arriving };
}

/** More of them would take that thread longer than this one takes to arrange the portal. */
const codesPerArticle = 0.6;

/** Each some 600 bytes that wait for their pages. */
const mostCodes = 20_000;

function codesAhead(site: Site, articles: readonly Article[]): string[] {
  const { ofVersion } = addressesFor(site);
  const codes = Math.min(articles.length * codesPerArticle, mostCodes);
  return articles.slice(0, codes / site.versions.length).map(({ url }) => ofVersion(url));
}
