/** What is wrong with an article's category. */
import type { Category } from "../navigation/tree.ts";
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const unknownCategory = defineRule<{ value: string; near: Category | undefined }>({
  id: "front-matter/category",
  zh: ({ value, near }) => ({
    what: `栏目“${shown(value)}”不在 content/navigation.yaml 里。`,
    why: "这篇文章就没有栏目页可以显示。",
    fix: near
      ? `是不是“${near.slug}”（${near.label}）？改过来，或者在导航里加上这个栏目。`
      : "改成导航里有的 slug，或者在导航里加上这个栏目。",
  }),
  en: ({ value, near }) => ({
    what: `The category "${shown(value)}" is not in content/navigation.yaml.`,
    why: "So this article would have no page to appear on.",
    fix: near
      ? `Did you mean "${near.slug}" (${near.label})? Correct it, or add the category there.`
      : "Use a slug that is there, or add the category.",
  }),
});

export const unknownFolder = defineRule<{ folder: string; near: Category | undefined }>({
  id: "front-matter/category-folder",
  zh: ({ folder, near }) => ({
    what: `文件夹 content/${shown(folder)} 不是 content/navigation.yaml 里的栏目。`,
    why: "文章的栏目和网址由文件夹决定。",
    fix: near
      ? `是不是 content/${near.path}（${near.label}）？把文件移过去，或者在导航里加上这个栏目。`
      : "把文件移到栏目的文件夹里，或者在导航里加上这个栏目。",
  }),
  en: ({ folder, near }) => ({
    what: `The folder content/${shown(folder)} is no category of content/navigation.yaml.`,
    why: "The folder decides the article's category and address.",
    fix: near
      ? `Did you mean content/${near.path} (${near.label})? Move the file there, or add the category.`
      : "Move the file to the folder of a category, or add the category.",
  }),
});

export const missingCategory = defineRule<{ example: Category | undefined }>({
  id: "front-matter/category",
  zh: ({ example }) => ({
    what: "没有说明栏目：文件夹不是栏目，front matter 里也没有 category。",
    why: "这篇文章就没有栏目页可以显示。",
    fix: `把文件移到栏目的文件夹里，或者加一行，例如 category: ${example?.slug ?? "news"}${example ? `（${example.label}）` : ""}。`,
  }),
  en: ({ example }) => ({
    what: "There is no category: the folder is none, and front matter has no category.",
    why: "So this article would have no page to appear on.",
    fix: `Move the file to a category's folder, or add a line like category: ${example?.slug ?? "news"}${example ? ` (${example.label})` : ""}.`,
  }),
});

export const ambiguousCategory = defineRule<{ value: string; paths: string[] }>({
  id: "front-matter/category",
  zh: ({ value, paths }) => ({
    what: `有 ${paths.length} 个栏目的 slug 都是“${shown(value)}”。`,
    why: "看不出是哪一个。",
    fix: `写完整的路径：${paths.join(" 或 ")}。`,
  }),
  en: ({ value, paths }) => ({
    what: `${paths.length} categories have the slug "${shown(value)}".`,
    why: "It cannot be told which is meant.",
    fix: `Write the whole path: ${paths.join(" or ")}.`,
  }),
});

export const folderDisagrees = defineRule<{ folder: Category; named: Category }>({
  id: "front-matter/category-folder",
  zh: ({ folder, named }) => ({
    what: `文件在“${folder.slug}”（${folder.label}）的文件夹里，category 写的却是“${named.slug}”（${named.label}）。`,
    why: "文件夹和 category 对不上，不知道该归到哪个栏目。",
    fix: `把文件移到 content/${named.path}，或者写 category: [${folder.slug}, ${named.slug}] 两个栏目都放。`,
  }),
  en: ({ folder, named }) => ({
    what: `The file lies in the folder of "${folder.slug}" (${folder.label}), but its category is "${named.slug}" (${named.label}).`,
    why: "The two disagree, so it cannot be told where the article belongs.",
    fix: `Move it to content/${named.path}, or write category: [${folder.slug}, ${named.slug}] to have it in both.`,
  }),
});
