/** Lines that are no text of an article: those that say that it is over, and the tools that stand around it. */
import { loose, looseAny } from "./labels.ts";
import type { Line } from "./page-outline.ts";

const opening = String.raw`^[\s\p{P}\p{S}]{0,6}`;

const over = new RegExp(
  `${opening}(?:${looseAny(
    "上一篇 下一篇 上篇 下篇 上一条 下一条 上一條 下一條 上一则 下一则 前一篇 后一篇 相关文章 相關文章 相关新闻 相關新聞 相关阅读 相關閱讀 相关报道 相关链接 相关资讯 相关信息 相关推荐 延伸阅读 猜你喜欢 推荐阅读 推荐文章 热门文章 最新文章 网友评论 发表评论 我要评论 用户评论 顶一下".split(
      " ",
    ),
  )})`,
  "u",
);

const tool = new RegExp(
  `^[\\s\\p{P}\\p{S}]{0,6}(?:${looseAny(
    "打印 打印本页 打印此页 列印 关闭 关闭窗口 关闭本页 分享 分享到 分享至 字号 字体 字體 收藏 收藏本文 复制链接 返回 返回顶部 扫一扫 大 中 小 扫一扫在手机打开当前页".split(
      " ",
    ),
  )})(?:[\\s\\p{P}\\p{S}]|$)`,
  "u",
);

const editor = new RegExp(
  `^[\\s\\p{Ps}\\p{Po}]{0,3}(?:${loose("责任编辑")}|${loose("責任編輯")}|${loose("责编")}|${loose("编辑")})\\s*[:：]`,
  "u",
);

/** Characters; a sentence may begin with such words too. */
const longestMark = 80;

const tags = new RegExp(
  `${opening}(?:${looseAny(["关键词", "關鍵詞", "关键字", "标签", "標籤", "Tags"])})[:：]`,
  "u",
);

/** What may follow such a word where no sentence begins with it: `上一篇介绍过` is none. */
const rest = /^(?:推荐|推薦|阅读|列表|没有|沒有|无|已是|更多|$|[\s\p{P}\p{S}])/u;

/** @param hasText whether text of the article stands above */
export function isEnd(line: Line, hasText: boolean): boolean {
  const { text, pieces } = line;
  if (text.length > longestMark) return false;
  const isLinked = pieces.some(({ link }) => link >= 0);
  const [mark] = over.exec(text) ?? [];
  if (mark !== undefined && (isLinked || rest.test(text.slice(mark.length)))) return true;
  return hasText && (editor.test(text) || isTool(line) || (isLinked && tags.test(text)));
}

export function isTool({ text }: Line): boolean {
  return text.length <= longestMark && tool.test(text) && !/[，。；]/u.test(text);
}
