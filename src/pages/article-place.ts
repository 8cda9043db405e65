/** What the pages of an article take from a category that it stands in; found once a category. */

import type { Category } from "../navigation/tree.ts";
import type { Portal } from "../portal/portal.ts";
import { digest } from "../shared/digest.ts";
import type { Addresses } from "./addresses.ts";
import type { Chromes } from "./chrome.ts";
import { columnFacts, type HeadFacts } from "./head-facts.ts";
import type { Chrome, Link } from "./view-models.ts";

export interface ArticlePlace {
  chrome: Chrome;
  link: Link;
  breadcrumbs: Link[];
  column: Pick<HeadFacts, "column">;
  /** A text that differs when anything of it but the chrome does. */
  basis: string;
}

interface PlaceParts {
  addresses: Addresses;
  chromes: Chromes;
  /** See PageContext. */
  breadcrumbs(category: Category): Link[];
}

/** @returns a function from the path of a category; undefined where there is none */
export function articlePlaces(
  portal: Portal,
  { addresses, chromes, breadcrumbs }: PlaceParts,
): (path: string) => ArticlePlace | undefined {
  const found = new Map<string, ArticlePlace>();
  return (path) => {
    const known = found.get(path);
    if (known) return known;
    const category = portal.tree.byPath.get(path);
    if (!category) return undefined;
    const shown = {
      link: { label: category.label, url: addresses.href(category.url) },
      breadcrumbs: breadcrumbs(category),
      column: columnFacts(portal.site, category),
    };
    const place = {
      ...shown,
      chrome: chromes.category(category, false),
      basis: digest(JSON.stringify(shown)),
    };
    found.set(path, place);
    return place;
  };
}
