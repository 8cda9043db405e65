/** What is wrong with front matter as a whole. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const noFrontMatter = defineRule<{ example: string }>({
  id: "front-matter/none",
  zh: ({ example }) => ({
    what: "文件开头没有说明文章的那几行。",
    why: "没有它就不知道标题、日期和来源。",
    fix: `让第一行就是 ---（前面没有空行和空格），接着写 ${example}，每项一行，最后再一行 ---。`,
  }),
  en: ({ example }) => ({
    what: "The file does not begin with front matter.",
    why: "Without it there is no title, date or source.",
    fix: `Make --- the very first line, then ${example}, a line each, and a second --- below.`,
  }),
});

export const unclosedFrontMatter = defineRule<object>({
  id: "front-matter/unclosed",
  zh: () => ({
    what: "开头的 --- 没有与它成对的结束行。",
    why: "看不出说明到哪里为止、正文从哪里开始。",
    fix: "在说明的最后一项下面加一行，只写三个连字符：---",
  }),
  en: () => ({
    what: "The --- at the top has no second --- that ends the front matter.",
    why: "It cannot be told where the text begins.",
    fix: "Below the last key add a line of three hyphens and nothing else: ---",
  }),
});

export const otherLanguage = defineRule<{ language: string }>({
  id: "front-matter/language",
  zh: ({ language }) => ({
    what: `第一行写成了“---${shown(language)}”。`,
    why: "文章开头只能是 YAML，程序和别的格式一律不执行。",
    fix: "第一行只写 ---，下面每行写“名称: 内容”。",
  }),
  en: ({ language }) => ({
    what: `The first line is "---${shown(language)}".`,
    why: "Front matter is YAML; programs and other formats are never run.",
    fix: 'Make the first line ---, and write "key: value" lines below it.',
  }),
});

export const longFrontMatter = defineRule<{ most: number }>({
  id: "front-matter/too-long",
  zh: ({ most }) => ({
    what: `开头的说明超过了 ${most} 个字符。`,
    why: "多半是漏了结束的 ---，把正文当成了说明。",
    fix: "在说明的最后一项下面加一行 ---，正文写在它下面。",
  }),
  en: ({ most }) => ({
    what: `The front matter is longer than ${most} characters.`,
    why: "Most likely the closing --- is missing and the text was taken for it.",
    fix: "Add a line --- below the last key and write the text under it.",
  }),
});
