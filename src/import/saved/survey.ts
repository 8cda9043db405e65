/**
 * The first walk through the pages: the columns, and which pages are one. Of each page only what is short is kept, so that any
 * number of them can be gone through.
 */
import { digest } from "../../shared/digest.ts";
import { ownCopy } from "../../shared/own-copy.ts";
import { type ColumnTree, columnTree, keyOfTrail } from "./column-tree.ts";
import type { Menu } from "./find-menus.ts";
import type { Crumb } from "./find-trail.ts";
import { type Heal, labelHealer } from "./label-healer.ts";
import { plainHost } from "./page-address.ts";
import { type Fate, joinFurtherPages, leaveOutDuplicates, type Row, rowOf } from "./page-fates.ts";
import type { SavedPage } from "./saved-page.ts";

export interface Survey {
  tree: ColumnTree;
  name?: string;
  /** See SiteAddress. */
  host?: string;
  /** Its address. */
  url?: string;
  fateOf: (path: string) => Fate | undefined;
  /** Keys of the columns of an article. */
  columnsOf: (page: SavedPage) => string[];
}

export interface Surveyor {
  add(page: SavedPage): void;
  done(): Survey;
}

interface Seen<Thing> {
  thing: Thing;
  trail: Crumb[];
  file: string;
}

export function surveyor(heal: Heal): Surveyor {
  const rows = new Map<string, Row>();
  const healer = labelHealer(heal);
  const trails = new Map<string, Seen<undefined>>();
  const menus = new Map<string, Seen<Menu>>();
  const lists: { trail: Crumb[]; address: string; description: string | undefined }[] = [];
  /** Trail of the first list that leads to each address. */
  const listed = new Map<string, Crumb[]>();
  const hosts = new Map<string, number>();
  const origins = new Map<string, number>();
  const sites = new Map<string, number>();
  const endings = new Map<string, number>();

  const add = (page: SavedPage) => {
    const { path, columns, article, address } = page;
    rows.set(ownCopy(path), rowOf(page));
    healer.learn(page);
    note(trails, JSON.stringify(columns), { thing: undefined, trail: columns, file: path });
    for (const menu of page.menus)
      note(menus, JSON.stringify([menu, columns]), { thing: menu, trail: columns, file: path });
    if (page.kind === "list" && columns.length > 0) {
      const trail = ownData(columns);
      const description = page.description === undefined ? undefined : ownCopy(page.description);
      if (address) lists.push({ trail, address: ownCopy(address.path), description });
      for (const target of page.leadsTo) if (!listed.has(target)) listed.set(ownCopy(target), trail);
    }
    if (address?.host !== undefined) count(hosts, address.host);
    if (address?.origin !== undefined) count(origins, address.origin);
    if (page.site !== undefined) count(sites, page.site);
    if (page.ending !== undefined && article) count(endings, page.ending);
  };

  const done = (): Survey => {
    joinFurtherPages(rows);
    leaveOutDuplicates(rows);
    const tree = columnTree();
    const { knownBy } = healer;
    for (const { trail, file } of trails.values()) tree.addTrail(trail, knownBy, { file });
    for (const { thing, trail, file } of menus.values()) tree.addMenu(thing, trail, knownBy, { file });
    for (const { trail, address, description } of lists) {
      const key = keyOfTrail(trail, knownBy) ?? "";
      tree.addAlias(key, address);
      if (description !== undefined) tree.describe(key, description);
    }
    const columnsOf = ({ columns, address }: SavedPage): string[] => {
      const trail = columns.length > 0 ? columns : listed.get(address?.path ?? "");
      const key = keyOfTrail(trail ?? [], knownBy);
      return key === undefined ? [] : [key];
    };
    const name = most(sites) ?? ((endings.get(most(endings) ?? "") ?? 0) > 1 ? most(endings) : undefined);
    const host = most(hosts);
    const url = most(new Map([...origins].filter(([origin]) => plainHost(new URL(origin).host) === host)));
    return {
      tree,
      fateOf: (path) => rows.get(path)?.fate,
      columnsOf,
      ...(name === undefined ? {} : { name }),
      ...(host === undefined ? {} : { host }),
      ...(url === undefined ? {} : { url }),
    };
  };

  return { add, done };
}

function note<Thing>(seen: Map<string, Seen<Thing>>, content: string, found: Seen<Thing>): void {
  const key = digest(content);
  if (!seen.has(key)) seen.set(key, ownData(found));
}

function count(counts: Map<string, number>, name: string): void {
  const before = counts.get(name);
  counts.set(before === undefined ? ownCopy(name) : name, (before ?? 0) + 1);
}

/** The first of the most frequent. */
function most(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [name, number] of counts) if (number > (counts.get(best ?? "") ?? 0)) best = name;
  return best;
}

function ownData<Data>(data: Data): Data {
  return structuredClone(data);
}
