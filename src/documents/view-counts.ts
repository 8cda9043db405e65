/** Clicks (点击) for the script of article pages: a file a month of articles, see `viewsUrl`. */
import { viewsKey, viewsUrl } from "../pages/most-read.ts";
import type { Portal } from "../portal/portal.ts";
import { groupBy } from "../shared/group-by.ts";
import { outputOf } from "../shared/urls.ts";
import type { DocumentOutline } from "./document.ts";

export function viewCounts({ articles, views }: Portal): DocumentOutline[] {
  if (views.size === 0) return [];
  // A month without a click has its file too, since its pages ask for it.
  return [...groupBy(articles, (article) => [viewsUrl(article)])].map(([url, ofMonth]) => {
    const counts = ofMonth.flatMap((article) => {
      const count = views.get(viewsKey(article))?.total;
      return count ? [[viewsKey(article), count] as const] : [];
    });
    const text = `${JSON.stringify(Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1))))}\n`;
    return { output: outputOf(url), single: true, basis: () => text, make: () => text };
  });
}
