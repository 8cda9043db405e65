/** Rules on headings, pages, footnotes and raw HTML. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const headingTop = defineRule<{ text: string }>({
  id: "heading/top",
  zh: ({ text }) => ({
    what: `小标题“${shown(text)}”用了一个 #。`,
    why: "一级标题是文章的题目，一页只能有一个。",
    fix: `正文的小标题从两个 # 开始：## ${shown(text)}`,
  }),
  en: ({ text }) => ({
    what: `The heading "${shown(text)}" is written with one #.`,
    why: "The first level is the article's title, and a page has only one.",
    fix: `Begin headings with two: ## ${shown(text)}`,
  }),
});

export const headingJump = defineRule<{ text: string; level: number; above: number }>({
  id: "heading/jump",
  zh: ({ text, level, above }) => ({
    what: `小标题“${shown(text)}”是第${level}级，它上面只有第${above}级。`,
    why: "读屏软件和目录按级数读，中间缺一级，读者会以为漏了内容。",
    fix: `写成 ${"#".repeat(above + 1)} ${shown(text)}，或者补上中间一级。`,
  }),
  en: ({ text, level, above }) => ({
    what: `The heading "${shown(text)}" is of level ${level}, but only level ${above} stands above it.`,
    why: "Screen readers and the table of contents go by levels; a gap reads as lost content.",
    fix: `Write ${"#".repeat(above + 1)} ${shown(text)}, or add the level between.`,
  }),
});

export const emptyPage = defineRule<object>({
  id: "page/empty",
  zh: () => ({
    what: "分页标记后面没有内容。",
    why: "读者翻到这一页只会看到空白。",
    fix: "删去这个标记，或者把内容写在它后面。",
  }),
  en: () => ({
    what: "Nothing follows this page mark.",
    why: "Readers would turn to an empty page.",
    fix: "Delete the mark, or write the page's text below it.",
  }),
});

export const nestedPage = defineRule<object>({
  id: "page/nested",
  zh: () => ({
    what: "分页标记写在列表、引文或方框里面，或者没有独占一行。",
    why: "那里不能分页，标记不起作用。",
    fix: "把它移到外面，单独写一行，顶格。",
  }),
  en: () => ({
    what: "This page mark stands inside a list, a quotation or a box, or shares its line.",
    why: "A page cannot begin there, so the mark would do nothing.",
    fix: "Move it outside, alone on its line.",
  }),
});

export const singlePage = defineRule<{ title: string }>({
  id: "page/single",
  severity: "warning",
  zh: ({ title }) => ({
    what: "只有文章可以分页，独立页面和专题不能。",
    why: title ? `“${shown(title)}”在这里成了小标题。` : "这个标记不起作用。",
    fix: title ? `写成 ## ${shown(title)}` : "删去它。",
  }),
  en: ({ title }) => ({
    what: "Only articles have several pages; stand-alone pages and topics have one.",
    why: title ? `"${shown(title)}" becomes a heading here.` : "The mark does nothing.",
    fix: title ? `Write ## ${shown(title)}` : "Delete it.",
  }),
});

export const undefinedFootnote = defineRule<{ label: string }>({
  id: "footnote/undefined",
  zh: ({ label }) => ({
    what: `脚注[^${shown(label)}]没有写内容。`,
    why: "读者会看到方括号，而不是脚注。",
    fix: `在文末另起一行写：[^${shown(label)}]: 脚注内容`,
  }),
  en: ({ label }) => ({
    what: `The footnote [^${shown(label)}] has no text.`,
    why: "Readers would see brackets instead of a note.",
    fix: `Write it on a line of its own: [^${shown(label)}]: the note`,
  }),
});

export const unusedFootnote = defineRule<{ label: string }>({
  id: "footnote/unused",
  severity: "warning",
  zh: ({ label }) => ({
    what: `脚注[^${shown(label)}]写了内容，正文里却没有引用。`,
    why: "没有引用的脚注不会出现在网页上。",
    fix: `在正文相应的地方写上[^${shown(label)}]，或者删去它。`,
  }),
  en: ({ label }) => ({
    what: `Nothing in the text refers to the footnote [^${shown(label)}].`,
    why: "A note without a reference does not appear on the page.",
    fix: `Write [^${shown(label)}] where it belongs, or delete the note.`,
  }),
});

export const htmlDropped = defineRule<{ tag: string }>({
  id: "html/dropped",
  severity: "warning",
  zh: ({ tag }) => ({
    what: `HTML 标签 <${shown(tag)}> 不会出现在网页上。`,
    why: "为了安全，正文里的 HTML 只留下排版用的标签。",
    fix: "删去它；图片、视频、附件请用 Markdown 的写法。",
  }),
  en: ({ tag }) => ({
    what: `The HTML tag <${shown(tag)}> does not reach the page.`,
    why: "For safety only tags that set text are kept.",
    fix: "Delete it; for pictures, videos and attachments use the Markdown forms.",
  }),
});

export const openComment = defineRule<object>({
  id: "html/open-comment",
  zh: () => ({
    what: "注释 <!-- 没有写结尾 -->。",
    why: "它后面的正文全部不会显示。",
    fix: "在注释末尾补上 -->。",
  }),
  en: () => ({
    what: "The comment <!-- has no end -->.",
    why: "All text after it would vanish.",
    fix: "Write --> where the comment ends.",
  }),
});
