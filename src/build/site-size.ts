/** How large a site is going to be, told without making it. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { documentsOf } from "../documents/documents.ts";
import { limitsFiles, type SiteSize } from "../hosting/limit-problems.ts";
import { redirectRules } from "../hosting/redirect-rules.ts";
import { layOut } from "../pages/lay-out.ts";
import { formerAddresses } from "../portal/former-addresses.ts";
import type { Portal } from "../portal/portal.ts";
import { filesBelow } from "../shared/files-below.ts";
import { outputsOf } from "../variants/site-versions.ts";
import type { ReadResult } from "./read-portal.ts";

/** Scripts, styles and the icon that Newspark brings along. */
const ownFiles = 5;

/** Nothing is counted for hosts to which it does not matter. */
export function siteSize(
  root: string,
  portal: Portal,
  { jobs, search }: Pick<ReadResult, "jobs" | "search">,
  now: number,
): SiteSize {
  const { site } = portal;
  if (site.hosting.hosts.length === 0) return { redirects: [] };
  const redirects = redirectRules(site, formerAddresses(portal));
  if (!site.hosting.hosts.some(limitsFiles)) return { redirects };
  const noAssets = { css: "", js: "", boot: "", icon: "", search: "" };
  const pages = layOut(portal, { now, assets: noAssets, shareUrls: () => [], label: (words) => words });
  const documents = documentsOf(portal, now, { ...search, characters: "" });
  const made = [...pages, ...documents].reduce((sum, page) => sum + outputsOf(page, site.versions).length, 0);
  const publicFiles = filesBelow(join(root, "public"));
  const copied = [
    ...publicFiles.map((path) => ({ path, from: join(root, "public", path) })),
    ...jobs.filter((job) => !("width" in job)).map(({ to, from }) => ({ path: to, from })),
  ].map(({ path, from }) => ({ path, bytes: statSync(from).size }));
  const largest = copied.sort((a, b) => b.bytes - a.bytes)[0];
  const files = made + publicFiles.length + jobs.length + ownFiles;
  return { redirects, files, ...(largest && { largest }) };
}
