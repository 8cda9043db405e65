/** Clicks (点击): what was read most, and where a page finds its own count. */
import type { Article } from "../content/article.ts";
import { isExpired } from "../portal/is-expired.ts";
import { pageAt } from "../views/page-path.ts";
import type { PageContext } from "./context.ts";
import type { HomeView } from "./view-models.ts";

/** Key of an article among the clicks. */
export function viewsKey({ url }: Article): string {
  return pageAt(url);
}

/**
 * Site path of the counts of a month's articles: small, and the same for a page whatever is counted, since a count within the
 * page would change every page every day (law 2).
 */
export function viewsUrl({ date }: Article): string {
  return `/views/${date.year}/${date.month}.json`;
}

const most = 10;

const periods = [
  { label: "本周", period: "week" },
  { label: "本月", period: "month" },
  { label: "今年", period: "year" },
] as const;

export function mostRead({ portal, cards, now, label }: PageContext): HomeView["hot"] {
  if (portal.views.size === 0) return [];
  const read = portal.articles.flatMap((article) => {
    const counts = portal.views.get(viewsKey(article));
    return counts && !isExpired(article, now) ? [{ article, counts }] : [];
  });
  return periods.flatMap(({ label: words, period }) => {
    const ranked = read
      .filter(({ counts }) => counts[period] > 0)
      // Among equals the newer stands first, as the articles do.
      .sort((a, b) => b.counts[period] - a.counts[period])
      .slice(0, most);
    const entries = ranked.map(({ article, counts }) => ({ card: cards.of(article), count: counts[period] }));
    return entries.length > 0 ? [{ label: label(words), entries }] : [];
  });
}
