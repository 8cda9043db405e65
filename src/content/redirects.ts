/** Redirects to addresses of this site: each has to arrive at a page, and never at its own article again. */
import type { LinkTargets } from "../config/config-links.ts";
import type { Site } from "../config/site.ts";
import type { Problem } from "../shared/problem.ts";
import { isSitePath } from "../shared/urls.ts";
import { addressKey } from "./address.ts";
import { deadRedirect, redirectToItself } from "./address-rules.ts";
import type { KnownArticle } from "./source.ts";

export function redirectProblems(
  articles: readonly KnownArticle[],
  site: Pick<Site, "url">,
  targets: LinkTargets,
): Problem[] {
  const owners = new Map<string, KnownArticle>();
  for (const article of articles) {
    for (const url of [...article.front.aliases, article.url]) owners.set(addressKey(url), article);
  }
  const next = (article: KnownArticle) => {
    const path = sitePath(article.front.redirect, site);
    return path === undefined ? undefined : owners.get(addressKey(path));
  };
  return articles.flatMap((article) => {
    const { front, redirectPlace: at } = article;
    const { redirect: value } = front;
    if (value === undefined || !at) return [];
    if (returns(article, next)) return [redirectToItself(at, { value })];
    // A whole address of this host may belong to another system beside the portal.
    if (!isSitePath(value)) return [];
    const path = withoutQuery(value);
    return targets.has(path) ? [] : [deadRedirect(at, { value, near: targets.near(path) })];
  });
}

/** Whether readers who set out from an article come back to it. */
function returns(start: KnownArticle, next: (article: KnownArticle) => KnownArticle | undefined): boolean {
  const seen = new Set<KnownArticle>();
  for (let here = next(start); here && !seen.has(here); here = next(here)) {
    if (here === start) return true;
    seen.add(here);
  }
  return false;
}

/** Undefined for addresses of other sites. */
function sitePath(redirect: string | undefined, { url }: Pick<Site, "url">): string | undefined {
  if (redirect === undefined) return undefined;
  const own = redirect.startsWith(`${url}/`) ? redirect.slice(url.length) : redirect;
  return isSitePath(own) ? withoutQuery(own) : undefined;
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, "");
}
