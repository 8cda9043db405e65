/** Addresses as pages show them: under the base path, or absolute for canonical links. */
import type { Site } from "../config/site.ts";
import type { Article } from "../content/article.ts";
import type { Picture } from "../images/picture.ts";
import { choice } from "../shared/marks.ts";
import { isExternal, withBase } from "../shared/urls.ts";

export interface Addresses {
  /** A site path or a foreign address, as an `href`. */
  href(path: string): string;
  absolute(path: string): string;
  /** Absolute, of a site path in each version of the portal, the root's first. */
  inVersions(path: string): string[];
  /** The same as one text that each version takes its own from. */
  ofVersion(path: string): string;
  picture(picture: Picture): Picture;
}

export function addressesFor(site: Site): Addresses {
  const origin = site.url.slice(0, site.url.length - site.basePath.length);
  const href = (path: string) => (isExternal(path) ? path : withBase(site.basePath, path));
  const srcset = (set: string) => set.replace(/(^|, )\//g, `$1${site.basePath}/`);
  const inVersions = (path: string) =>
    site.versions.map((version) => (isExternal(path) ? path : origin + href(version.path + path)));
  return {
    href,
    absolute: (path) => (isExternal(path) ? path : origin + href(path)),
    inVersions,
    ofVersion: (path) => choice(inVersions(path)),
    picture: (picture) => ({
      ...picture,
      src: href(picture.src),
      thumbnail: href(picture.thumbnail),
      sources: picture.sources.map((source) => ({ ...source, srcset: srcset(source.srcset) })),
    }),
  };
}

/** With nothing in it that HTML would write in another way. */
export function tagUrl(tag: string): string {
  return `/tags/${encodeURIComponent(tag).replaceAll("'", "%27")}/`;
}

/** Page n of a long body: `spring.html`, `spring_2.html`. */
export function bodyPageUrl(article: Article, number: number): string {
  return number === 1 ? article.url : article.url.replace(/(\.html?|\/?)$/, `_${number}$1`);
}
