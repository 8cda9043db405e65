/**
 * The home page of a government site without anything new for too long, by the same indicators as stale columns: two weeks, and
 * this alone fails a site (单项否决).
 */
import { sitePlaces } from "../config/config-source.ts";
import { isExpired } from "../portal/is-expired.ts";
import { isPublished } from "../portal/is-published.ts";
import type { Portal } from "../portal/portal.ts";
import { defineRule, type Problem } from "../shared/problem.ts";

const term = 14;
const day = 24 * 60 * 60 * 1000;

const oldHome = defineRule<{ newest: string }>({
  id: "check/stale-home",
  severity: "warning",
  zh: ({ newest }) => ({
    what: `首页上最近一篇是 ${newest} 的，已经超过${term}天没有更新。`,
    why: "政府网站检查里这是单项否决：首页两周没有更新，整个网站就不合格。",
    fix: "请发布新内容。文章的日期不要改。",
  }),
  en: ({ newest }) => ({
    what: `The newest article on the home page is of ${newest}, more than ${term} days ago.`,
    why: "A government site whose home page shows nothing new for two weeks fails its inspection by that alone.",
    fix: "Publish something new. Leave the dates of articles alone.",
  }),
});

/** @param now milliseconds since 1970 UTC */
export function staleHome(root: string, { site, articles }: Portal, now: number): Problem[] {
  if (!site.government) return [];
  const newest = articles.find((article) => isPublished(article) && !isExpired(article, now));
  // Without a single article its columns are blank, which has a rule of its own.
  if (!newest || now - newest.date.instant <= term * day) return [];
  return [oldHome(sitePlaces(root)(["government"], "key"), { newest: newest.date.day })];
}
