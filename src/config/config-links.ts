/** Links that the configuration shows on every page: the menu, the service links, the friendly links. */
import { defineRule, type Place, type Problem } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import { isSitePath } from "../shared/urls.ts";
import { textsIn } from "./texts-in.ts";
import type { YamlSource } from "./yaml-source.ts";

export interface ConfigLink {
  /** A path of this site. */
  path: string;
  place: Place;
}

/** Where a link by site path may lead. */
export interface LinkTargets {
  /** Whether the site has a page or a file there. */
  has(path: string): boolean;
  /** What a dead one may have meant. */
  near(path: string): string | undefined;
}

const deadLink = defineRule<{ path: string; near: string | undefined }>({
  id: "config/dead-link",
  zh: ({ path, near }) => ({
    what: `本站没有“${shown(path)}”这个网页。`,
    why: "这个链接出现在每个页面上，读者点了都会打不开。",
    fix: `${near ? `是不是“${shown(near)}”？` : ""}请改正地址，或者在 content/pages/ 里写好这一页。`,
  }),
  en: ({ path, near }) => ({
    what: `This site has no page "${shown(path)}".`,
    why: "The link stands on every page, and readers would meet nothing there.",
    fix: `${near ? `Did you mean "${shown(near)}"? ` : ""}Correct the address, or write that page in content/pages/.`,
  }),
});

export function linksOf(source: YamlSource): ConfigLink[] {
  return urlsIn(source).flatMap(({ href, place }) => (isSitePath(href) ? [{ path: href, place }] : []));
}

/** Every `url` as it is written, but for the one at the top, which is the portal's own address. */
export function urlsIn({ data, placeOf }: YamlSource): { href: string; place: Place }[] {
  return textsIn(data)
    .filter(({ path }) => path.length > 1 && path.at(-1) === "url")
    .map(({ text, path }) => ({ href: text, place: placeOf(path) }));
}

export function deadLinks(links: readonly ConfigLink[], targets: LinkTargets): Problem[] {
  return links
    .map(({ path, place }) => ({ path: path.replace(/[?#].*$/s, ""), place }))
    .filter(({ path }) => !targets.has(path))
    .map(({ path, place }) => deadLink(place, { path, near: targets.near(path) }));
}
