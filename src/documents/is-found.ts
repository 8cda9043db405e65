/** Articles that search engines and the portal's own search may find. */
import type { Article } from "../content/article.ts";
import { isPublished } from "../portal/is-published.ts";

/** False for one that only a preview shows, and for a line that leads to another site. */
export function isFound(article: Article): boolean {
  return isPublished(article) && article.redirect === undefined;
}
