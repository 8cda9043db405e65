/** From a Portal to every page of the site, in outline. */
import type { Portal } from "../portal/portal.ts";
import { aliasPages, articlePages } from "./article-pages.ts";
import { categoryPages } from "./category-pages.ts";
import { type LayOutOptions, pageContext } from "./context.ts";
import { homePage } from "./home-page.ts";
import { notFoundPage, sitemapPage, standalonePages, topicPages } from "./other-pages.ts";
import { made } from "./outline.ts";
import { searchPage } from "./search-page.ts";
import { archivePages, tagPages } from "./tag-pages.ts";
import type { PageOutline } from "./view-models.ts";

export function layOut(portal: Portal, options: LayOutOptions): PageOutline[] {
  const context = pageContext(portal, options);
  // Their texts lie on the disk in about this order.
  const articles = portal.articles.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return [
    made(homePage(context)),
    ...categoryPages(context),
    ...articles.flatMap((article) => articlePages(article, context)),
    ...articles.flatMap((article) => aliasPages(article, context)).map(made),
    ...tagPages(context),
    ...topicPages(context).map(made),
    ...archivePages(context),
    ...standalonePages(context).map(made),
    made(sitemapPage(context)),
    made(searchPage(context)),
    made(notFoundPage(context)),
  ];
}
