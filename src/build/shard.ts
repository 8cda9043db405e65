/** The part of a site that one machine of several makes. Every machine reads the whole portal, since pages show one another. */
import { crc32 } from "node:zlib";
import { pageKeys } from "../ledger/page-key.ts";
import type { Shard } from "../output/part.ts";
import { digest } from "../shared/digest.ts";
import { outputsOf } from "../variants/site-versions.ts";
import type { PreparedSite } from "./prepare-site.ts";
import { surroundings } from "./surroundings.ts";

/** What stays whole: which pages exist in every version, on which links depend. */
export function partOf(site: PreparedSite, { index, count }: Shard): PreparedSite {
  const isMine = (output: string) => crc32(output) % count === index - 1;
  const pages = site.pages.filter(({ output }) => isMine(output));
  const documents = site.documents.filter(({ output }) => isMine(output));
  return {
    ...{ ...site, pages, documents },
    outputs: new Set([...pages, ...documents].flatMap((page) => outputsOf(page, site.config.versions))),
    files: new Map([...site.files].filter(([output]) => isMine(output))),
    jobs: site.jobs.filter(({ to }) => isMine(to)),
  };
}

/** Different for a site made of anything else. */
export function siteKey(site: PreparedSite, root: string): string {
  const keyOf = pageKeys(surroundings(root, site));
  return digest(
    JSON.stringify([...site.pages, ...site.documents].map((page) => [page.output, keyOf(page)])),
    ...[...site.files].flat(),
    JSON.stringify(site.jobs.map(({ to, hash }) => [to, hash])),
  );
}
