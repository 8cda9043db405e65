/** Addresses that lead on to addresses that lead on: each step is a wait, and search engines give up on a chain. */
import type { Article } from "../content/article.ts";
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

export function redirectChains(root: string, { articles }: Pick<Portal, "articles">): Problem[] {
  const next = new Map<string, string>();
  for (const { url, redirect, aliases } of articles) {
    for (const alias of aliases) next.set(alias, redirect ?? url);
    if (redirect !== undefined) next.set(url, redirect);
  }
  return articles.flatMap(({ file, redirect }: Article) => {
    if (redirect === undefined || isExternal(redirect) || !next.has(redirect)) return [];
    const end = endOf(redirect, next);
    return [redirectChain(placeOfKey(root, file, "redirect"), { target: redirect, end })];
  });
}

/** Circles are errors of their own, and end here where they began. */
function endOf(start: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let here = start;
  for (let on = next.get(here); on !== undefined && !seen.has(on); on = next.get(here)) {
    seen.add(here);
    here = on;
  }
  return here;
}
