/** From a Portal to every page of the site. */
import type { Portal } from "../portal/portal.ts";
import { aliasPages, articlePages } from "./article-pages.ts";
import { categoryPages } from "./category-pages.ts";
import { type LayOutOptions, pageContext } from "./context.ts";
import { homePage } from "./home-page.ts";
import { notFoundPage, searchPage, sitemapPage, standalonePages, topicPages } from "./other-pages.ts";
import { archivePages, tagPages } from "./tag-pages.ts";
import type { Page } from "./view-models.ts";

export function layOut(portal: Portal, options: LayOutOptions): Page[] {
  const context = pageContext(portal, options);
  return [
    homePage(context),
    ...categoryPages(context),
    ...portal.articles.flatMap((article) => articlePages(article, context)),
    ...portal.articles.flatMap((article) => aliasPages(article, context)),
    ...tagPages(context),
    ...topicPages(context),
    ...archivePages(context),
    ...standalonePages(context),
    sitemapPage(context),
    searchPage(context),
    notFoundPage(context),
  ];
}
