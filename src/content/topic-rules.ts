/** What is wrong between topics and articles. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const unknownTopic = defineRule<{ value: string; near: string | undefined }>({
  id: "front-matter/topic",
  zh: ({ value, near }) => ({
    what: `没有专题“${shown(value)}”：content/topics 里没有这个文件。`,
    why: "这篇文章就不会出现在任何专题里。",
    fix: near
      ? `是不是“${near}”？改过来，或者新建 content/topics/${shown(value)}.md。`
      : `新建 content/topics/${shown(value)}.md，或者删掉这一项。`,
  }),
  en: ({ value, near }) => ({
    what: `There is no topic "${shown(value)}": content/topics has no such file.`,
    why: "So the article would appear in no topic.",
    fix: near
      ? `Did you mean "${near}"? Correct it, or create content/topics/${shown(value)}.md.`
      : `Create content/topics/${shown(value)}.md, or delete the entry.`,
  }),
});

export const unknownArticle = defineRule<{ value: string; near: string | undefined }>({
  id: "front-matter/topic-article",
  zh: ({ value, near }) => ({
    what: `没有文章“${shown(value)}”。`,
    why: "专题里就少了这一篇。",
    fix: near
      ? `是不是“${near}”？改过来。`
      : "写文章在 content/ 里的路径，例如 news/yuanqu-guihua/2022/kechuang-shidian。",
  }),
  en: ({ value, near }) => ({
    what: `There is no article "${shown(value)}".`,
    why: "So the topic would lack it.",
    fix: near
      ? `Did you mean "${near}"? Correct it.`
      : "Write the article's path in content/, for example news/yuanqu-guihua/2022/kechuang-shidian.",
  }),
});
