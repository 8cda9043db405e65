/**
 * Where a page has running text: how many characters of each line are part of sentences, and which parts of the page are its
 * frame (menus, lists of other articles, footers) however they read.
 */
import type { Line, PageElement, PageOutline } from "./page-outline.ts";

export interface PageProse {
  /** Characters of running text before each line; one more than there are lines. */
  before: readonly number[];
  /** Whether each element is part of the frame. */
  isFrame: readonly boolean[];
  /** Whether each line is. */
  isFrameLine: readonly boolean[];
}

const frameTags = new Set(["nav", "footer", "aside", "form", "marquee"]);

/** What may be named like a frame; a picture or a word in bold is none, whatever it is called. */
const framed = new Set(
  "div ul ol dl dd table tbody tr td p section header center fieldset span h2 h3 h4 h5".split(" "),
);

/** A word of a name, as in `left-menu`. */
const frameWords = new Set(
  "nav navs navbar navigation menu menus foot footer copyright sidebar related relate xiangguan xgwz xgyd recommend tuijian paihang pager pagination pagelist pagebar fenye mypages sharebar bdsharebuttonbox jiathis comment comments pinglun respond reply login search flink flinks friendlink friendlinks yqlj toolbar ads qrcode crumb crumbs breadcrumb breadcrumbs weizhi dqwz prenext prevnext digg boxoff actbox intro digest zhaiyao daodu".split(
    " ",
  ),
);

/** A whole name: as a word, other names have them too. */
const frameNames = new Set(
  "pages page side hot rank share tools ad context handle place position location links".split(" "),
);

/** What is named like a frame and yet holds most of the text is the page itself: ASP.NET wraps all of a page in a form. */
const mostOfFrame = 0.5;

/** Characters; a line without a mark of a sentence that is as long is one all the same. */
const longLine = 30;

const sentenceMark = /[，。；！？,;!?…]|\.\s/u;

const notice = /版权所有|版權所有|copyright|ICP\s?备|公网安备|技术支持：|主办单位|网站标识码/iu;

export function proseOf({ elements, lines }: PageOutline): PageProse {
  const plain = runningTotals(lines.map(proseIn));
  const whole = plain.at(-1) ?? 0;
  const isFrame: boolean[] = [];
  for (const element of elements) {
    const share = (plain[element.lineTo] ?? 0) - (plain[element.lineFrom] ?? 0);
    const isNamed = namedAsFrame(element) && (share === 0 || share < whole * mostOfFrame);
    isFrame.push(isNamed || (isFrame[element.parent] ?? false));
  }
  const isFrameLine = lines.map(({ pieces }) => isFrame[pieces[0]?.element ?? -1] ?? false);
  const before = runningTotals(lines.map((line, at) => (isFrameLine[at] ? 0 : proseIn(line))));
  return { before, isFrame, isFrameLine };
}

function namedAsFrame({ tag, names }: PageElement): boolean {
  if (frameTags.has(tag)) return true;
  if (!framed.has(tag)) return false;
  return names.some(
    (name) => frameNames.has(name) || name.split(/[-_\d]+/).some((word) => frameWords.has(word)),
  );
}

/** Characters. */
function proseIn({ pieces, text }: Line): number {
  const own = pieces.reduce((sum, piece) => sum + (piece.link < 0 ? piece.text.trim().length : 0), 0);
  if (own * 2 < text.length || notice.test(text)) return 0;
  return sentenceMark.test(text) || own >= longLine ? own : 0;
}

function runningTotals(values: readonly number[]): number[] {
  const totals = [0];
  for (const value of values) totals.push((totals.at(-1) ?? 0) + value);
  return totals;
}
