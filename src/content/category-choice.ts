/** Which categories an article stands in, from its folder and its front matter. */

import type { Category } from "../navigation/tree.ts";
import { groupBy } from "../shared/group-by.ts";
import { nearest } from "../shared/nearest.ts";
import type { Place, Problem } from "../shared/problem.ts";
import {
  ambiguousCategory,
  folderDisagrees,
  missingCategory,
  unknownCategory,
  unknownFolder,
} from "./category-rules.ts";

export interface CategoryIndex {
  byPath: ReadonlyMap<string, Category>;
  bySlug: ReadonlyMap<string, Category[]>;
  byLabel: ReadonlyMap<string, Category>;
}

export function categoryIndex(byPath: ReadonlyMap<string, Category>): CategoryIndex {
  const categories = [...byPath.values()];
  const bySlug = groupBy(categories, ({ slug }) => [slug]);
  const byLabel = new Map(categories.map((category) => [category.label, category]));
  return { byPath, bySlug, byLabel };
}

export interface CategoryChoice {
  /** Paths, the main one first; empty when none is right. */
  categories: string[];
  problems: Problem[];
}

export interface WrittenCategory {
  value: string;
  at: Place;
}

/**
 * The main category is the folder's, or else the first that is written.
 * @param folder see Location
 * @param top the first line of the file, for problems of its folder
 */
export function chooseCategories(
  folder: string,
  written: readonly WrittenCategory[],
  index: CategoryIndex,
  top: Place,
): CategoryChoice {
  const problems: Problem[] = [];
  const named = written.flatMap(({ value, at }) => {
    const found = find(value, folder, index, at);
    if ("category" in found) return [found.category];
    problems.push(found.problem);
    return [];
  });
  const own = index.byPath.get(folder);
  if (folder !== "" && !own) {
    const near = nearest(folder.slice(0, 200), index.byPath.keys());
    problems.push(unknownFolder(top, { folder, near: near ? index.byPath.get(near) : undefined }));
  }
  if (folder === "" && written.length === 0) {
    problems.push(missingCategory(top, { example: [...index.byPath.values()].at(-1) }));
  }
  if (own && named.length > 0 && problems.length === 0 && !named.includes(own)) {
    problems.push(folderDisagrees(written[0]?.at ?? top, { folder: own, named: named[0] ?? own }));
  }
  const all = own ? [own, ...named] : named;
  return { categories: [...new Set(all.map(({ path }) => path))], problems };
}

/** By path, or by slug; where several categories share the slug, the folder's. */
function find(
  value: string,
  folder: string,
  index: CategoryIndex,
  at: Place,
): { category: Category } | { problem: Problem } {
  const path = value.replace(/^\/|\/$/g, "");
  const exact = index.byPath.get(path);
  if (exact) return { category: exact };
  const same = index.bySlug.get(path) ?? [];
  const [only] = same;
  const own = same.find((category) => category.path === folder);
  if (own) return { category: own };
  if (only && same.length === 1) return { category: only };
  if (only)
    return { problem: ambiguousCategory(at, { value, paths: same.map((category) => category.path) }) };
  const near = index.byLabel.get(value) ?? nearestCategory(path.slice(0, 200), index);
  return { problem: unknownCategory(at, { value, near }) };
}

function nearestCategory(value: string, index: CategoryIndex): Category | undefined {
  const slug = nearest(value, index.bySlug.keys());
  const path = nearest(value, index.byPath.keys());
  if (value.includes("/") && path) return index.byPath.get(path);
  return slug ? index.bySlug.get(slug)?.[0] : path ? index.byPath.get(path) : undefined;
}
