/**
 * Columns of DedeCMS as categories, with the former addresses of their indexes and lists (`GetTypeUrl` in
 * `include/helpers/channelunit.helper.php`, `include/arc.listview.class.php`).
 */
import type { FoundCategory } from "../found/found.ts";
import type { ColumnRow, Columns } from "./column-rows.ts";
import type { Settings } from "./settings.ts";

/** Articles on a page of a list; templates say otherwise, but a dump does not hold them. */
const pageSize = 10;

/** Pages of a list whose addresses are kept. Further ones showed other articles every week. */
const mostPages = 10;

export function categoryKey(id: number): string {
  return `arctype:${id}`;
}

/** @param articles how many stand in each column, by its number */
export function categoriesOf(
  { ordered, byId }: Columns,
  settings: Settings,
  articles: ReadonlyMap<number, number>,
): FoundCategory[] {
  const totals = withChildren(ordered, articles);
  const taken = new Set<string>();
  return ordered.map((column) => {
    // Of two columns in one folder, the upper one keeps the addresses.
    const aliases = columnAddresses(column, settings, totals.get(column.id) ?? 0).filter(
      (alias) => !taken.has(alias),
    );
    for (const alias of aliases) taken.add(alias);
    const { id, parent, label, folder, kind, description, isHidden, content, at } = column;
    return {
      key: categoryKey(id),
      ...(parent !== undefined && byId.has(parent) && { parent: categoryKey(parent) }),
      label,
      ...(kind !== "link" && folder !== "" && { directory: folder }),
      ...(description !== "" && { description }),
      ...(isHidden && { hidden: true }),
      ...(kind === "link" && { link: folder }),
      aliases,
      ...(kind !== "link" && content !== "" && { cover: content }),
      at,
    };
  });
}

/** A column's list holds the articles of the columns below it too. */
function withChildren(ordered: ColumnRow[], articles: ReadonlyMap<number, number>): Map<number, number> {
  const totals = new Map(articles);
  for (const { id, parent } of ordered.toReversed())
    if (parent !== undefined) totals.set(parent, (totals.get(parent) ?? 0) + (totals.get(id) ?? 0));
  return totals;
}

function columnAddresses(column: ColumnRow, settings: Settings, articles: number): string[] {
  const { id, kind, index, folder, indexFile, listRule } = column;
  if (kind === "link") return [];
  const { path, rewrites } = settings;
  const isOwnSite = folder !== "" && folder.startsWith("/");
  const pages = Math.min(mostPages, Math.max(1, Math.ceil(articles / pageSize)));
  const lists =
    kind === "list" && isOwnSite && index !== "program"
      ? Array.from({ length: pages }, (_, page) => listFile(listRule, column, page + 1))
      : [];
  const found = [
    ...(isOwnSite && index !== "program" ? [`${folder}/`, `${folder}/${indexFile}`] : []),
    ...lists,
    `${path}/plus/list.php?tid=${id}`,
    ...(rewrites ? [`${path}/plus/list-${id}.html`] : []),
    `${path}/m/list.php?tid=${id}`,
    ...(kind === "list" ? [`${path}/data/rss/${id}.xml`] : []),
  ];
  return [...new Set(found)];
}

function listFile(rule: string, { id, folder }: ColumnRow, page: number): string {
  const file = (rule || "{typedir}/list_{tid}_{page}.html")
    .replaceAll("{page}", String(page))
    .replaceAll("{tid}", String(id))
    .replaceAll("{typedir}", folder);
  return `/${file}`.replace(/\/{2,}/g, "/");
}
