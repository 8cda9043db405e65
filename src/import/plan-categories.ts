/** Where the columns of the former portal stand in the navigation tree: matched by label, or added. */
import { isReservedSlug, unreservedSlug } from "../config/category-slug.ts";
import { reservedNames } from "../config/reserved-names.ts";
import { isSlug } from "../config/slug.ts";
import { buildTree } from "../navigation/build-tree.ts";
import type { NavigationEntry } from "../navigation/tree.ts";
import { groupBy } from "../shared/group-by.ts";
import type { FoundCategory } from "./found/found.ts";
import { freeSlug, slugOfFolder, slugOfText } from "./slugs.ts";

/** An entry to be added below a category, or at the top. */
export interface Addition {
  /** Path of the category above. */
  below?: string;
  entry: Omit<NavigationEntry, "children">;
}

/** What became of a column. */
type CategoryFate = "added" | "matched" | "link" | "left-out";

export interface CategoryPlan {
  /** Paths of categories by the keys of their columns. */
  paths: Map<string, string>;
  fates: Map<string, CategoryFate>;
  additions: Addition[];
  /** Columns whose entry in an existing tree would have to be another. */
  conflicts: { category: FoundCategory; zh: string; en: string }[];
}

export interface CategoryContext {
  /** The tree so far. */
  navigation: readonly NavigationEntry[];
  /** Path by key, as an earlier run decided. */
  known: (key: string) => string | undefined;
  /** Names that stand-alone pages have at the top. */
  pageSlugs: ReadonlySet<string>;
  /** A label in the portal's own script, on one line; undefined where nothing is left of it. */
  label: (category: FoundCategory) => string | undefined;
  description: (category: FoundCategory) => string | undefined;
  /** An address of the former portal, as a link can have it today; undefined for one that leads nowhere. */
  link: (address: string) => string | undefined;
  /** Columns without an article that stood in no menu are passed over. */
  isWanted: (category: FoundCategory) => boolean;
}

interface Level {
  /** By label, those that no column has been matched with; the empty text for a link. */
  free: Map<string, string[]>;
  taken: Set<string>;
}

/** Whatever a source says, paths stay short enough for every disk. */
const deepest = 8;

export function planCategories(categories: readonly FoundCategory[], context: CategoryContext): CategoryPlan {
  const plan: CategoryPlan = { paths: new Map(), fates: new Map(), additions: [], conflicts: [] };
  const levels = levelsOf(context.navigation);
  const everywhere = pathsByLabel(context.navigation);
  const keys = new Set(categories.map(({ key }) => key));
  const claimed = new Set<string>();
  const below = groupBy(categories, ({ parent }) => [
    parent !== undefined && keys.has(parent) ? parent : undefined,
  ]);

  const place = (category: FoundCategory, above: string | undefined): string | undefined => {
    const label = context.label(category);
    const level = levels.get(above ?? "") ?? noLevel();
    levels.set(above ?? "", level);
    if (category.link !== undefined && !below.has(category.key)) {
      placeLink(category, label, above, level);
      return above;
    }
    const known = context.known(category.key);
    const path = known !== undefined && levels.has(known) ? known : pathOf(label, above, level);
    if (path !== undefined) {
      claimed.add(path);
      plan.paths.set(category.key, path);
      plan.fates.set(category.key, "matched");
      return path;
    }
    if (!context.isWanted(category)) {
      plan.fates.set(category.key, "left-out");
      return above;
    }
    if (label !== undefined && level.free.get(label)?.includes(""))
      plan.conflicts.push({ category, ...linkInTheWay });
    const name = label ?? category.key;
    const slug = slugFor(category, name, (candidate) => isTaken(candidate, above, level, context.pageSlugs));
    const description = context.description(category);
    level.taken.add(slug);
    const added = joined(above, slug);
    levels.set(added, noLevel());
    plan.paths.set(category.key, added);
    plan.fates.set(category.key, "added");
    plan.additions.push({
      ...(above !== undefined && { below: above }),
      entry: { label: name, slug, ...(description !== undefined && { description }) },
    });
    return added;
  };

  const placeLink = (
    category: FoundCategory,
    label: string | undefined,
    above: string | undefined,
    level: Level,
  ) => {
    const url = context.link(category.link ?? "");
    const isKnown = label !== undefined && level.free.has(label);
    const isUsable = label !== undefined && url !== undefined;
    plan.fates.set(category.key, isKnown ? "matched" : isUsable ? "link" : "left-out");
    if (isKnown || !isUsable) return;
    plan.additions.push({ ...(above !== undefined && { below: above }), entry: { label, url } });
  };

  /** Of an existing category of that label: on this level, or else the only one of the whole tree. */
  const pathOf = (label: string | undefined, above: string | undefined, level: Level): string | undefined => {
    if (label === undefined) return undefined;
    const here = (level.free.get(label) ?? [])
      .filter((slug) => slug !== "")
      .map((slug) => joined(above, slug));
    const path = here.find((candidate) => !claimed.has(candidate)) ?? everywhere.get(label);
    return path !== undefined && !claimed.has(path) ? path : undefined;
  };

  const visit = (category: FoundCategory, above: string | undefined): void => {
    if (plan.fates.has(category.key)) return;
    const isDeep = above !== undefined && above.split("/").length >= deepest;
    const here = place(category, isDeep ? above.slice(0, above.lastIndexOf("/")) : above);
    for (const child of below.get(category.key) ?? []) visit(child, here);
  };
  for (const category of below.get(undefined) ?? []) visit(category, undefined);
  // What is left stands below itself.
  for (const category of categories) visit(category, undefined);
  return plan;
}

