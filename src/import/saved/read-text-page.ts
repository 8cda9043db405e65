/**
 * A page as a crawler kept its text: a breadcrumb, the items of a menu, the title, a line with source and date, the body a
 * paragraph a line, the heading of related articles. The text may be damaged, so only labels are relied on, see labels.ts.
 */
import { escapeHtml } from "../../shared/html.ts";
import type { Doubt } from "../found/found.ts";
import { isEnd, isTool } from "./end-marks.ts";
import { noFacts, readFoot, readHead } from "./find-facts.ts";
import type { Menu } from "./find-menus.ts";
import { squeezed } from "./find-title.ts";
import { columnsAbove, findTrail, isHome } from "./find-trail.ts";
import { isFacts } from "./labels.ts";
import { type Line, trimmed } from "./page-outline.ts";
import { unread } from "./read-html-page.ts";
import type { SavedPage } from "./saved-page.ts";
import { settledFacts } from "./settled-facts.ts";

export function readTextPage(path: string, text: string, doubts: readonly Doubt[]): SavedPage {
  const lines = linesOf(text);
  const trail = findTrail({ text, elements: [], lines, addresses: [], comments: [], data: [], title: "" });
  const top = trail?.line ?? -1;
  const { menus, isMenu } = menusOf(lines, new Set(trail?.crumbs.map(({ label }) => label)));
  const facts = noFacts();
  const factsAt = lines.findIndex(({ text: line }, at) => at > top && line.length <= 200 && isFacts(line));
  if (factsAt < 0 && !trail) return unread(path, "none");
  const titleAt =
    factsAt < 0
      ? lines.findIndex((_, at) => at > top && !isMenu[at])
      : lines.findLastIndex((line, at) => at > top && at < factsAt && !isMenu[at] && !isTool(line));
  const title = lines[titleAt]?.text ?? "";
  if (title === "" || title.length > 200)
    return { ...unread(path, "untitled"), menus, columns: trail?.crumbs ?? [] };
  const from = readHead(lines, titleAt + 1, facts);
  const end = lines.findIndex((line, at) => at >= from && isEnd(line, at > from));
  const to = end < 0 ? lines.length : end;
  readFoot(lines.slice(Math.max(from, to - 1), to + 12), facts);
  const body = lines.slice(from, to).filter((line) => !isTool(line));
  const columns = columnsAbove(trail?.crumbs ?? [], (label) => squeezed(label) === squeezed(title));
  if (body.length === 0) return { ...unread(path, "none"), title, menus, columns };
  const settled = settledFacts(facts);
  return {
    path,
    kind: "article",
    title,
    columns,
    menus,
    leadsTo: [],
    article: {
      ...settled,
      html: body.map((line) => `<p>${escapeHtml(line.text)}</p>`).join("\n"),
      doubts: [...doubts, ...linesAbove(lines.slice(0, Math.max(0, top))), ...settled.doubts],
    },
  };
}

function linesOf(text: string): Line[] {
  return text.split(/\r\n?|\n/).flatMap((whole) => {
    const line = trimmed(whole);
    return line === ""
      ? []
      : [{ text: line, pieces: [{ text: line, element: -1, link: -1, from: 0, to: 0 }] }];
  });
}

const bullet = /^[-*+•·●○■□◆◇▪►›»]\s*/u;

/** Characters. */
const longestItem = 16;
const fewestItems = 3;

/** Runs of bulleted lines, and lines of several short words, the home page or a column of the trail among them. */
function menusOf(lines: readonly Line[], columns: ReadonlySet<string>): { menus: Menu[]; isMenu: boolean[] } {
  const menus: Menu[] = [];
  const isMenu = lines.map(() => false);
  let run: string[] = [];
  const close = (at: number) => {
    if (run.length >= fewestItems) {
      menus.push(menuOf(run));
      isMenu.fill(true, at - run.length, at);
    }
    run = [];
  };
  for (const [at, { text }] of lines.entries()) {
    const words = wordsOf(text);
    if (bullet.test(text) && text.length <= longestItem * 3) run.push(text.replace(bullet, ""));
    else close(at);
    if (words?.some((word) => isHome(word) || columns.has(word))) {
      menus.push(menuOf(words));
      isMenu[at] = true;
    }
  }
  close(lines.length);
  return { menus, isMenu };
}

/** Four words and no sentence. */
function wordsOf(text: string): string[] | undefined {
  if (text.length > 400 || /[，。；：:！？,;>]/u.test(text)) return undefined;
  const words = text.split(/\s*[|｜·]\s*|\s+/u).filter((word) => word !== "");
  return words.length >= 4 && words.every((word) => word.length <= longestItem) ? words : undefined;
}

function menuOf(labels: readonly string[]): Menu {
  const items = labels.filter((label) => !isHome(label)).map((label) => ({ label, children: [] }));
  return { items, hasHome: labels.some(isHome) };
}

/** What stands above the breadcrumb may be spam of a cracked site, and is no part of the article. */
function linesAbove(lines: readonly Line[]): Doubt[] {
  const [first] = lines;
  if (!first) return [];
  const begin = first.text.slice(0, 20);
  return [
    {
      kind: "lines-above",
      zh: `“当前位置”上面的 ${lines.length} 行（开头是“${begin}”）不是文章的内容，没有收进来。`,
      en: `${lines.length === 1 ? "One line" : `${lines.length} lines`} above the breadcrumb (beginning with "${begin}") did not count as part of the article.`,
    },
  ];
}
