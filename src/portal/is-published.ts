/** Whether the world may know of an article. Others stand in previews only. */
import type { Article } from "../content/article.ts";

export function isPublished({ draft, scheduled }: Pick<Article, "draft" | "scheduled">): boolean {
  return !draft && !scheduled;
}
