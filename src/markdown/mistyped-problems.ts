/** Rules on Markdown that is nearly right, so that readers would see its signs. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

const signsSeen = { zh: "读者会看到这些符号本身。", en: "Readers would see the signs themselves." };

export const linkSpace = defineRule<{ form: string; picture: boolean }>({
  id: "link/space",
  zh: ({ form, picture }) => ({
    what: `这里的${picture ? "图片" : "链接"}没有写对：地址里有空格，或者说明文字没有用半角引号。`,
    why: `读者看不到${picture ? "图片" : "链接"}，只看到这些符号。`,
    fix: `写成 ${shown(form)}，或者给文件改一个没有空格的名字。`,
  }),
  en: ({ form, picture }) => ({
    what: `This ${picture ? "picture" : "link"} is not written right: a space stands in its address, or its title has no straight quotes.`,
    why: `Readers would not see the ${picture ? "picture" : "link"}, but these signs.`,
    fix: `Write ${shown(form)}, or give the file a name without spaces.`,
  }),
});

export const linkBrackets = defineRule<{ form: string }>({
  id: "link/brackets",
  severity: "warning",
  zh: ({ form }) => ({
    what: "这里像是链接，但方括号后面不是紧跟着半角的圆括号。",
    why: signsSeen.zh,
    fix: `写成 ${shown(form)}，圆括号用半角的 ( )。`,
  }),
  en: ({ form }) => ({
    what: "This looks like a link, but no half-width parentheses follow the brackets at once.",
    why: signsSeen.en,
    fix: `Write ${shown(form)}, with half-width ( ).`,
  }),
});

export const headingSpace = defineRule<{ form: string }>({
  id: "heading/space",
  severity: "warning",
  zh: ({ form }) => ({
    what: "这里像是小标题，但是 # 后面没有空格，或者用了全角的＃。",
    why: signsSeen.zh,
    fix: `写成 ${shown(form)}`,
  }),
  en: ({ form }) => ({
    what: "This looks like a heading, but no space follows the #, or it is full-width.",
    why: signsSeen.en,
    fix: `Write ${shown(form)}`,
  }),
});

export const emphasisSpace = defineRule<{ words: string }>({
  id: "emphasis/space",
  severity: "warning",
  zh: ({ words }) => ({
    what: `“${shown(words)}”像是要加粗，但是星号里面有空格。`,
    why: signsSeen.zh,
    fix: `去掉空格：**${shown(words)}**`,
  }),
  en: ({ words }) => ({
    what: `"${shown(words)}" looks like bold text, but a space stands within its asterisks.`,
    why: signsSeen.en,
    fix: `Leave out the space: **${shown(words)}**`,
  }),
});

export const emphasisSingle = defineRule<{ words: string }>({
  id: "emphasis/single",
  severity: "warning",
  zh: ({ words }) => ({
    what: `“*${shown(words)}*”像是要强调，但是汉字之间的一个星号不是强调的符号。`,
    why: "那里的星号多半隐去姓名的一部分，所以照原样显示。",
    fix: `要强调就写两个：**${shown(words)}**；不是强调就写成 \\*`,
  }),
  en: ({ words }) => ({
    what: `"*${shown(words)}*" looks like emphasis, but one asterisk between Han characters is none.`,
    why: "There it mostly hides a part of a name, so it is shown as it is.",
    fix: `Write two for emphasis: **${shown(words)}**; otherwise write \\*`,
  }),
});

export const emphasisName = defineRule<{ from: string; to: string }>({
  id: "emphasis/name",
  severity: "warning",
  zh: ({ from, to }) => ({
    what: `“${from}**”和“${to}**”像是隐去的姓名，却成了加粗的标记。`,
    why: "星号会消失，两个姓名之间的文字会变成粗体。",
    fix: `写成 ${from}\\*\\* 和 ${to}\\*\\*；如果真要加粗，请把“${from}”或“${to}”移开。`,
  }),
  en: ({ from, to }) => ({
    what: `"${from}**" and "${to}**" look like names that are hidden in part, but make the text between them bold.`,
    why: "The asterisks vanish.",
    fix: `Write ${from}\\*\\* and ${to}\\*\\*; where bold is meant, put it around other words.`,
  }),
});

export const tableLine = defineRule<{ columns: number }>({
  id: "table/line",
  severity: "warning",
  zh: ({ columns }) => ({
    what: "这里像是表格，但是第一行下面没有列数相同的 |---| 行。",
    why: "读者会看到一行行的竖线，而不是表格。",
    fix: `在第一行下面写 ${lineOf(columns)}，竖线用半角的 |。`,
  }),
  en: ({ columns }) => ({
    what: "This looks like a table, but no |---| line of as many columns follows its first row.",
    why: "Readers would see bars instead of a table.",
    fix: `Below the first row write ${lineOf(columns)}, with half-width bars.`,
  }),
});

function lineOf(columns: number): string {
  return `|${"---|".repeat(Math.min(columns, 8))}`;
}

export const checkBox = defineRule<object>({
  id: "list/check-box",
  severity: "warning",
  zh: () => ({
    what: "这里不能用 [ ] 和 [x] 写待办事项。",
    why: "读者会看到方括号本身。",
    fix: "删去方括号，或者写 ☐ 和 ☑。",
  }),
  en: () => ({
    what: "[ ] and [x] make no check boxes here.",
    why: "Readers would see the brackets themselves.",
    fix: "Delete the brackets, or write ☐ and ☑.",
  }),
});

export const choicePlain = defineRule<{ written: string }>({
  id: "conversion/plain",
  severity: "warning",
  zh: ({ written }) => ({
    what: `“${shown(written)}”里有 Markdown 的符号，而各版本的词只能是纯文字。`,
    why: signsSeen.zh,
    fix: "把加粗、链接和代码的符号写在 -{ }- 外面，例如 **-{zh-hans:打印;zh-tw:列印}-**。",
  }),
  en: ({ written }) => ({
    what: `There are signs of Markdown in "${shown(written)}", but the words of a version are plain text.`,
    why: signsSeen.en,
    fix: "Write those of bold text, links and code around -{ }-, such as **-{zh-hans:打印;zh-tw:列印}-**.",
  }),
});
