/** Folders at the site's top that the portal itself fills, so that no category or page may take them. */
export const reservedNames: ReadonlySet<string> = new Set([
  "archive",
  "assets",
  "pages",
  "search",
  "sitemap",
  "sitemaps",
  "tags",
  "topics",
  "views",
  "zh-cn",
  "zh-hk",
  "zh-tw",
]);
