/** Addresses within a version: those of pages get the version's path, those of files and of other sites stay. */
import { outputOf } from "../shared/urls.ts";

export interface LinkSpace {
  /** The site's address without a trailing slash, its base path included. */
  url: string;
  basePath: string;
  /** Output paths of the pages that exist in every version. */
  pages: ReadonlySet<string>;
}

/** @param versionPath see Version */
export function pageLinks(
  { url, basePath, pages }: LinkSpace,
  versionPath: string,
): (address: string) => string {
  const known = new Map<string, string>();
  const withVersion = (address: string): string => {
    const start = address.startsWith(`${url}/`) ? url.length : basePath.length;
    if (start === basePath.length && (!address.startsWith(`${basePath}/`) || address.startsWith("//")))
      return address;
    const path = address.slice(start);
    const output = outputOf(path.replace(/[?#].*$/s, ""));
    const isPage = pages.has(output) || pages.has(`${output}/index.html`);
    return isPage ? address.slice(0, start) + versionPath + path : address;
  };
  return (address) => {
    let made = known.get(address);
    if (made === undefined) {
      // The address is a slice of its page, which it would keep in memory for ever.
      const own = Buffer.from(address).toString();
      made = withVersion(own);
      known.set(own, made);
    }
    return made;
  };
}
