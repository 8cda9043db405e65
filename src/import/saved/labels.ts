/**
 * The words by which pages label what they say of an article, in either script. Damaged pages carry glosses within them,
 * `來(lái)源:`, and typesetters spread them, `作　者：`, so both may stand between the characters.
 */

export type Field =
  | "source"
  | "date"
  | "updated"
  | "author"
  | "editor"
  | "views"
  | "tags"
  | "summary"
  | "subtitle";

const words: Record<Field, string[]> = {
  source: ["来源", "來源", "稿源", "出处", "出處", "供稿单位", "供稿單位"],
  date: [
    ..."日期 时间 時間 发布时间 發布時間 發佈時間 发布日期 發布日期 发表时间 發表時間 发表日期 發表日期 发稿时间 录入时间 錄入時間 添加时间 添加時間 加入时间".split(
      " ",
    ),
    "发布于",
    "發布於",
  ],
  updated: ["更新时间", "更新時間", "更新日期", "最后更新", "最後更新", "修改时间"],
  author: ["作者", "记者", "記者", "撰稿", "撰文", "发布者", "發布者"],
  editor: ["责任编辑", "責任編輯", "责编", "責編", "编辑", "編輯"],
  views: [
    "点击",
    "點擊",
    "浏览",
    "瀏覽",
    "阅读",
    "閱讀",
    "点击数",
    "点击量",
    "点击率",
    "浏览次数",
    "瀏覽次數",
    "浏览量",
    "阅读次数",
    "阅读量",
    "访问量",
    "人气",
    "查看",
  ],
  tags: ["关键词", "關鍵詞", "关键字", "關鍵字", "标签", "標籤", "Tags", "Tag", "TAG"],
  summary: ["摘要", "内容摘要", "內容摘要", "导读", "導讀", "核心提示", "内容提要"],
  subtitle: ["副标题", "副標題"],
};

/** Some space or the border of a tag, then glosses. Ranges instead of names of scripts: they stand in hundreds of places, and each is compiled. */
const between = String.raw`[ \u00a0\u3000\u200b]{0,4}(?:\([a-z\u00e0-\u01dc\u0300-\u036f]{1,8}\))*`;

/** The source of a pattern that finds the word, glossed or spread. */
export function loose(word: string): string {
  return [...word].map((letter) => escaped(letter) + between).join("");
}

export function looseAny(alternatives: readonly string[]): string {
  // The longest first, or `发布时间` would be found as `时间` with something before.
  return alternatives
    .toSorted((a, b) => b.length - a.length)
    .map(loose)
    .join("|");
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}

const fields = Object.keys(words) as Field[];

const prefixes = looseAny(["信息", "文章", "新闻", "新聞", "稿件", "内容", "本文", "资料", "资讯", "本站"]);

/** Not within a word: `会议时间：` says when a meeting is, not when the article was. */
const label = new RegExp(
  `(?<![\\u3400-\\u9fff])(?:${prefixes})?(?:${fields.map((field) => `(?<${field}>${looseAny(words[field])})`).join("|")})[:：]`,
  "g",
);

export interface FoundLabel {
  field: Field;
  /** Offsets of the label, its colon with it. */
  from: number;
  to: number;
}

/** @param text of one line */
export function labelsIn(text: string): FoundLabel[] {
  if (!/[:：]/.test(text)) return [];
  return [...text.matchAll(label)].flatMap((match) => {
    const field = fields.find((name) => match.groups?.[name] !== undefined);
    return field ? [{ field, from: match.index, to: match.index + match[0].length }] : [];
  });
}

/** Whether a line says source, date and the like: it has two labels, or begins with one that no sentence begins with. */
export function isFacts(line: string): boolean {
  const labels = labelsIn(line);
  const isAlone = labels.length === 1 && labels[0]?.from === 0;
  return labels.length > 1 || (isAlone && ["date", "source"].includes(labels[0]?.field ?? ""));
}
