/** The navigation tree as it will be: the portal's own, with the columns of the source and a place for articles of none. */
import { navigationSchema } from "../config/navigation-schema.ts";
import { parseYaml } from "../config/yaml-source.ts";
import { buildTree, type CategoryTree } from "../navigation/build-tree.ts";
import type { NavigationEntry } from "../navigation/tree.ts";
import { nearest } from "../shared/nearest.ts";
import type { FirstLook } from "./first-look.ts";
import type { FoundCategory, FoundPortal } from "./found/found.ts";
import { ImportRefused } from "./import-refused.ts";
import { navigationText } from "./navigation-text.ts";
import { plainField } from "./plain-field.ts";
import { type Addition, type CategoryContext, type CategoryPlan, planCategories } from "./plan-categories.ts";
import { columnsInUse } from "./plan-import.ts";
import { navigationFile, type PortalSoFar } from "./portal-so-far.ts";

export interface TreePlan extends CategoryPlan {
  tree: CategoryTree;
  /** Of navigation.yaml. */
  text: string;
  /** Path of the category for articles of no column. */
  fallback: string;
}

export interface TreePlanning {
  soFar: PortalSoFar;
  articles: FirstLook["articles"];
  known: CategoryContext["known"];
  pageSlugs: ReadonlySet<string>;
  /** Address of the stand-alone page that a column becomes. */
  pageOf: (category: FoundCategory) => string | undefined;
  link: CategoryContext["link"];
  /** `--category` */
  wanted: string | undefined;
}

const unsorted = { label: "未分类", slug: "weifenlei" };

/** @throws ImportRefused for a wanted category that is not in the tree */
export function planTree(portal: FoundPortal, planning: TreePlanning): TreePlan {
  const { soFar, articles, known, pageSlugs, pageOf, link, wanted } = planning;
  const { navigation } = soFar.config;
  const used = columnsInUse(portal.categories, articles);
  const plan = planCategories(
    portal.categories.map((category) => {
      const url = pageOf(category);
      return url !== undefined && !used.has(category.key) ? { ...category, link: url } : category;
    }),
    {
      ...{ navigation, known, pageSlugs },
      label: ({ label }) => plainField(label),
      description: ({ description }) => plainField(description),
      link: (address) => (pageSlugs.has(address.replaceAll("/", "")) ? address : link(address)),
      isWanted: ({ key, hidden }) => !hidden || used.has(key),
    },
  );
  const additions = [...plan.additions, ...pagesBelow(portal.categories, plan, pageOf, used)];
  const isHomeless = [...articles.values()].some(
    ({ categories }) => !categories.some((key) => plan.paths.has(key)),
  );
  const fallback = fallbackOf(navigation, additions, { wanted, isHomeless });
  const text = navigationText(soFar.navigationText, [...additions, ...fallback.additions]);
  const entries = navigationSchema.parse(
    parseYaml(text, { file: navigationFile, line: 1, column: 1 }).data,
  ) as NavigationEntry[];
  return { ...plan, additions, text, tree: buildTree(entries), fallback: fallback.path };
}

/** A column with both articles and a page of its own keeps the page as a link below it. */
function pagesBelow(
  categories: readonly FoundCategory[],
  { paths, fates }: CategoryPlan,
  pageOf: TreePlanning["pageOf"],
  used: ReadonlySet<string>,
): Addition[] {
  return categories.flatMap((category) => {
    const url = pageOf(category);
    const below = paths.get(category.key);
    if (url === undefined || below === undefined || !used.has(category.key)) return [];
    if (fates.get(category.key) !== "added") return [];
    return [{ below, entry: { label: plainField(category.label) ?? category.key, url } }];
  });
}

function fallbackOf(
  navigation: readonly NavigationEntry[],
  additions: readonly Addition[],
  { wanted, isHomeless }: { wanted: string | undefined; isHomeless: boolean },
): { path: string; additions: Addition[] } {
  const paths = new Set(buildTree([...navigation]).byPath.keys());
  const isNew = navigation.length === 0;
  for (const { below, entry } of additions) {
    if (entry.slug !== undefined) paths.add(below === undefined ? entry.slug : `${below}/${entry.slug}`);
  }
  if (wanted !== undefined) {
    if (paths.has(wanted)) return { path: wanted, additions: [] };
    if (!isNew) throw unknownCategory(wanted, nearest(wanted, paths));
    const made = wanted.split("/").map((slug, index, slugs): Addition => {
      const below = slugs.slice(0, index).join("/");
      return { ...(below !== "" && { below }), entry: { label: slug, slug } };
    });
    return {
      path: wanted,
      additions: made.filter(
        (_, at) =>
          !paths.has(
            wanted
              .split("/")
              .slice(0, at + 1)
              .join("/"),
          ),
      ),
    };
  }
  const same = navigation.find(({ label, slug }) => label === unsorted.label && slug !== undefined)?.slug;
  if (!isHomeless || same !== undefined) return { path: same ?? unsorted.slug, additions: [] };
  let slug = unsorted.slug;
  for (let number = 2; paths.has(slug); number++) slug = `${unsorted.slug}-${number}`;
  return { path: slug, additions: [{ entry: { ...unsorted, slug } }] };
}

function unknownCategory(path: string, near: string | undefined): ImportRefused {
  return new ImportRefused(
    {
      zh: `--category 的“${path}”不在 ${navigationFile} 里，所以什么也没有做。${near ? `是不是“${near}”？` : ""}请写导航里有的栏目路径，或者先在那里加上它。`,
      en: `--category names "${path}", which is not in ${navigationFile}, so nothing was done. ${near ? `Did you mean "${near}"? ` : ""}Name a category of the navigation, or add it there first.`,
    },
    true,
  );
}
