/** The page that a request was for, by the path that it has in the root's version. */

import { variantCodes } from "../conversion/version.ts";
import { unprintable } from "../shared/shown.ts";
import { decoded, strictlyDecoded } from "../shared/urls.ts";

const versionPrefix = new RegExp(`^/(?:${variantCodes.join("|")})(?=/)`);

/** Longer ones are no pages of a portal; whoever asks for them wants the counts to grow. Characters. */
const longest = 512;

/**
 * `/base/zh-tw/news/%E6%96%B0.html?from=x` → `/news/新.html`; `/news/index.html` → `/news/`.
 * @param target path and query as they were sent, or a whole address
 * @param basePath `""` or a path without a trailing slash, not encoded
 * @returns undefined for what is no page: pictures, styles, scripts, what lies outside of the site
 */
export function pagePath(target: string, basePath: string): string | undefined {
  const sent = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  const path = strictlyDecoded(sent)?.replace(/\/{2,}/g, "/");
  if (path === undefined || path.length > longest || !path.startsWith(`${basePath}/`)) return undefined;
  const own = path
    .slice(basePath.length)
    .replace(versionPrefix, "")
    .replace(/\/index\.html?$/, "/");
  return isPage(own) ? own : undefined;
}

function isPage(path: string): boolean {
  return (
    /(?:\/|\.html?)$/.test(path) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(path) && path.search(unprintable) < 0
  );
}

/** The page at an address of this site, which may be encoded: as `pagePath` has it, where it is a page. */
export function pageAt(address: string): string {
  return pagePath(address, "") ?? decoded(address);
}

/** As further pages of a body do, and articles where the permalink has an underscore. No slug has one, but a tag may. */
export function looksFurther(path: string): boolean {
  return /_\d+(?:\.html?|\/)$/.test(path) && !path.startsWith("/tags/");
}
