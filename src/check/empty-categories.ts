/** Categories whose pages show not a single article: inspectors of public portals count a blank column as a fault. */
import type { Article } from "../content/article.ts";
import { isPublished } from "../portal/is-published.ts";
import type { Portal } from "../portal/portal.ts";
import { defineRule, type Problem } from "../shared/problem.ts";
import { categoryPlaces } from "./category-places.ts";

const emptyCategory = defineRule<{ label: string; path: string }>({
  id: "check/empty-category",
  severity: "warning",
  zh: ({ label, path }) => ({
    what: `栏目“${label}”里一篇文章也没有。`,
    why: "读者点进去是空白页，网站检查也会把空白栏目算作问题。",
    fix: `请在 content/${path}/ 里放文章，或者从 navigation.yaml 里去掉这个栏目。`,
  }),
  en: ({ label, path }) => ({
    what: `The category "${label}" holds no article.`,
    why: "Readers who open it find a blank page, and inspections count blank columns.",
    fix: `Put articles into content/${path}/, or take the category out of navigation.yaml.`,
  }),
});

interface Waiting {
  label: string;
  drafts: number;
  scheduled: number;
  /** The day on which the first scheduled one appears. */
  from: string | undefined;
}

/** Under the same id, since it is the same fault of the site: whoever leaves one aside leaves the other aside. */
const waitingCategory = defineRule<Waiting>({
  id: "check/empty-category",
  severity: "warning",
  zh: ({ label, drafts, scheduled, from }) => ({
    what: `栏目“${label}”里还没有一篇发布了的文章，只有${inZh(drafts, scheduled)}。`,
    why: "读者点进去是空白页，网站检查也会把空白栏目算作问题。",
    fix: from
      ? `最早的一篇定在 ${from} 发布；等不及的话，请先发布一篇，或者先从 navigation.yaml 里去掉这个栏目。`
      : "请去掉一篇的 draft: true，或者先从 navigation.yaml 里去掉这个栏目。",
  }),
  en: ({ label, drafts, scheduled, from }) => ({
    what: `The category "${label}" holds nothing that is published, only ${inEn(drafts, scheduled)}.`,
    why: "Readers who open it find a blank page, and inspections count blank columns.",
    fix: from
      ? `The first appears on ${from}. If that is too late, publish one now, or take the category out of navigation.yaml until then.`
      : "Take draft: true out of one of them, or take the category out of navigation.yaml until then.",
  }),
});

function inZh(drafts: number, scheduled: number): string {
  return [
    ...(drafts > 0 ? [`${drafts}篇草稿`] : []),
    ...(scheduled > 0 ? [`${scheduled}篇还没到时间的文章`] : []),
  ].join("和");
}

function inEn(drafts: number, scheduled: number): string {
  return [
    ...(drafts > 0 ? [drafts === 1 ? "a draft" : `${drafts} drafts`] : []),
    ...(scheduled > 0 ? [scheduled === 1 ? "a scheduled article" : `${scheduled} scheduled articles`] : []),
  ].join(" and ");
}

/** An article that has expired still stands in the lists of its categories. */
export function emptyCategories(root: string, { tree, byCategory }: Portal): Problem[] {
  const placeOf = categoryPlaces(root);
  return [...tree.byPath.values()].flatMap((category) => {
    const articles = byCategory.get(category.path) ?? [];
    if (category.children.length > 0 || articles.some(isPublished)) return [];
    if (articles.length === 0) return [emptyCategory(placeOf(category), category)];
    return [waitingCategory(placeOf(category), { label: category.label, ...waitingIn(articles) })];
  });
}

/** @param articles newest first */
function waitingIn(articles: readonly Article[]): Omit<Waiting, "label"> {
  const scheduled = articles.filter(({ draft }) => !draft);
  return {
    drafts: articles.length - scheduled.length,
    scheduled: scheduled.length,
    from: scheduled.at(-1)?.date.day,
  };
}
