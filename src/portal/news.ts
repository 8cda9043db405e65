/** Until when an article is news to search engines, which read those of the last two days (Google News). */
import type { ArticleDate } from "../content/article.ts";

const twoDays = 2 * 24 * 60 * 60_000;

/** @returns milliseconds since 1970 UTC; from then on it is none */
export function newsEnd({ instant }: ArticleDate): number {
  return instant + twoDays;
}
