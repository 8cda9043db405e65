/** A page in HTML, read by its structure and its labels. */
import type { Doubt } from "../found/found.ts";
import { articleOf } from "./article-of-page.ts";
import { findBody, regionFrom } from "./find-body.ts";
import { noFacts, readHead } from "./find-facts.ts";
import { findMenus, type MenuItem } from "./find-menus.ts";
import { findTitle, squeezed } from "./find-title.ts";
import { type Crumb, columnsAbove, findTrail } from "./find-trail.ts";
import { type Resolve, resolver } from "./local-addresses.ts";
import { isPlatform, mirroredAddress, type SiteAddress, statedAddress } from "./page-address.ts";
import { kindOf } from "./page-kind.ts";
import { outlineOf, type PageOutline } from "./page-outline.ts";
import { proseOf } from "./page-prose.ts";
import type { SavedPage } from "./saved-page.ts";
import { structuredData, withoutUndefined } from "./structured-data.ts";

/** @param doubts of reading the file */
export function readHtmlPage(
  path: string,
  text: string,
  timeZone: string,
  doubts: readonly Doubt[],
): SavedPage {
  const outline = outlineOf(text);
  if (!outline) return unread(path, "too-deep");
  const data = structuredData(outline, timeZone);
  const prose = proseOf(outline);
  const trail = findTrail(outline);
  const column = data.metas.get("columnname");
  const crumbs = trail?.crumbs ?? [];
  const endings = [data.site, column, ...crumbs.map(({ label }) => label), "首页"].filter(
    (name) => name !== undefined,
  );
  const title = findTitle(outline, prose, data, endings);
  const stated = statedAddress(outline, data.metas);
  const isElsewhere = stated !== undefined && isPlatform(stated);
  const address = isElsewhere ? undefined : (stated ?? addressOfFile(path, outline.title));
  const resolve = resolver(path, stated, baseOf(outline));
  const facts = noFacts();
  // Without a title on the page, what is said of the article is looked for from the top.
  const head = readHead(outline.lines, Math.max(title?.line ?? -1, trail?.line ?? -1) + 1, facts);
  const region = regionFrom(outline, prose, head);
  const body = findBody(outline, prose, region);
  const isTitle = (label: string) => squeezed(label) === squeezed(title?.title ?? "");
  const above = columnsAbove(crumbs, isTitle);
  const kind = kindOf({
    outline,
    prose,
    address: address?.path,
    isStated: data.isArticle,
    hasFacts:
      facts.labelledDates.length > 0 ||
      facts.values.source !== undefined ||
      facts.values.author !== undefined,
    hasBareDate: facts.bareDates.length > 0,
    isAtEnd: above.length < crumbs.length,
    hasTrail: crumbs.length > 0,
    text: body?.prose ?? 0,
    hasPictures: body?.hasPictures ?? false,
  });
  const columns = kind === "list" ? crumbs : upTo(above, column);
  const isArticle = kind === "article" && title !== undefined && body !== undefined;
  const menus = findMenus(
    outline,
    crumbs.map(({ label }) => label),
    trail?.line ?? -1,
  );
  return {
    path,
    kind: kind === "article" && !isArticle ? "none" : kind,
    title: (kind === "list" ? columns.at(-1)?.label : title?.title) ?? outline.title,
    columns: columns.map((crumb) => resolvedCrumb(crumb, resolve)),
    menus: menus.map(({ items, hasHome }) => ({ items: resolvedItems(items, resolve), hasHome })),
    leadsTo: kind === "list" ? linksOf(outline, prose.isFrame, resolve) : [],
    ...(isArticle
      ? {
          article: articleOf({ outline, prose, data, facts, region, body, title, resolve, timeZone, doubts }),
        }
      : {}),
    ...withoutUndefined({
      reason: kind === "article" && !title ? "untitled" : undefined,
      address,
      description: data.metas.get("columndescription"),
      site: isElsewhere ? undefined : data.site,
      ending: endingOf(outline.title),
    }),
  };
}

export function unread(path: string, reason: string): SavedPage {
  return { path, kind: "none", reason, title: path, columns: [], menus: [], leadsTo: [] };
}

/** The trail to the column that the page names for machines, which it may have left out as the last step. */
function upTo(trail: Crumb[], column: string | undefined): Crumb[] {
  if (column === undefined) return trail;
  const at = trail.findLastIndex(({ label }) => squeezed(label) === squeezed(column));
  return at < 0 ? [...trail, { label: column }] : trail.slice(0, at + 1);
}

function baseOf({ elements }: PageOutline): string | undefined {
  return elements.find(({ tag }) => tag === "base")?.attributes["href"];
}

/** A file that a person saved is named after the page's title, and its path says nothing. */
function addressOfFile(path: string, title: string): SiteAddress | undefined {
  const [name = ""] = (path.split("/").at(-1) ?? "").split(/\.s?html?$/i);
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  const isNamedByTitle =
    /\p{Script=Han}/u.test(name) && letters(name).length > 0 && letters(title).startsWith(letters(name));
  return isNamedByTitle ? undefined : mirroredAddress(path);
}

function endingOf(title: string): string | undefined {
  const parts = title.split(/\s*[_|｜＿]\s*|\s+[-–—]+\s+|-/u).filter((part) => part.trim() !== "");
  return parts.length > 1 ? parts.at(-1) : undefined;
}

function resolvedCrumb({ label, href }: Crumb, resolve: Resolve): Crumb {
  return href === undefined ? { label } : { label, href: resolve(href) };
}

function resolvedItems(items: readonly MenuItem[], resolve: Resolve): MenuItem[] {
  return items.map((item) => ({
    ...resolvedCrumb(item, resolve),
    children: resolvedItems(item.children, resolve),
  }));
}

function linksOf(outline: PageOutline, isFrame: readonly boolean[], resolve: Resolve): string[] {
  return outline.addresses
    .filter(
      ({ name, element }) => name === "href" && outline.elements[element]?.tag === "a" && !isFrame[element],
    )
    .map(({ value }) => resolve(value))
    .filter((address) => address.startsWith("/"));
}
