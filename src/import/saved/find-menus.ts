/**
 * The menus of a page: groups of links that are named as such, and groups in which a column of the trail stands. What stands
 * in a box of its own behind an item is below it.
 */

import { squeezed } from "./find-title.ts";
import { isHome } from "./find-trail.ts";
import { type PageOutline, trimmed } from "./page-outline.ts";

export interface MenuItem {
  label: string;
  href?: string;
  children: MenuItem[];
}

export interface Menu {
  items: MenuItem[];
  /** It leads to the home page, as a main menu does. */
  hasHome: boolean;
}

const menuNames =
  /^(?:.*[-_])?(?:(?:main|top|left|side|sub|head|site)?(?:nav|menu)s?|navbar|navlist|navigation|lanmu|channels?|columns?|catalog|daohang)(?:[-_].*)?$/;

const fewestItems = 3;
const mostItems = 400;
const mostMenus = 40;
/** Characters. */
const longestLabel = 20;

/** What leads to no column. */
const tools =
  /^(?:加入收藏|收藏本站|设为首页|設為首頁|登[录錄]|注册|退出|English|EN|RSS|搜索|检索|更多|more|繁[体體](?:版|中文)?|简体(?:版)?|无障碍.*|手机版|网站地图|网站支持IPv6)$/iu;

export function findMenus(outline: PageOutline, columns: readonly string[], trailLine: number): Menu[] {
  const shares = linkShares(outline);
  const roots = [...namedMenus(outline, shares), ...menusAround(outline, shares, columns, trailLine)];
  const menus: Menu[] = [];
  let behind = -1;
  for (const root of roots.sort((a, b) => a - b)) {
    if (root < behind || menus.length >= mostMenus) continue;
    behind = outline.elements[root]?.end ?? root;
    const menu = menuIn(outline, root);
    if (menu.items.length > 0) menus.push(menu);
  }
  return menus;
}

interface LinkShares {
  /** Before each line: characters, characters in links, links. */
  all: number[];
  linked: number[];
  links: number[];
}

function linkShares({ lines }: PageOutline): LinkShares {
  const shares: LinkShares = { all: [0], linked: [0], links: [0] };
  for (const [at, { pieces }] of lines.entries()) {
    let [all, linked, links] = [shares.all[at] ?? 0, shares.linked[at] ?? 0, shares.links[at] ?? 0];
    let last = -1;
    for (const { text, link } of pieces) {
      const length = text.replace(/[\s\p{P}\p{S}]+/gu, "").length;
      all += length;
      if (link < 0) continue;
      linked += length;
      if (link !== last) links++;
      last = link;
    }
    shares.all.push(all);
    shares.linked.push(linked);
    shares.links.push(links);
  }
  return shares;
}

function isLinksOnly({ elements }: PageOutline, shares: LinkShares, at: number): boolean {
  const { lineFrom = 0, lineTo = 0 } = elements[at] ?? {};
  const inside = (totals: number[]) => (totals[lineTo] ?? 0) - (totals[lineFrom] ?? 0);
  const links = inside(shares.links);
  return links >= fewestItems && links <= mostItems && inside(shares.linked) >= inside(shares.all) * 0.8;
}

function namedMenus(outline: PageOutline, shares: LinkShares): number[] {
  return outline.elements.flatMap(({ tag, names }, at) =>
    (tag === "nav" || names.some((name) => menuNames.test(name))) && isLinksOnly(outline, shares, at)
      ? [at]
      : [],
  );
}

const groups = new Set("ul ol dl div td tr table p section nav center".split(" "));

/** How far a group may lie above its links. */
const farthest = 6;

function menusAround(
  outline: PageOutline,
  shares: LinkShares,
  columns: readonly string[],
  trailLine: number,
): number[] {
  const wanted = new Set(columns.map(squeezed));
  return outline.lines.flatMap(({ pieces }, line) =>
    line === trailLine
      ? []
      : pieces.flatMap(({ text, link }) => {
          if (link < 0 || !wanted.has(squeezed(text))) return [];
          const group = groupAbove(outline, shares, link);
          return group === undefined ? [] : [group];
        }),
  );
}

function groupAbove(outline: PageOutline, shares: LinkShares, link: number): number | undefined {
  let at = outline.elements[link]?.parent ?? -1;
  for (let up = 0; up < farthest && at >= 0; up++) {
    const element = outline.elements[at];
    if (!element) return undefined;
    if (groups.has(element.tag) && isLinksOnly(outline, shares, at)) return at;
    at = element.parent;
  }
  return undefined;
}

interface Open {
  item: MenuItem;
  box: number;
  to: number;
}

function menuIn(outline: PageOutline, root: number): Menu {
  const { elements, lines } = outline;
  const { lineFrom = 0, lineTo = 0 } = elements[root] ?? {};
  const menu: Menu = { items: [], hasHome: false };
  let open: Open[] = [];
  for (const [link, label] of linksIn(lines.slice(lineFrom, lineTo))) {
    const href = elements[link]?.attributes["href"];
    if (isHome(label)) menu.hasHome = true;
    if (isHome(label) || tools.test(label) || label.length > longestLabel) continue;
    const box = boxOf(outline, link, root);
    open = open.filter(({ to, box: other }) => other !== box && to > (elements[link]?.from ?? 0));
    const item: MenuItem = href === undefined ? { label, children: [] } : { label, href, children: [] };
    (open.at(-1)?.item.children ?? menu.items).push(item);
    if (box !== root) open.push({ item, box, to: elements[box]?.to ?? 0 });
  }
  return menu;
}

/** The label of each link. */
function linksIn(lines: PageOutline["lines"]): Map<number, string> {
  const labels = new Map<number, string>();
  for (const { pieces } of lines) {
    for (const { text, link } of pieces) if (link >= 0) labels.set(link, (labels.get(link) ?? "") + text);
  }
  for (const [link, label] of labels) {
    const plain = trimmed(label);
    if (/[\p{L}\p{N}]/u.test(plain)) labels.set(link, plain);
    else labels.delete(link);
  }
  return labels;
}

const boxes = new Set("li dd dl div td section".split(" "));

/** The box an item stands in; for the head of a definition list, which stands beside what is below it, the list. */
function boxOf({ elements }: PageOutline, link: number, root: number): number {
  let at = elements[link]?.parent ?? root;
  for (let up = 0; up < farthest && at > root; up++) {
    const element = elements[at];
    if (!element) return root;
    if (boxes.has(element.tag)) return at;
    at = element.parent;
  }
  return root;
}
