/** Titles that search engines, lists and shared cards cut off. */
import type { Portal } from "../portal/portal.ts";
import { unmarked } from "../shared/marks.ts";
import { defineRule, type Problem } from "../shared/problem.ts";
import { placeOfKey } from "./key-place.ts";

/** In Chinese characters; a letter or a digit counts half. Result pages of search engines show some thirty. */
const most = 40;

const longTitle = defineRule<{ width: number }>({
  id: "check/long-title",
  severity: "warning",
  zh: ({ width }) => ({
    what: `标题有${width}个字。`,
    why: `超过${most}个字的标题，列表、搜索结果和分享卡片都会截断，读者看不到后半句。`,
    fix: "请把标题写短；补充的话可以放进 subtitle 或 summary。",
  }),
  en: ({ width }) => ({
    what: `The title is ${width} characters wide.`,
    why: `Lists, search results and shared cards cut titles of more than ${most}, so readers miss the second half.`,
    fix: "Shorten it; what remains to be said may stand in subtitle or summary.",
  }),
});

export function longTitles(root: string, { articles }: Pick<Portal, "articles">): Problem[] {
  return articles.flatMap(({ title, file }) => {
    const width = Math.ceil(widthOf(unmarked(title)));
    return width > most ? [longTitle(placeOfKey(root, file, "title"), { width })] : [];
  });
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x300 ? 0.5 : 1), 0);
}
