/** Where a link in a body leads: to a page, to a file, out of the site, or nowhere. */
import { join, relative, sep } from "node:path";
import { activeFile, isActiveFile } from "../images/active-file.ts";
import type { Place } from "../shared/problem.ts";
import { decoded, isExternal, withBase } from "../shared/urls.ts";
import {
  linkEmpty,
  linkFragment,
  linkMissing,
  linkOutside,
  linkScheme,
  linkUnknownPage,
  linkUnpublished,
  linkVersion,
} from "./link-problems.ts";
import { findFile, nearestArticle } from "./local-files.ts";
import { fileSigns, nameWithSigns } from "./name-with-signs.ts";
import type { Rendering } from "./rendering.ts";

export interface ResolvedLink {
  /** Final: with the base path. */
  href: string;
  /** What else the `<a>` carries. */
  attributes: Record<string, string>;
}

const externalAttributes = { class: "external", target: "_blank", rel: "noopener noreferrer" };
/** Files that every browser shows and that run nothing; all others are downloaded. */
const shownInBrowser = /\.(pdf|avif|gif|jpe?g|png|webp)$/i;
const allowedSchemes = /^(https?|mailto|tel):/i;

/**
 * Reports what is wrong with the link; undefined when it leads nowhere.
 * @param href as markdown-it normalised it, or as it stands in HTML
 */
export function resolveLink(
  href: string,
  place: () => Place,
  rendering: Rendering,
): ResolvedLink | undefined {
  const { context, problems, page } = rendering;
  const { site } = context;
  if (href === "" || href === "#") {
    problems.push(linkEmpty(place(), {}));
    return undefined;
  }
  if (href.startsWith("#")) {
    const id = decoded(href.slice(1));
    if (!page.headingIds.has(id)) problems.push(linkFragment(place(), { id, ids: [...page.headingIds] }));
    return { href, attributes: {} };
  }
  const own = withoutSite(href, site.url);
  if (isExternal(own)) {
    if (own.startsWith("//") || /^https?:\/\//i.test(own)) return { href, attributes: externalAttributes };
    if (allowedSchemes.test(own) && !/^https?:/i.test(own)) return { href, attributes: {} };
    problems.push(linkScheme(place(), { href: decoded(href) }));
    return undefined;
  }
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(own) ?? [];
  return path.startsWith("/")
    ? toSitePath(path, rest, place, rendering)
    : toFile(decoded(path), rest, place, rendering);
}

/** The address of the portal itself is often written without its last slash. */
function withoutSite(href: string, url: string): string {
  if (!href.startsWith(url)) return href;
  const rest = href.slice(url.length);
  if (rest.startsWith("/")) return rest;
  return rest === "" || /^[?#]/.test(rest) ? `/${rest}` : href;
}

function toSitePath(
  path: string,
  rest: string,
  place: () => Place,
  { context, problems }: Rendering,
): ResolvedLink | undefined {
  const plain = decoded(path);
  const link = { href: withBase(context.site.basePath, path + rest), attributes: {} };
  if (context.knowsPath(path) || context.knowsPath(plain)) return link;
  const version = context.site.versions.find((one) => one.path !== "" && plain.startsWith(`${one.path}/`));
  const inRoot = plain.slice(version?.path.length);
  if (version && context.knowsPath(inRoot)) {
    problems.push(linkVersion(place(), { path: plain, version: version.path, inRoot }));
  } else if (context.knowsPath(`${plain}/`)) {
    problems.push(linkUnknownPage(place(), { path: plain, nearest: `${plain}/` }));
  } else {
    const file = findFile(plain, context);
    const nearest = "nearest" in file ? file.nearest : undefined;
    problems.push(linkUnknownPage(place(), { path: plain, nearest }));
  }
  return undefined;
}

function toFile(
  path: string,
  rest: string,
  place: () => Place,
  { context, problems }: Rendering,
): ResolvedLink | undefined {
  const { site, root, directory, assets } = context;
  const absolute = join(directory, path);
  if (path.endsWith(".md")) {
    const file = relative(root, absolute).split(sep).join("/");
    const url = context.toUrl(file);
    if (url !== undefined && context.isPublished(file)) {
      return { href: withBase(site.basePath, url) + rest, attributes: {} };
    }
    if (url !== undefined) problems.push(linkUnpublished(place(), { path }));
    else problems.push(linkMissing(place(), { path, nearest: nearestArticle(path, context) }));
    return undefined;
  }
  const file = findFile(path, context);
  if ("outside" in file) {
    problems.push(linkOutside(place(), { path }));
    return undefined;
  }
  if ("path" in file && isActiveFile(file.path)) {
    problems.push(activeFile(place(), { name: path }));
    return undefined;
  }
  const asset = "path" in file ? assets.file(file.path) : undefined;
  if (asset) {
    const attributes: ResolvedLink["attributes"] = shownInBrowser.test(asset.name)
      ? {}
      : { download: asset.name };
    return { href: withBase(site.basePath, asset.url) + rest, attributes };
  }
  const written = nameWithSigns(path, rest, context);
  if (written) {
    problems.push(fileSigns(place(), written));
    return undefined;
  }
  const similar =
    ("nearest" in file && file.nearest) || nearestArticle(path.replace(/(\.html?|\/)?$/, ".md"), context);
  problems.push(linkMissing(place(), { path, nearest: similar }));
  return undefined;
}
