/**
 * Columns of a government site that have not been fed for too long, by the indicators of the inspection of government sites
 * (国办秘书局〔2019〕19号): news within two weeks, notices and policies within six months.
 */
import type { Category } from "../navigation/tree.ts";
import { isPublished } from "../portal/is-published.ts";
import type { Portal } from "../portal/portal.ts";
import { defineRule, type Problem } from "../shared/problem.ts";
import { categoryPlaces } from "./category-places.ts";

const day = 24 * 60 * 60 * 1000;

/** Days within which a column has to have something new, by its kind; other kinds have no term. */
const terms: Partial<Record<Category["columnType"], number>> = {
  工作动态: 14,
  政策文件: 183,
  政策解读: 183,
  信息公开目录: 183,
};

const staleColumn = defineRule<{ label: string; kind: string; newest: string; term: number }>({
  id: "check/stale-column",
  severity: "warning",
  zh: ({ label, kind, newest, term }) => ({
    what: `栏目“${label}”（${kind}）最近一篇是 ${newest} 的，已经超过${term}天没有更新。`,
    why: "政府网站检查会把它算作不更新的栏目，5个以上就是不合格。",
    fix: "请发布新内容；确实不再更新的栏目，请归档或者并入别的栏目。文章的日期不要改。",
  }),
  en: ({ label, kind, newest, term }) => ({
    what: `The newest article of "${label}" (${kind}) is of ${newest}, more than ${term} days ago.`,
    why: "Inspections of government sites count it as a column that is not kept up, and five of those fail the site.",
    fix: "Publish something new, or merge a column that has come to its end into another. Leave the dates of articles alone.",
  }),
});

/** @param now milliseconds since 1970 UTC */
export function staleColumns(root: string, { site, tree, byCategory }: Portal, now: number): Problem[] {
  if (!site.government) return [];
  const placeOf = categoryPlaces(root);
  return [...tree.byPath.values()].flatMap((category) => {
    const { path, children, label, columnType } = category;
    const term = terms[columnType];
    const newest = (byCategory.get(path) ?? []).find(isPublished);
    // A blank column has a rule of its own.
    if (children.length > 0 || term === undefined || !newest) return [];
    if (now - newest.date.instant <= term * day) return [];
    const params = { label, kind: columnType, newest: newest.date.day, term };
    return [staleColumn(placeOf(category), params)];
  });
}
