/** Where categories stand in `content/navigation.yaml`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Category } from "../navigation/tree.ts";
import type { Place } from "../shared/problem.ts";

const file = "content/navigation.yaml";

export function slugPlaces(root: string): (category: Pick<Category, "slug">) => Place {
  let lines: string[] | undefined;
  return ({ slug }) => {
    lines ??= readFileSync(join(root, file), "utf8").split("\n");
    const named = new RegExp(`\\bslug:\\s*["']?${slug}["']?\\s*(,|}|$)`);
    const line = lines.findIndex((text) => named.test(text));
    return { file, line: line + 1 || 1, column: (lines[line]?.indexOf(slug) ?? 0) + 1 };
  };
}
