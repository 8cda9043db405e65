/** What is wrong with the place of a file. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const categoryText = defineRule<{ folder: string }>({
  id: "slug/category-folder",
  zh: ({ folder }) => ({
    what: `${shown(folder)} 是栏目或年份的文件夹，里面的 index.md 不能当文章。`,
    why: "栏目页由系统生成，这里写的内容没有地方显示。",
    fix: "给文章起一个 slug，改名为“slug.md”；栏目的介绍写在 content/navigation.yaml 的 description 里。",
  }),
  en: ({ folder }) => ({
    what: `${shown(folder)} is the folder of a category or a year; its index.md is no article.`,
    why: "The category's page is made by the portal, so this text would appear nowhere.",
    fix: 'Give the article a slug and rename it to "slug.md"; describe the category in content/navigation.yaml.',
  }),
});

export const nestedFile = defineRule<{ of: "pages" | "topics"; slug: string }>({
  id: "slug/nested",
  zh: ({ of, slug }) => ({
    what: `content/${of} 里面不能再分文件夹。`,
    why: "独立页面和专题的网址只有一级。",
    fix: `移到 content/${of}/${shown(slug)}.md；带图片的放在 content/${of}/${shown(slug)}/index.md。`,
  }),
  en: ({ of, slug }) => ({
    what: `content/${of} has no folders of folders.`,
    why: "The addresses of pages and topics have one level.",
    fix: `Move it to content/${of}/${shown(slug)}.md, or with pictures to content/${of}/${shown(slug)}/index.md.`,
  }),
});
