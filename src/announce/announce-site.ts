/** `newspark announce`: a built site, and what of it search engines have not been told. */
import { join } from "node:path";
import type { Site } from "../config/site.ts";
import { soundConfig } from "../config/sound-config.ts";
import type { Problem } from "../shared/problem.ts";
import { type AnnounceOptions, type AnnounceReport, announce } from "./announce.ts";
import { builtPages } from "./built-pages.ts";

export interface AnnounceSiteOptions extends Omit<AnnounceOptions, "ledgerFile"> {
  /** Absolute folder of the built site. */
  output: string;
}

export interface SiteReport extends AnnounceReport {
  /** Pages of the built site under the portal's address. */
  pages: number;
}

/**
 * @param options.url instead of the address in `site.yaml`
 * @returns the report; undefined where the configuration cannot be read
 */
export async function announcePortal(
  root: string,
  { url, ...options }: AnnounceSiteOptions & { url?: string },
): Promise<{ report?: SiteReport; problems: Problem[] }> {
  const { config, problems } = soundConfig(root, url === undefined ? {} : { url });
  if (!config) return { problems };
  const report = await announceSite(root, config.site, options);
  return { report, problems: report.problems };
}

export async function announceSite(
  root: string,
  site: Site,
  { output, ...options }: AnnounceSiteOptions,
): Promise<SiteReport> {
  const changes = builtPages(output).filter((change) => change.url.startsWith(`${site.url}/`));
  const report = await announce(site, changes, { ...options, ledgerFile: announcedFile(root) });
  return { ...report, pages: changes.length };
}

/** @returns absolute path of the ledger of what was announced */
function announcedFile(root: string): string {
  return join(root, ".newspark/announced.json");
}
