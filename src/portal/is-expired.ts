/** Whether an article has had its time: it is put forward no more, but stays in its lists. */
import type { Article } from "../content/article.ts";

/** @param now milliseconds since 1970 UTC */
export function isExpired({ expires }: Pick<Article, "expires">, now: number): boolean {
  return expires !== undefined && expires.instant <= now;
}
