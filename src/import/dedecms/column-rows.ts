/** The columns of a DedeCMS portal (`arctype`) in the order of its menus. */
import type { DumpPlace } from "../dump/dump-item.ts";
import { plainText } from "./plain-values.ts";
import type { PortalRow } from "./portal-row.ts";
import type { PortalTables } from "./portal-tables.ts";
import type { Settings } from "./settings.ts";

export interface ColumnRow {
  id: number;
  /** Undefined at the top. */
  parent: number | undefined;
  label: string;
  /** Without a slash at its end; empty for a column that has none. */
  folder: string;
  /** A list, a page of its own, or only a link. */
  kind: "list" | "page" | "link";
  /** Its index is written as a file; otherwise a program shows it, or it has the first page of the list instead. */
  index: "file" | "program" | "list";
  indexFile: string;
  /** For the files of its articles, such as `{typedir}/{y}/{m}{d}/{aid}.html`. */
  rule: string;
  listRule: string;
  description: string;
  content: string;
  isHidden: boolean;
  /** Only members of a rank may read what stands in it. */
  isForMembers: boolean;
  at: DumpPlace;
}

export interface Columns {
  /** Parents before their children, neighbours by `sortrank`. */
  ordered: ColumnRow[];
  byId: Map<number, ColumnRow>;
  /** Columns that name a parent that does not exist, or stand below themselves; they are put at the top. */
  strays: ColumnRow[];
}

export function readColumns(tables: PortalTables, settings: Settings): Columns {
  const rows = new Map<number, { row: PortalRow; column: ColumnRow }>();
  for (const row of tables.all("arctype"))
    if (row.number("id") > 0) rows.set(row.number("id"), { row, column: columnOf(row, settings) });
  const byId = new Map([...rows].map(([id, { column }]) => [id, column]));
  const children = new Map<number, number[]>();
  const sorted = [...rows.keys()].sort(
    (a, b) =>
      (rows.get(a)?.row.number("sortrank") ?? 0) - (rows.get(b)?.row.number("sortrank") ?? 0) || a - b,
  );
  for (const id of sorted) {
    const parent = byId.get(id)?.parent ?? 0;
    const list = children.get(parent) ?? [];
    list.push(id);
    children.set(parent, list);
  }
  const ordered = new Map<number, ColumnRow>();
  const strays: ColumnRow[] = [];
  const walk = (top: number) => {
    const stack = [top];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      const column = byId.get(id);
      if (!column || ordered.has(id)) continue;
      ordered.set(id, column);
      stack.push(...(children.get(id) ?? []).toReversed());
    }
  };
  for (const id of children.get(0) ?? []) walk(id);
  for (const id of sorted) {
    const column = byId.get(id);
    const parent = column?.parent;
    if (!column || ordered.has(id) || (parent !== undefined && byId.has(parent) && !isOwnAncestor(id, byId)))
      continue;
    column.parent = undefined;
    strays.push(column);
    walk(id);
  }
  return { ordered: [...ordered.values()], byId, strays };
}

/** Whether one comes back to it by going up. */
function isOwnAncestor(id: number, byId: Map<number, ColumnRow>): boolean {
  const seen = new Set<number>();
  for (let at = byId.get(id)?.parent; at !== undefined && !seen.has(at); at = byId.get(at)?.parent) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function columnOf(row: PortalRow, settings: Settings): ColumnRow {
  const parent = row.number("reid");
  const [isDefault, part] = [row.number("isdefault"), row.number("ispart")];
  const folder = row.get("typedir").trim();
  return {
    id: row.number("id"),
    parent: parent > 0 ? parent : undefined,
    label: plainText(row.get("typename")),
    folder: part === 2 ? folder : folderPath(folder, settings),
    kind: part === 2 ? "link" : part === 1 ? "page" : "list",
    index: isDefault === -1 ? "program" : isDefault === 0 && part === 0 ? "list" : "file",
    indexFile: row.get("defaultname").trim() || "index.html",
    rule: row.get("namerule").trim(),
    listRule: row.get("namerule2").trim(),
    description: plainText(row.get("description")),
    content: row.get("content"),
    isHidden: row.number("ishidden") === 1,
    isForMembers: row.number("corank") > 0,
    at: row.at,
  };
}

/** `{cmspath}/a/news` with slashes in order: `/a/news`. */
function folderPath(folder: string, { path }: Settings): string {
  if (folder === "" || /^(?:https?|ftp):/i.test(folder)) return folder;
  return `/${folder.replaceAll("{cmspath}", path)}`.replace(/\/{2,}/g, "/").replace(/\/$/, "");
}
