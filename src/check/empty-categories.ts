/** Categories without a single article: inspectors of public portals count a blank column as a fault. */
import type { Portal } from "../portal/portal.ts";
import { defineRule, type Problem } from "../shared/problem.ts";
import { slugPlaces } from "./slug-place.ts";

const emptyCategory = defineRule<{ label: string; path: string }>({
  id: "check/empty-category",
  severity: "warning",
  zh: ({ label, path }) => ({
    what: `栏目“${label}”里一篇文章也没有。`,
    why: "读者点进去是空白页，网站检查也会把空白栏目算作问题。",
    fix: `请在 content/${path}/ 里放文章，或者从 navigation.yaml 里去掉这个栏目。`,
  }),
  en: ({ label, path }) => ({
    what: `The category "${label}" holds no article.`,
    why: "Readers who open it find a blank page, and inspections count blank columns.",
    fix: `Put articles into content/${path}/, or take the category out of navigation.yaml.`,
  }),
});

export function emptyCategories(root: string, portal: Portal): Problem[] {
  const empty = [...portal.tree.byPath.values()].filter(
    ({ path, children }) => children.length === 0 && !portal.byCategory.has(path),
  );
  const placeOf = slugPlaces(root);
  return empty.map((category) => emptyCategory(placeOf(category), category));
}
