/**
 * The columns of a portal, put together from the trails and the menus of its pages. Trails say what is below what; menus say the
 * order. A menu stands where the first of the page's columns that it names stands, or at the top when it leads home.
 */
import type { FoundAt, FoundCategory } from "../found/found.ts";
import type { Menu, MenuItem } from "./find-menus.ts";
import type { Crumb } from "./find-trail.ts";

/** A label by which the same column is known in damaged and in sound pages. */
export type KnownBy = (label: string) => string;

interface Column {
  key: string;
  label: string;
  parent: string;
  directory?: string;
  description?: string;
  link?: string;
  aliases: Set<string>;
  isInMenu: boolean;
  at: FoundAt;
}

const top = "";

export interface ColumnTree {
  /** @returns key of the last, undefined for an empty trail */
  addTrail(trail: readonly Crumb[], knownBy: KnownBy, at: FoundAt): string | undefined;
  /** All trails are added before. */
  addMenu(menu: Menu, trail: readonly Crumb[], knownBy: KnownBy, at: FoundAt): void;
  addAlias(key: string, address: string): void;
  describe(key: string, description: string): void;
  /** A column before those below it, in the order of the menus. */
  categories(): FoundCategory[];
}

export function keyOfTrail(trail: readonly Crumb[], knownBy: KnownBy): string | undefined {
  const key = trail.reduce((above, { label }) => keyBelow(above, knownBy(label)), top);
  return key === top ? undefined : key;
}

function keyBelow(parent: string, known: string): string {
  return parent === top ? `columns:${known}` : `${parent} > ${known}`;
}

export function columnTree(): ColumnTree {
  const columns = new Map<string, Column>();
  const byDirectory = new Map<string, string>();
  /** Keys below each key, in the order seen. */
  const below = new Map<string, Set<string>>();
  /** Those of menus, in their order. */
  const ordered = new Map<string, string[]>();

  const add = (parent: string, { label, href }: Crumb, known: string, at: FoundAt): Column => {
    const key = keyBelow(parent, known);
    let column = columns.get(key);
    if (!column) {
      column = { key, label, parent, aliases: new Set(), isInMenu: false, at };
      columns.set(key, column);
      listed(below, parent).add(key);
    }
    // A label without damage is the better one.
    if (label === known) column.label = label;
    locate(column, href);
    return column;
  };

  const locate = (column: Column, href: string | undefined) => {
    if (href === undefined || /^(?:#|javascript:|mailto:|tel:)/i.test(href)) return;
    if (!href.startsWith("/")) {
      if (/^https?:\/\//i.test(href) && column.aliases.size === 0) column.link ??= href;
      return;
    }
    delete column.link;
    if (href !== "/") column.aliases.add(href);
    const directory = directoryOf(href);
    if (directory === undefined) return;
    column.directory ??= directory;
    if (!byDirectory.has(directory)) byDirectory.set(directory, column.key);
  };

  const addItems = (items: readonly MenuItem[], parent: string, knownBy: KnownBy, at: FoundAt) => {
    let before: string | undefined;
    for (const item of items) {
      const known = knownBy(item.label);
      const elsewhere = elsewhereOf(item, known, parent);
      const column = elsewhere ?? add(parent, item, known, at);
      if (!elsewhere) {
        column.isInMenu = true;
        insertBehind(ordered, parent, column.key, before);
        before = column.key;
      }
      addItems(item.children, column.key, knownBy, at);
    }
  };

  /** A main menu may name a column that trails have elsewhere. */
  const elsewhereOf = ({ href, children }: MenuItem, known: string, parent: string): Column | undefined => {
    const own = keyBelow(parent, known);
    if (columns.has(own) || children.length > 0) return undefined;
    const directory = href?.startsWith("/") ? directoryOf(href) : undefined;
    const key = directory === undefined ? undefined : byDirectory.get(directory);
    return key === own ? undefined : columns.get(key ?? "");
  };

  const categories = (): FoundCategory[] => {
    const found: FoundCategory[] = [];
    // Not by recursion: a page can make a trail of any length.
    const open = [...inOrder(top)].reverse();
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const column = columns.get(key);
      if (!column) continue;
      found.push(categoryOf(column, isHidden(column)));
      open.push(...inOrder(key).reverse());
    }
    return found;
  };

  const inOrder = (parent: string): string[] => {
    const inMenus = ordered.get(parent) ?? [];
    return [...new Set([...inMenus, ...(below.get(parent) ?? [])])];
  };

  const isHidden = (column: Column): boolean =>
    !column.isInMenu && (ordered.get(column.parent)?.length ?? 0) > 0 && !ordered.has(column.key);

  return {
    addTrail(trail, knownBy, at) {
      let parent = top;
      for (const crumb of trail) parent = add(parent, crumb, knownBy(crumb.label), at).key;
      return parent === top ? undefined : parent;
    },
    addMenu({ items, hasHome }, trail, knownBy, at) {
      const labels = new Set(items.map(({ label }) => knownBy(label)));
      const first = trail.findIndex(({ label }) => labels.has(knownBy(label)));
      if (first < 0 && !hasHome) return;
      const above = hasHome ? [] : trail.slice(0, first);
      addItems(items, keyOfTrail(above, knownBy) ?? top, knownBy, at);
    },
    addAlias(key, address) {
      if (address !== "/") columns.get(key)?.aliases.add(address);
    },
    describe(key, description) {
      const column = columns.get(key);
      if (column) column.description ??= description;
    },
    categories,
  };
}

function listed(map: Map<string, Set<string>>, key: string): Set<string> {
  const list = map.get(key) ?? new Set();
  map.set(key, list);
  return list;
}

/** An item that an earlier menu had not comes behind the one that it follows in its own. */
function insertBehind(
  ordered: Map<string, string[]>,
  parent: string,
  key: string,
  before: string | undefined,
): void {
  const list = ordered.get(parent) ?? [];
  ordered.set(parent, list);
  if (list.includes(key)) return;
  list.splice(before === undefined ? 0 : list.indexOf(before) + 1, 0, key);
}

function categoryOf(column: Column, isHidden: boolean): FoundCategory {
  const { key, label, parent, directory, description, link, aliases, at } = column;
  return {
    key,
    label,
    aliases: [...aliases],
    at,
    ...(parent === top ? {} : { parent }),
    ...(directory === undefined ? {} : { directory }),
    ...(description === undefined ? {} : { description }),
    ...(link === undefined ? {} : { link }),
    ...(isHidden ? { hidden: true } : {}),
  };
}

/** @returns undefined for a page that is no folder's index */
function directoryOf(path: string): string | undefined {
  if (path.includes("?")) return undefined;
  const plain = path.replace(/\/(?:list|index)[-_]\d+(?:[-_]\d+)*\.\w+$/, "/");
  const isFolder = plain.endsWith("/") || !(plain.split("/").at(-1) ?? "").includes(".");
  const folder = plain.replace(/\/+$/, "");
  return isFolder && folder !== "" ? folder : undefined;
}
