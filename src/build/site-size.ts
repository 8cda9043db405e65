/** How large a site is going to be, told without making it. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { encodings, isCompressible, mayPay } from "../compress/encodings.ts";
import { documentsOf } from "../documents/documents.ts";
import { limitsFiles, type SiteSize } from "../hosting/limit-problems.ts";
import { redirectRules } from "../hosting/redirect-rules.ts";
import { layOut } from "../pages/lay-out.ts";
import { formerAddresses } from "../portal/former-addresses.ts";
import type { Portal } from "../portal/portal.ts";
import { filesBelow } from "../shared/files-below.ts";
import { outputsOf } from "../variants/site-versions.ts";
import type { ReadResult } from "./read-portal.ts";
import { sharePictures } from "./share-pictures.ts";
import { siteConversions } from "./site-conversions.ts";

/** Scripts, styles and the icon that Newspark brings along, and those of them that are worth compressing. */
const ownFiles = { all: 5, compressed: 3 };

interface SizedPortal extends Pick<ReadResult, "jobs" | "search" | "glossary"> {
  portal: Portal;
}

/**
 * Nothing is counted for hosts to which it does not matter. How long a page is nobody knows before it is made; each counts as long
 * enough to be compressed, so that a few files too many are told of rather than too few.
 */
export async function siteSize(
  root: string,
  { portal, glossary, jobs, search }: SizedPortal,
  now: number,
): Promise<SiteSize> {
  const { site } = portal;
  if (site.hosting.hosts.length === 0) return { redirects: [] };
  const redirects = redirectRules(site, formerAddresses(portal));
  if (!site.hosting.hosts.some(limitsFiles)) return { redirects };
  const noAssets = { css: "", js: "", boot: "", icon: "", search: "" };
  const pages = layOut(portal, { now, assets: noAssets, shareUrls: () => [], label: (words) => words });
  const documents = documentsOf(portal, now, { ...search, characters: "" });
  const made = [...pages, ...documents].flatMap((page) => outputsOf(page, site.versions));
  const copied = [
    ...filesBelow(join(root, "public")).map((path) => ({ path, from: join(root, "public", path) })),
    ...jobs.filter((job) => !("width" in job)).map(({ to, from }) => ({ path: to, from })),
  ].map(({ path, from }) => ({ path, bytes: statSync(from).size }));
  const largest = copied.reduce<SiteSize["largest"]>(
    (most, file) => (most && most.bytes >= file.bytes ? most : file),
    undefined,
  );
  const resized = jobs.filter((job) => "width" in job).length;
  const shares = await shareCount(root, portal, glossary);
  const compressed =
    made.filter(isCompressible).length +
    copied.filter(({ path, bytes }) => mayPay(path, bytes)).length +
    ownFiles.compressed;
  const files =
    made.length +
    copied.length +
    resized +
    shares +
    ownFiles.all +
    (site.precompress ? compressed * encodings.length : 0);
  return { redirects, files, ...(largest && { largest }) };
}

/** Versions in which a title reads the same have one picture. */
async function shareCount(
  root: string,
  { site, articles }: Portal,
  glossary: SizedPortal["glossary"],
): Promise<number> {
  if (!site.sharePictures) return 0;
  return sharePictures(site, await siteConversions(root, site, glossary)).jobs(articles).length;
}
