/** Addresses that lead on to addresses that lead on: each step is a wait, and search engines give up on a chain. */
import { addressKey } from "../content/address.ts";
import type { Article } from "../content/article.ts";
import { redirectSteps, withoutQuery } from "../content/redirects.ts";
import type { Portal } from "../portal/portal.ts";
import { defineRule, type Problem } from "../shared/problem.ts";
import { isExternal } from "../shared/urls.ts";
import { placeOfKey } from "./key-place.ts";

const redirectChain = defineRule<{ target: string; end: string }>({
  id: "check/redirect-chain",
  severity: "warning",
  zh: ({ target, end }) => ({
    what: `redirect 指向 ${target}，而那里又转到 ${end}。`,
    why: "读者要等两次跳转，搜索引擎也不爱跟着连环跳转走。",
    fix: `请把 redirect 直接写成 ${end}。`,
  }),
  en: ({ target, end }) => ({
    what: `redirect leads to ${target}, which leads on to ${end}.`,
    why: "Readers wait for two redirects, and search engines are loath to follow a chain.",
    fix: `Write redirect: ${end}.`,
  }),
});

export function redirectChains(
  root: string,
  { articles, site }: Pick<Portal, "articles" | "site">,
): Problem[] {
  const next = redirectSteps(articles, site);
  return articles.flatMap((article) => {
    const { file, redirect: target } = article;
    const first = next(article);
    // A whole address of this host may belong to another system beside the portal.
    if (target === undefined || !first || isExternal(target)) return [];
    const end = endOf(first, next);
    if (addressKey(withoutQuery(target)) === addressKey(end)) return [];
    return [redirectChain(placeOfKey(root, file, "redirect"), { target, end })];
  });
}

/** Where readers arrive who are led to an article. Circles are errors of their own, and end here where they began. */
function endOf(start: Article, next: (article: Article) => Article | undefined): string {
  const seen = new Set<Article>();
  let here = start;
  for (let on = next(here); on && !seen.has(on); on = next(here)) {
    seen.add(here);
    here = on;
  }
  return here.redirect ?? here.url;
}
