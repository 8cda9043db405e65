/** `newspark announce`: a built site, and what of it search engines have not been told. */
import { join } from "node:path";
import { readConfig } from "../config/read-config.ts";
import { hasErrors, type Problem } from "../shared/problem.ts";
import { type AnnounceOptions, type AnnounceReport, announce } from "./announce.ts";
import { builtPages } from "./built-pages.ts";

export interface AnnounceSiteOptions extends Omit<AnnounceOptions, "ledgerFile"> {
  /** Absolute folder of the built site. */
  output: string;
  /** Instead of the address in `site.yaml`. */
  url?: string;
}

export interface SiteReport extends AnnounceReport {
  /** Pages of the built site under the portal's address. */
  pages: number;
}

/** @returns the report; undefined where the configuration cannot be read */
export async function announceSite(
  root: string,
  { output, url, ...options }: AnnounceSiteOptions,
): Promise<{ report?: SiteReport; problems: Problem[] }> {
  const { site, problems } = readConfig(root, url === undefined ? {} : { url });
  const ofSite = problems.filter(({ file }) => file === "content/site.yaml");
  if (!site || hasErrors(ofSite)) return { problems };
  const changes = builtPages(output).filter((change) => change.url.startsWith(`${site.url}/`));
  const report = await announce(site, changes, { ...options, ledgerFile: announcedFile(root) });
  return { report: { ...report, pages: changes.length }, problems: report.problems };
}

/** @returns absolute path of the ledger of what was announced */
function announcedFile(root: string): string {
  return join(root, ".newspark/announced.json");
}
