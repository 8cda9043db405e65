/** The words around the counts of an import, for the terminal and the page. */
import type { Language } from "../shared/problem.ts";
import type { NotePlace, NoteSection } from "./notes.ts";
import { sourceWords } from "./source-words.ts";

export const sectionWords: Record<NoteSection, Record<Language, string>> = {
  lost: { zh: "没有带过来的", en: "Left behind" },
  missing: { zh: "找不到的图片和附件", en: "Missing pictures and files" },
  doubt: { zh: "请人看一看的地方", en: "To be looked at by a person" },
  repair: { zh: "改正的损坏", en: "Damage put right" },
  spam: { zh: "删掉的垃圾内容", en: "Spam taken out" },
  kept: { zh: "没有动的文件", en: "Files left alone" },
};

/** Of what became of records. Reasons that are not here are words of the source's own. */
const fateWords: Record<string, Record<Language, string>> = {
  published: { zh: "文章", en: "article" },
  draft: { zh: "草稿", en: "draft" },
  undated: { zh: "没有日期，放在 import-aside", en: "without a date, put in import-aside" },
  refused: { zh: "生成时不能用，放在 import-aside", en: "no build would take it, put in import-aside" },
  kept: { zh: "编辑改过，没有动", en: "changed by an editor, left alone" },
  deleted: { zh: "编辑删掉了，没有恢复", en: "deleted by an editor, not restored" },
  added: { zh: "新加的栏目", en: "category added" },
  matched: { zh: "导航里已有的栏目", en: "category of the navigation" },
  link: { zh: "导航里的链接", en: "link in the navigation" },
  page: { zh: "独立页面", en: "stand-alone page" },
  topic: { zh: "专题", en: "topic" },
  friend: { zh: "友情链接", en: "link to friends" },
  "further-page": { zh: "长文的后几页", en: "further page of an article" },
  beside: { zh: "属于别的记录，或者不是内容", en: "belongs to other records, or is no content" },
  "left-out": { zh: "隐藏的空栏目，或者去处不明的链接", en: "hidden and empty, or a link to nowhere" },
  "repeated-key": { zh: "同一个编号出现两次，留下第一个", en: "a number that came twice; the first counts" },
};

/** Of records that a source leaves out. */
const reasonWords: Record<string, Record<Language, string>> = {
  recycled: { zh: "在旧站的回收站里", en: "in the former portal's recycle bin" },
  "members-only": { zh: "只给会员看", en: "for members only" },
  "draft-topic": { zh: "没有审核的专题", en: "a topic that nobody had approved" },
  repeated: { zh: "编号重复，用后面的一条", en: "a number that came again; the later one counts" },
  "unknown-columns": { zh: "列对不上任何已知的结构", en: "of columns that fit nothing known" },
  "no-number": { zh: "没有编号", en: "without a number" },
  "no-article": { zh: "正文没有对应的文章", en: "a body without its article" },
  "other-model": { zh: "不是文章的内容模型", en: "of a model that is no article" },
};

