/** Links to other sites (`flink`) under the headings of their kinds (`flinktype`), and the addresses of tags (`tagindex`). */
import type { FoundLink, FoundTag } from "../found/found.ts";
import { plainText } from "./plain-values.ts";
import type { PortalTables } from "./portal-tables.ts";
import type { Settings } from "./settings.ts";

/** In the order in which they were shown, without those that nobody had approved. */
export function linksOf(tables: PortalTables): FoundLink[] {
  const groups = new Map<number, string>();
  for (const row of tables.all("flinktype")) groups.set(row.number("id"), plainText(row.get("typename")));
  return [...tables.all("flink")]
    .filter((row) => !row.columns.includes("ischeck") || row.number("ischeck") > 0)
    .filter((row) => /^(?:https?:)?\/\//i.test(row.get("url").trim()))
    .sort((a, b) => a.number("sortrank") - b.number("sortrank") || a.number("id") - b.number("id"))
    .map((row) => {
      const group = groups.get(row.number("typeid"));
      return {
        label: plainText(row.get("webname")),
        address: row.get("url").trim(),
        ...(group !== undefined && { group }),
      };
    });
}

export function tagsOf(tables: PortalTables, { path }: Settings): FoundTag[] {
  const labels = [...tables.all("tagindex")]
    .map((row) => plainText(row.get("tag")))
    .filter((label) => label !== "");
  return [...new Set(labels)].map((label) => {
    const address = `${path}/tags.php?/${encodeURIComponent(label)}`;
    return { label, aliases: [`${address}/`, address] };
  });
}
