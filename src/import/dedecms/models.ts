/** Content models of DedeCMS (`channeltype`): the table in which what an article has beyond its title stands. */
import type { PortalRow } from "./portal-row.ts";

export interface Model {
  /** Without prefix; empty for one without a table. */
  table: string;
  label: string;
  /** Its articles stand in its own table and in no other, as classified advertisements do. */
  isAlone: boolean;
}

export type Models = Map<number, Model>;

/** The program's own, for dumps without the table. */
const builtIn: [number, string, string][] = [
  [1, "addonarticle", "普通文章"],
  [2, "addonimages", "图片集"],
  [3, "addonsoft", "软件"],
  [-1, "addonspec", "专题"],
];

/** @param rows of `channeltype` */
export function readModels(rows: Iterable<PortalRow>, prefix: string): Models {
  const models: Models = new Map(builtIn.map(([id, table, label]) => [id, { table, label, isAlone: false }]));
  for (const row of rows) {
    const table = row.get("addtable").trim().replace("#@__", "");
    models.set(row.number("id"), {
      table: table.startsWith(prefix) ? table.slice(prefix.length) : table,
      label: row.get("typename"),
      isAlone: row.number("issystem") === -1,
    });
  }
  return models;
}