/** Of losses and doubts that the import itself finds, with what an editor can do. */
const kindWords: Record<string, Record<Language, string>> = {
  ...fateWords,
  ...reasonWords,
  ...sourceWords,
  "no-date": {
    zh: "没有发布日期。日期不能猜，所以放在 import-aside 里：补上 date，移到 content 里相应的文件夹",
    en: "No date of publication. Dates are never guessed, so it is in import-aside: add the date and move it into content",
  },
  "wrong-date": {
    zh: "发布日期不存在，放在 import-aside 里：改正 date，移到 content 里相应的文件夹",
    en: "The date of publication does not exist; it is in import-aside: correct it and move the article into content",
  },
  "no-title": { zh: "没有标题，暂用编号", en: "No title; its number stands for it" },
  "no-source": { zh: "没有写来源，写作“未注明”", en: "No source is stated, which the page says" },
  "empty-body": { zh: "没有正文，作为草稿", en: "No text, so it is a draft" },
  "too-long": { zh: "太长，截短了", en: "Too long, cut" },
  weight: { zh: "权重超出范围", en: "The weight is out of range" },
  tag: { zh: "不能当标签", en: "Cannot be a tag" },
  updated: {
    zh: "修改日期早于发布日期，或者在将来",
    en: "The day of the last change comes before publication, or is still to come",
  },
  redirect: { zh: "跳转的去处不明", en: "The title led to nowhere that is known" },
  "dead-link": { zh: "链接在旧站里也没有去处，只留文字", en: "A link to nowhere; its words remain" },
  layout: { zh: "排版不能用，只留文字", en: "The layout could not be kept; the words remain" },
  "refused-value": { zh: "这一项不能用", en: "A value that no build takes" },
  "refused-text": { zh: "内容不能用", en: "A text that no build takes" },
  "alias-form": { zh: "旧网址不能变成文件", en: "No file can stand for the former address" },
  "alias-taken": { zh: "旧网址已经通向别处", en: "The former address leads elsewhere already" },
  "alias-folder": {
    zh: "旧网址同时是文件和文件夹",
    en: "The former address would be file and folder at once",
  },
  "topic-article": {
    zh: "专题列出的文章不在门户里",
    en: "The topic lists an article that is not in the portal",
  },
  "friend-link": {
    zh: "友情链接，请自己加到 content/site.yaml",
    en: "Link to friends; add it to content/site.yaml",
  },
  "unknown-category": { zh: "文章的栏目在旧站里不存在", en: "The article's column does not exist" },
  "unknown-topic": { zh: "文章的专题在旧站里不存在", en: "The article's topic does not exist" },
  "missing-file": { zh: "文件不在给出的文件夹里（--uploads）", en: "Not in the folder given (--uploads)" },
  "remote-file": {
    zh: "文件在别的网站上，请存到文章旁边",
    en: "On another site; save it beside the article",
  },
  "broken-picture": {
    zh: "图片打不开，或者不是网页能显示的格式",
    en: "A picture that cannot be opened, or of a kind that no page shows",
  },
  "active-file": {
    zh: "这类文件里可以有程序，请打包成 zip",
    en: "A file that may hold a program; pack it as zip",
  },
  "empty-file": { zh: "文件是空的", en: "The file is empty" },
  edited: { zh: "编辑改过", en: "Changed by an editor" },
  foreign: { zh: "原来就有的文件", en: "A file that was there before" },
  "other-article": { zh: "门户里原来就有的文章", en: "An article that the portal had before" },
  list: { zh: "列表页，栏目由系统生成", en: "a page with a list, which the portal makes itself" },
  home: { zh: "首页，由系统生成", en: "the home page, which the portal makes itself" },
  none: { zh: "看不出是文章的网页", en: "a page that is no article" },
  duplicate: { zh: "同一个网页存了两次", en: "a page that was saved twice" },
  player: { zh: "播放器，浏览器已经不支持", en: "A player that no browser has any more" },
  form: { zh: "表单，静态网站没有地方提交", en: "A form, which a static site has nowhere to send to" },
  anchor: { zh: "页内的锚点", en: "A link within the page" },
  "link-scheme": { zh: "不是网页地址的链接", en: "A link that is no address of a page" },
  "picture-within": { zh: "写在正文里的图片数据", en: "A picture within the text itself" },
  "picture-of-a-computer": { zh: "编辑自己电脑上的图片", en: "A picture on somebody's own computer" },
  nesting: {
    zh: "标签一层套一层太多，里面的排版去掉了",
    en: "Elements within elements beyond reason; the words remain",
  },
  "toned-gloss": { zh: "带声调的注音", en: "Readings with tones" },
  "repeated-gloss": { zh: "重复的注音", en: "Readings that repeat" },
  "broken-pair": { zh: "被切断的字", en: "Characters cut in two" },
  "shifted-run": { zh: "错位的一段", en: "Shifted runs" },
  punctuation: { zh: "标点", en: "Punctuation" },
  "spam-line": { zh: "垃圾行", en: "Lines of spam" },
  "spam-link": { zh: "垃圾链接", en: "Links of spam" },
  "hidden-text": { zh: "看不见的文字", en: "Text that nobody sees" },
  "keyword-list": { zh: "堆砌的关键词", en: "Lists of keywords" },
  frame: { zh: "嵌入的网页", en: "Frames" },
  "lost-character": { zh: "丢了的字", en: "Characters that are gone" },
  "unreadable-run": { zh: "读不出的一段", en: "Runs that cannot be read" },
  "swapped-punctuation": { zh: "顿号和句号可能换了位置", en: "Marks that may be swapped" },
  "ambiguous-question-mark": { zh: "问号，或者丢了的字", en: "A question mark, or a character that is gone" },
  "ambiguous-gloss": { zh: "可能是作者自己写的注音", en: "Readings that may be the author's" },
  "tag-address": {
    zh: "标签的旧网址太多，没有都写进 hosting.redirects",
    en: "Former addresses of tags, too many for hosting.redirects",
  },
  script: { zh: "由繁体转成门户所用的文字", en: "Converted to the portal's script" },
};

