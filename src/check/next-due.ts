/** When the site is next due without anybody having written anything: an article's hour comes, or it expires, or is news no more. */
import { DateTime } from "luxon";
import { soundConfig } from "../config/sound-config.ts";
import { findSources, readArticleFile, readContext } from "../content/read-sources.ts";
import { buildTree } from "../navigation/build-tree.ts";
import { newsEnd } from "../portal/news.ts";
import type { Problem } from "../shared/problem.ts";

/**
 * Of the files' front matter only; an article that has something wrong does not hold up the others.
 * @param now milliseconds since 1970 UTC
 * @returns the first moment after it, as ISO 8601 in the portal's zone; undefined where there is none. The problems are those
 *   of a configuration that cannot be read
 */
export function nextDue(root: string, now: number): { due?: string; problems: Problem[] } {
  const { config, problems } = soundConfig(root);
  if (!config) return { problems };
  const { site, navigation } = config;
  const found = findSources(root);
  const categories = buildTree(navigation).byPath;
  const context = readContext(root, { site, categories, now, topics: found.topics });
  let next = Number.POSITIVE_INFINITY;
  for (const file of found.articles) {
    const { date, expires, draft, redirect } = readArticleFile(root, file, context).article.front;
    if (draft) continue;
    const news = redirect === undefined ? newsEnd(date) : now;
    for (const moment of [date.instant, news, expires?.instant ?? now]) {
      if (moment > now) next = Math.min(next, moment);
    }
  }
  if (next === Number.POSITIVE_INFINITY) return { problems: [] };
  const due = DateTime.fromMillis(next, { zone: site.timeZone }).toISO({ suppressMilliseconds: true });
  return { ...(due !== null && { due }), problems: [] };
}
