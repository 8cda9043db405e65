/** From the entries of `navigation.yaml` to categories with their paths, ancestors and addresses. */
import type { Category, NavigationEntry } from "./tree.ts";

export interface CategoryTree {
  /** Top sections in menu order. */
  roots: Category[];
  /** By path, in menu order, parents before children. */
  byPath: Map<string, Category>;
}

/** Entries without a slug are plain links and make no category. */
export function buildTree(entries: NavigationEntry[]): CategoryTree {
  const byPath = new Map<string, Category>();
  const grow = (level: NavigationEntry[], parent: Category | undefined): Category[] =>
    level.flatMap((entry) => {
      if (entry.slug === undefined) return [];
      const path = parent ? `${parent.path}/${entry.slug}` : entry.slug;
      const category: Category = {
        path,
        slug: entry.slug,
        label: entry.label,
        description: entry.description ?? "",
        url: `/${path}/`,
        columnType: entry.columnType ?? "工作动态",
        ancestors: parent ? [...parent.ancestors, parent] : [],
        children: [],
      };
      byPath.set(path, category);
      category.children = grow(entry.children, category);
      return [category];
    });
  return { roots: grow(entries, undefined), byPath };
}