/** A place in the portal, and where it came from. */
export function placeText({ place, source }: NotePlace, language: Language): string {
  if (source === undefined) return place;
  return language === "zh" ? `${place}（${source}）` : `${place} (${source})`;
}

/** @returns the kind itself where no words are known for it */
export function kindText(kind: string, language: Language): string {
  return kindWords[kind]?.[language] ?? kind;
}

interface ReportWords {
  title: string;
  dryRun: string;
  addsUp(isSo: boolean): string;
  tables: string;
  years: string;
  columns: string;
  repairs: string;
  todo: string;
  files(written: number, unchanged: number): string;
  views(pages: number, total: number): string;
  row: { table: string; rows: string; fates: string; unexplained: string };
  note: { what: string; before: string; after: string; place: string; count: string };
  notListed(count: number): string;
  /** The same in the terminal. */
  seeReport(count: number): string;
}

export const reportWords: Record<Language, ReportWords> = {
  zh: {
    title: "导入报告",
    dryRun: "这是试运行，什么也没有写。",
    addsUp: (isSo) => (isSo ? "源里的每一条记录都有去处。" : "源里有记录说不清去处，见下表最后一列。"),
    tables: "源里的记录都成了什么",
    years: "每年的文章",
    columns: "每个栏目的文章",
    repairs: "改正的损坏，按种类",
    todo: "要自己做的事",
    files: (written, unchanged) => `写了 ${written} 个文件，${unchanged} 个和以前一样。`,
    views: (pages, total) => `带过来 ${pages} 篇文章的 ${total} 次点击。`,
    row: { table: "表", rows: "条数", fates: "成了什么", unexplained: "不明" },
    note: { what: "内容", before: "原来", after: "现在", place: "位置", count: "次数" },
    notListed: (count) => `还有 ${count} 处没有列出。`,
    seeReport: (count) => `还有 ${count} 处，用 --report 写成网页来看。`,
  },
  en: {
    title: "Import report",
    dryRun: "This was a dry run: nothing was written.",
    addsUp: (isSo) =>
      isSo
        ? "Every record of the source is accounted for."
        : "Records of the source are unaccounted for; see the last column below.",
    tables: "What became of the source's records",
    years: "Articles a year",
    columns: "Articles by column",
    repairs: "Damage put right, by kind",
    todo: "To be done by hand",
    files: (written, unchanged) => `${written} files were written, ${unchanged} stood as they are.`,
    views: (pages, total) => `${total} clicks of ${pages} articles were carried over.`,
    row: { table: "table", rows: "records", fates: "became", unexplained: "unexplained" },
    note: { what: "what", before: "before", after: "after", place: "place", count: "times" },
    notListed: (count) => `${count} more are not listed.`,
    seeReport: (count) => `${count} more; write the report as a page with --report to see them.`,
  },
};
