/** Addresses that lead to pages of this site: the path of a version goes into them. Those of files and other sites stay. */
import { crc32 } from "node:zlib";
import { ownCopy } from "../shared/own-copy.ts";
import { outputOf } from "../shared/urls.ts";

export interface LinkSpace {
  /** The site's address without a trailing slash, its base path included. */
  url: string;
  basePath: string;
  /** Output paths of the pages that exist in every version. */
  pages: ReadonlySet<string>;
}

export interface LinkVerdict {
  /** Where in the address the path of a version goes, or -1 where it stays. */
  place: number;
  /** Hashes of the outputs on which that depends; none where the address leads out of the site. */
  outputs: readonly number[];
}

export function outputHash(output: string): number {
  return crc32(output);
}

const outside: LinkVerdict = { place: -1, outputs: [] };

/** @returns a function that remembers its answers */
export function linkVerdicts({ url, basePath, pages }: LinkSpace): (address: string) => LinkVerdict {
  const known = new Map<string, LinkVerdict>();
  const verdictOn = (address: string): LinkVerdict => {
    const start = address.startsWith(`${url}/`) ? url.length : basePath.length;
    if (start === basePath.length && (!address.startsWith(`${basePath}/`) || address.startsWith("//")))
      return outside;
    const output = outputOf(address.slice(start).replace(/[?#].*$/s, ""));
    const index = `${output}/index.html`;
    const leadsToPage = pages.has(output) || pages.has(index);
    return { place: leadsToPage ? start : -1, outputs: [outputHash(output), outputHash(index)] };
  };
  return (address) => {
    let verdict = known.get(address);
    if (verdict === undefined) {
      verdict = verdictOn(address);
      known.set(ownCopy(address), verdict);
    }
    return verdict;
  };
}
