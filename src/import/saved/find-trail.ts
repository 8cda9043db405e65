/**
 * The trail of a page: the columns above it as its breadcrumb names them, `当前位置：主页 > 新闻中心 > 园区规划 >`. It is found by
 * what introduces it, or by the name of its element.
 */
import { looseAny } from "./labels.ts";
import { type Line, type PageOutline, trimmed } from "./page-outline.ts";

export interface Crumb {
  label: string;
  /** As it is written; a page in a trail of its own has none. */
  href?: string;
}

export interface FoundTrail {
  crumbs: Crumb[];
  /** Index of the line where it begins. */
  line: number;
}

const introduction = new RegExp(
  `^[\\s\\p{P}]{0,4}(?:${looseAny([
    ..."当前位置 當前位置 当前的位置 您的位置 你的位置 您当前的位置 您當前的位置 您现在的位置 您現在的位置 你现在的位置 您所在的位置 您所在位置 所在位置 现在位置 現在位置 现在的位置 当前栏目".split(
      " ",
    ),
  ])}(?:是|为|為)?|${looseAny(["位置"])}(?=[:：]))\\s*[:：]?\\s*`,
  "u",
);

const between = /\s*(?:>+|＞+|›|»|→|\||｜|\\|\/|::|->)\s*/u;

const trailNames =
  /^(?:.*[-_])?(?:bread|(?:bread)?crumbs?(?:nav|list|trail)?|place|position|weizhi|dqwz|dangqian|location|path|site[-_]?path|mbx|curr?position)(?:[-_].*)?$/;

const homes = new RegExp(
  `^(?:${looseAny(["主页", "主頁", "首页", "首頁", "网站首页", "網站首頁", "本站首页", "返回首页", "网站主页", "门户首页"])}|Home|HOME|Index)$`,
  "u",
);

/** What stands for the article itself at the end. */
const itself =
  /^(?:正文|正文内容|文章正文|文章内容|内容|內容|详细内容|详情|新闻详情|浏览文章|阅读文章|查看|列表|信息详情)$/u;

/** More than these are no trail. */
const mostCrumbs = 10;
const mostPieces = 100;

export function isHome(label: string): boolean {
  return homes.test(label.trim());
}

export function findTrail(outline: PageOutline): FoundTrail | undefined {
  const { lines, elements } = outline;
  const at = lines.findIndex(({ text }) => introduction.test(text));
  if (at >= 0) {
    // A list of crumbs has each on a line of its own.
    const around = namedAround(outline, at);
    const crumbs = crumbsIn(
      around ? lines.slice(around.lineFrom, around.lineTo) : lines.slice(at, at + 1),
      outline,
    );
    if (crumbs.length > 0) return { crumbs: belowHome(crumbs), line: at };
  }
  for (const { names, lineFrom, lineTo } of elements) {
    if (lineTo === lineFrom || lineTo - lineFrom > mostCrumbs * 2) continue;
    if (!names.some((name) => trailNames.test(name))) continue;
    const crumbs = crumbsIn(lines.slice(lineFrom, lineTo), outline);
    // Something else may have such a name: a trail begins at home or has two steps at least.
    if (crumbs.length < 2 && !crumbs.some(({ label }) => isHome(label))) continue;
    return { crumbs: belowHome(crumbs), line: lineFrom };
  }
  return undefined;
}

function namedAround({ lines, elements }: PageOutline, at: number) {
  let index = lines[at]?.pieces[0]?.element ?? -1;
  for (let up = 0; up < 4 && index >= 0; up++) {
    const element = elements[index];
    if (
      element?.names.some((name) => trailNames.test(name)) &&
      element.lineTo - element.lineFrom <= mostCrumbs * 2
    )
      return element;
    index = element?.parent ?? -1;
  }
  return undefined;
}

function crumbsIn(lines: readonly Line[], { elements }: PageOutline): Crumb[] {
  const crumbs: Crumb[] = [];
  let isFirst = true;
  for (const { pieces } of lines) {
    if (pieces.length > mostPieces) return [];
    for (const { text, link } of pieces) {
      const own = isFirst ? text.replace(introduction, "") : text;
      if (text.trim() !== "") isFirst = false;
      const href = elements[link]?.attributes["href"];
      // A link is one step, whatever its label holds.
      const labels = link >= 0 ? [own] : own.split(between);
      for (const label of labels
        .map(trimmed)
        .filter((part) => part !== "" && !/^[\p{P}\p{S}\s]+$/u.test(part)))
        crumbs.push(href === undefined ? { label } : { label, href });
    }
  }
  return crumbs.length > mostCrumbs ? [] : crumbs;
}

function belowHome(crumbs: readonly Crumb[]): Crumb[] {
  const kept = [...crumbs];
  while (kept[0] && (isHome(kept[0].label) || (kept.length > 1 && isRoot(kept[0].href)))) kept.shift();
  return kept;
}

/**
 * The columns above an article, whose own title may stand at the end.
 * @param isTitle whether a label is the title of the page
 */
export function columnsAbove(crumbs: readonly Crumb[], isTitle: (label: string) => boolean): Crumb[] {
  const kept = [...crumbs];
  while (kept.length > 0) {
    const { label, href } = kept.at(-1) ?? { label: "" };
    const isLast =
      itself.test(label) || isTitle(label) || (href === undefined && label.length > longestColumn);
    if (!isLast) break;
    kept.pop();
  }
  return kept;
}

/** The home page by the portal's own name. */
function isRoot(href: string | undefined): boolean {
  return href !== undefined && /^(?:https?:\/\/[^/]+)?\/(?:index\.\w+)?$/.test(href);
}

/** Characters; what is longer and leads nowhere is a title. */
const longestColumn = 16;
