/** What a schema cannot see in the navigation tree: how entries stand to each other. */
import { defineRule, type Problem } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import { isReservedSlug, unreservedSlug } from "./category-slug.ts";
import type { YamlSource } from "./yaml-source.ts";

const repeatedSlug = defineRule<{ slug: string; label: string }>({
  id: "navigation/repeated-slug",
  zh: ({ slug, label }) => ({
    what: `“${slug}”在这一级已经给了“${label}”。`,
    why: "两个栏目会占用同一个网址和文件夹。",
    fix: "给其中一个换一个 slug。",
  }),
  en: ({ slug, label }) => ({
    what: `"${slug}" already belongs to "${label}" on this level.`,
    why: "Two categories would share an address and a folder.",
    fix: "Give one of them another slug.",
  }),
});

const reservedSlug = defineRule<{ slug: string }>({
  id: "navigation/reserved-slug",
  zh: ({ slug }) => ({
    what: `“${slug}”不能用作栏目的 slug。`,
    why: "这个名字已经另有用处（专题、标签、归档、搜索、独立页面、年份文件夹等）。",
    fix: `换一个，例如“${unreservedSlug(slug)}”。`,
  }),
  en: ({ slug }) => ({
    what: `"${slug}" cannot be the slug of a category.`,
    why: "The portal uses this name itself: topics, tags, archive, search, pages, folders of years and the like.",
    fix: `Choose another, for example "${unreservedSlug(slug)}".`,
  }),
});

const noTarget = defineRule<{ label: string }>({
  id: "navigation/no-target",
  zh: ({ label }) => ({
    what: `“${label}”既没有 slug，也没有 url。`,
    why: "读者点它时无处可去。",
    fix: "是栏目就加 slug: 拼音名；是链接就加 url: /about/ 这样的地址。",
  }),
  en: ({ label }) => ({
    what: `"${label}" has neither a slug nor a url.`,
    why: "It would lead nowhere.",
    fix: "Add slug: name for a category, or url: /about/ for a link.",
  }),
});

const twoTargets = defineRule<{ label: string }>({
  id: "navigation/two-targets",
  zh: ({ label }) => ({
    what: `“${label}”又有 slug 又有 url。`,
    why: "看不出它是栏目还是链接。",
    fix: "栏目只留 slug，链接只留 url。",
  }),
  en: ({ label }) => ({
    what: `"${label}" has both a slug and a url.`,
    why: "It cannot be told whether it is a category or a link.",
    fix: "Keep the slug for a category, the url for a link.",
  }),
});

const categoryBelowLink = defineRule<{ label: string; parent: string }>({
  id: "navigation/below-link",
  zh: ({ label, parent }) => ({
    what: `栏目“${label}”放在链接“${parent}”下面。`,
    why: "链接没有文件夹和网址，下面的栏目就没有页面。",
    fix: "给上一级加 slug（去掉 url），或者把这个栏目移出来。",
  }),
  en: ({ label, parent }) => ({
    what: `The category "${label}" stands below the link "${parent}".`,
    why: "A link has no folder and no address, so the category would have no page.",
    fix: "Give the entry above a slug instead of its url, or move the category out.",
  }),
});

type Entry = Record<string, unknown>;

/** @param data what `navigation.yaml` holds, right or wrong */
export function navigationProblems(data: unknown, placeOf: YamlSource["placeOf"]): Problem[] {
  return levelProblems(data, [], undefined, placeOf);
}

function levelProblems(
  level: unknown,
  path: readonly PropertyKey[],
  parent: Entry | undefined,
  placeOf: YamlSource["placeOf"],
): Problem[] {
  if (!Array.isArray(level)) return [];
  const problems: Problem[] = [];
  const labels = new Map<unknown, string>();
  for (const [index, entry] of level.entries()) {
    if (!isEntry(entry)) continue;
    const here = [...path, index];
    const label = shown(entry.label ?? "");
    const { slug } = entry;
    if (label !== "" && slug === undefined && entry.url === undefined)
      problems.push(noTarget(placeOf(here), { label }));
    if (slug !== undefined) {
      const at = placeOf([...here, "slug"]);
      const first = labels.get(slug);
      if (first !== undefined) problems.push(repeatedSlug(at, { slug: shown(slug), label: first }));
      else labels.set(slug, label);
      if (entry.url !== undefined) problems.push(twoTargets(at, { label }));
      if (typeof slug === "string" && isReservedSlug(slug, parent === undefined))
        problems.push(reservedSlug(at, { slug: shown(slug) }));
      if (parent && parent.slug === undefined) {
        problems.push(categoryBelowLink(at, { label, parent: shown(parent.label ?? "") }));
      }
    }
    problems.push(...levelProblems(entry.children, [...here, "children"], entry, placeOf));
  }
  return problems;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
