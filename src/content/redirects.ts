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
  const step = redirectSteps(
    articles.map((article) => ({ ...redirectsOf(article), article })),
    site,
  );
  const next = (article: KnownArticle) => step(redirectsOf(article))?.article;
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

/** What an article does to those who ask for it. */
export interface Redirects {
  url: string;
  aliases: readonly string[];
  redirect?: string | undefined;
}

function redirectsOf({ url, front }: KnownArticle): Redirects {
  return { url, aliases: front.aliases, redirect: front.redirect };
}

/** @returns a function to the article, of those given, to which another leads on; undefined where that is another site, or none */
export function redirectSteps<Item extends Redirects>(
  articles: readonly Item[],
  site: Pick<Site, "url">,
): (article: Redirects) => Item | undefined {
  const owners = new Map<string, Item>();
  for (const article of articles) {
    for (const url of [...article.aliases, article.url]) owners.set(addressKey(url), article);
  }
  return ({ redirect }) => {
    const path = sitePath(redirect, site);
    return path === undefined ? undefined : owners.get(addressKey(path));
  };
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

export function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, "");
}
