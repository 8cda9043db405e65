/** Addresses that lead to pages of this site: the path of a version goes into them. Those of files and other sites stay. */
import { outputOf } from "../shared/urls.ts";

export interface LinkSpace {
  /** The site's address without a trailing slash, its base path included. */
  url: string;
  basePath: string;
  /** Output paths of the pages that exist in every version. */
  pages: ReadonlySet<string>;
}

/** @returns a function to where in an address the path of a version goes, or -1 where it stays; answers are remembered */
export function linkPlaces({ url, basePath, pages }: LinkSpace): (address: string) => number {
  const known = new Map<string, number>();
  const placeIn = (address: string): number => {
    const start = address.startsWith(`${url}/`) ? url.length : basePath.length;
    if (start === basePath.length && (!address.startsWith(`${basePath}/`) || address.startsWith("//")))
      return -1;
    const output = outputOf(address.slice(start).replace(/[?#].*$/s, ""));
    return pages.has(output) || pages.has(`${output}/index.html`) ? start : -1;
  };
  return (address) => {
    let place = known.get(address);
    if (place === undefined) {
      place = placeIn(address);
      // The address is a slice of its page, which it would keep in memory for ever.
      known.set(Buffer.from(address).toString(), place);
    }
    return place;
  };
}
