/** What the owner of a DedeCMS portal set (`sysconfig`) that decides on addresses and names; the program's own values where it is silent. */
import type { PortalTables } from "./portal-tables.ts";

export interface Settings {
  name: string;
  url: string;
  description: string;
  /** The folder that DedeCMS stands in, `/cms` or empty. */
  path: string;
  /** The folder for articles of columns that have none. */
  articles: string;
  /** Addresses end in a folder instead of `index.html`. */
  dropsIndex: boolean;
  /** Dynamic addresses are written as `view-12-1.html`. */
  rewrites: boolean;
}

export function settingsOf(tables: PortalTables): Settings {
  const values = new Map<string, string>();
  for (const row of tables.all("sysconfig")) values.set(row.get("varname"), row.get("value").trim());
  const text = (name: string, otherwise = "") => values.get(name) ?? otherwise;
  return {
    name: text("cfg_webname"),
    url: text("cfg_basehost").replace(/\/+$/, ""),
    description: text("cfg_description"),
    path: text("cfg_cmspath").replace(/\/+$/, ""),
    articles: text("cfg_arcdir", "/a"),
    dropsIndex: text("cfg_arc_dirname", "Y") === "Y",
    rewrites: text("cfg_rewrite", "N") === "Y",
  };
}
