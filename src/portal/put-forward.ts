/** Articles that their editors put forward by a flag. */
import type { Article } from "../content/article.ts";
import { isExpired } from "./is-expired.ts";

/**
 * @param articles in the order that counts among those of the same weight
 * @param now milliseconds since 1970 UTC
 */
export function putForward(
  articles: readonly Article[],
  flag: Article["flags"][number],
  now: number,
): Article[] {
  return articles
    .filter((article) => article.flags.includes(flag) && !isExpired(article, now))
    .sort((a, b) => b.weight - a.weight);
}
