/**
 * The first walk through the pages: the columns, and which pages are one. Of each page only what is short is kept, so that any
 * number of them can be gone through.
 */
import { digest } from "../../shared/digest.ts";
import { type ColumnTree, columnTree, keyOfTrail } from "./column-tree.ts";
import type { Menu } from "./find-menus.ts";
import { squeezed } from "./find-title.ts";
import type { Crumb } from "./find-trail.ts";
import { pageNumberOf, withoutPageNumber } from "./further-page.ts";
import { type Heal, labelHealer } from "./label-healer.ts";
import { plainHost } from "./page-address.ts";
import type { SavedPage } from "./saved-page.ts";

/** What a page becomes. */
export type Fate =
  | { kind: "article"; pages: number }
  | { kind: "further"; first: string; number: number }
  | { kind: "left-out"; reason: string };

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

interface Row {
  fate: Fate;
  /** Of its title, without a page number. */
  title: string;
}

interface Seen<Thing> {
  thing: Thing;
  trail: Crumb[];
  file: string;
}

export function surveyor(heal: Heal): Surveyor {
  const rows = new Map<string, Row>();
  const owners = new Map<string, string>();
  const healer = labelHealer(heal);
  const trails = new Map<string, Seen<undefined>>();
  const menus = new Map<string, Seen<Menu>>();
  const lists: { trail: Crumb[]; address: string; description: string | undefined }[] = [];
  /** Column of each address that a list leads to. */
  const listed = new Map<string, string>();
  const hosts = new Map<string, number>();
  const origins = new Map<string, number>();
  const sites = new Map<string, number>();
  const endings = new Map<string, number>();

  const add = (page: SavedPage) => {
    const { path, columns, article, address } = page;
    rows.set(ownCopy(path), { fate: fate(page), title: digest(squeezed(withoutPageNumber(page.title))) });
    healer.learn(page);
    note(trails, JSON.stringify(columns), { thing: undefined, trail: columns, file: path });
    for (const menu of page.menus)
      note(menus, JSON.stringify([menu, columns]), { thing: menu, trail: columns, file: path });
    if (page.kind === "list" && columns.length > 0) {
      const trail = ownData(columns);
      if (address) lists.push({ trail, address: ownCopy(address.path), description: page.description });
      const key = keyOfTrail(columns, healer.knownBy) ?? "";
      for (const target of page.leadsTo) if (!listed.has(target)) listed.set(ownCopy(target), key);
    }
    if (address?.host !== undefined) count(hosts, address.host);
    if (address?.origin !== undefined) count(origins, address.origin);
    if (page.site !== undefined) count(sites, page.site);
    if (page.ending !== undefined && article) count(endings, page.ending);
  };

  /** An article at the address of an earlier one, which has the same title, is that one saved once more. */
  const fate = (page: SavedPage): Fate => {
    if (!page.article) return { kind: "left-out", reason: page.reason ?? page.kind };
    const { address } = page;
    if (!address) return { kind: "article", pages: 1 };
    const key = digest(address.host ?? "", address.path, squeezed(page.title));
    if (owners.has(key)) return { kind: "left-out", reason: "duplicate" };
    owners.set(key, "");
    return { kind: "article", pages: 1 };
  };

  const done = (): Survey => {
    joinFurtherPages(rows);
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
      const key = keyOfTrail(columns, knownBy) ?? (address ? listed.get(address.path) : undefined);
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

/** Changes the fate of pages whose name and title say that they go on with another. */
function joinFurtherPages(rows: Map<string, Row>): void {
  // Shorter names first: what goes on with another page is no first page itself.
  const inOrder = [...rows].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [path, row] of inOrder) {
    const numbered = row.fate.kind === "article" ? pageNumberOf(path) : undefined;
    const first = numbered?.firsts.find((candidate) => {
      const other = rows.get(candidate);
      return candidate !== path && other?.fate.kind === "article" && other.title === row.title;
    });
    const fate = first === undefined ? undefined : rows.get(first)?.fate;
    if (numbered === undefined || first === undefined || fate?.kind !== "article") continue;
    row.fate = { kind: "further", first, number: numbered.number };
    fate.pages++;
  }
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

/** A part of a page, as the engine makes it, would keep the whole page in memory. */
function ownCopy(part: string): string {
  return Buffer.from(part).toString();
}

function ownData<Data>(data: Data): Data {
  return structuredClone(data);
}