const linkInTheWay = {
  zh: "导航里已经有同名的链接；要让它成为栏目，请删去它的 url，写上 slug。这里另加了一个同名的栏目。",
  en: "The navigation has a link of this name. To make it the category, replace its url by a slug; here a category of the same name was added.",
};

function slugFor(category: FoundCategory, label: string, isTaken: (slug: string) => boolean): string {
  const ofFolder = slugOfFolder((category.directory ?? "").replace(/\{[^}]*\}/g, ""));
  const slug = ofFolder ?? slugOfText(label) ?? slugOfText(category.key) ?? "lanmu";
  return freeSlug(
    isReservedSlug(slug, false) ? unreservedSlug(slug) : slug,
    (candidate) => !isSlug(candidate) || isTaken(candidate),
  );
}

function isTaken(
  slug: string,
  above: string | undefined,
  level: Level,
  pageSlugs: ReadonlySet<string>,
): boolean {
  return level.taken.has(slug) || (above === undefined && (reservedNames.has(slug) || pageSlugs.has(slug)));
}

function joined(above: string | undefined, slug: string): string {
  return above === undefined ? slug : `${above}/${slug}`;
}

function noLevel(): Level {
  return { free: new Map(), taken: new Set() };
}

/** By path, the top under the empty text. */
function levelsOf(navigation: readonly NavigationEntry[]): Map<string, Level> {
  const levels = new Map<string, Level>();
  const visit = (entries: readonly NavigationEntry[], path: string): void => {
    const level = noLevel();
    levels.set(path, level);
    for (const { label, slug, children } of entries) {
      level.free.set(label, [...(level.free.get(label) ?? []), slug ?? ""]);
      if (slug === undefined) continue;
      level.taken.add(slug);
      visit(children, path === "" ? slug : `${path}/${slug}`);
    }
  };
  visit(navigation, "");
  return levels;
}

/** Of labels that only one category has. */
function pathsByLabel(navigation: readonly NavigationEntry[]): Map<string, string> {
  const byLabel = groupBy(buildTree([...navigation]).byPath.values(), ({ label }) => [label]);
  return new Map(
    [...byLabel].flatMap(([label, [first, other]]) => (first && !other ? [[label, first.path]] : [])),
  );
}
