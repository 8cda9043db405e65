/** Clicks (点击): what was read most, and where a page finds its own count. */
import type { Article } from "../content/article.ts";
import type { Portal } from "../portal/portal.ts";
import { decoded } from "../shared/urls.ts";
import type { ViewCounts } from "../views/views.ts";
import { isExpired } from "./cards.ts";
import type { PageContext } from "./context.ts";
import type { HomeView } from "./view-models.ts";

/** Key of an article among the clicks. */
export function viewsKey({ url }: Article): string {
  return decoded(url);
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
  const current = portal.articles.filter((article) => !isExpired(article, now));
  return periods.flatMap(({ label: words, period }) => {
    const entries = ranked(current, portal, period).map(({ article, count }) => {
      return { card: cards.of(article), count };
    });
    return entries.length > 0 ? [{ label: label(words), entries }] : [];
  });
}

/** Among equals the newer stands first. */
function ranked(articles: readonly Article[], { views }: Portal, period: keyof ViewCounts) {
  return articles
    .map((article) => ({ article, count: views.get(viewsKey(article))?.[period] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}
