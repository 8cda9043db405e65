/**
 * A body in its pages: DedeCMS cuts it at `#p#`, and what stands between that and `#e#` is the page's title. The words that its
 * editor puts there by itself are none.
 */
import type { FoundPage } from "../found/found.ts";

/** DedeCMS looks for `#e#` no further. Characters. */
const longestTitle = 60;

export function bodyPages(body: string): FoundPage[] {
  const pages = body.split("#p#").map((part) => {
    const end = part.slice(0, longestTitle).indexOf("#e#");
    if (end < 0) return { html: part };
    const title = part
      .slice(0, end)
      .replace(/<[^>]*>|&nbsp;/g, " ")
      .trim();
    const html = part.slice(end + 3);
    return title === "" || title === "副标题" || title === "分页标题" ? { html } : { title, html };
  });
  return pages.filter(({ html }, index) => html.trim() !== "" || (index === 0 && pages.length === 1));
}
