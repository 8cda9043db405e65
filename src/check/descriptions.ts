/** What search engines show under a title: a page without words has none, and one that two pages share tells them not apart. */
import type { Article } from "../content/article.ts";
import type { Portal } from "../portal/portal.ts";
import { groupBy } from "../shared/group-by.ts";
import { unmarked } from "../shared/marks.ts";
import { defineRule, type Problem } from "../shared/problem.ts";
import { placeOfKey } from "./key-place.ts";

const noDescription = defineRule({
  id: "check/no-description",
  severity: "warning",
  zh: () => ({
    what: "这篇文章没有可以当摘要的文字。",
    why: "搜索结果、订阅和分享卡片里，标题下面只会出现网站的介绍。",
    fix: "请写一句 summary。",
  }),
  en: () => ({
    what: "This article has no words that could describe it.",
    why: "Search results, feeds and shared cards show the site's own description under its title.",
    fix: "Write a summary of one sentence.",
  }),
});

const repeatedDescription = defineRule<{ other: string }>({
  id: "check/repeated-description",
  severity: "warning",
  zh: ({ other }) => ({
    what: `摘要和 ${other} 的一模一样。`,
    why: "搜索引擎会把摘要相同的页面当作重复，读者也分不出它们。",
    fix: "请给其中一篇写一句自己的 summary；如果是重复发布，请删掉一篇，把它的网址写进另一篇的 aliases。",
  }),
  en: ({ other }) => ({
    what: `The description is the same as that of ${other}.`,
    why: "Search engines take pages with one description for copies, and readers cannot tell them apart.",
    fix: "Give one of them a summary of its own; if it was published twice, delete one and put its address among the other's aliases.",
  }),
});

export function descriptionProblems(root: string, { articles }: Pick<Portal, "articles">): Problem[] {
  // What leads to another site has no page here.
  const shown = articles.filter(({ redirect }) => redirect === undefined);
  // As readers of the root's version see it, whatever the text says of other versions.
  const describe = ({ summary, digest }: Article) => unmarked(summary ?? digest).trim();
  const missing = shown.filter((article) => describe(article) === "");
  const described = groupBy(shown, (article) => [describe(article)]);
  described.delete("");
  const repeated = [...described.values()].flatMap((alike) => {
    const [first, ...others] = alike.toSorted((a, b) => a.date.instant - b.date.instant);
    return first ? others.map((article) => ({ article, other: first.file })) : [];
  });
  return [
    ...missing.map(({ file }) => noDescription({ file, line: 1, column: 1 }, {})),
    ...repeated.map(({ article: { file }, other }) => {
      return repeatedDescription(placeOfKey(root, file, "summary"), { other });
    }),
  ];
}
