/** `newspark publish`: a portal's built site to a target, as its hosts take it; then search engines are told. */
import { type AnnounceSiteOptions, announceSite, type SiteReport } from "../announce/announce-site.ts";
import { sitePlaces } from "../config/config-source.ts";
import type { Site } from "../config/site.ts";
import { soundConfig } from "../config/sound-config.ts";
import { limitProblems } from "../hosting/limit-problems.ts";
import { hasErrors, type Problem } from "../shared/problem.ts";
import type { Manifest } from "./manifest.ts";
import { openTarget, type TargetOptions } from "./open-target.ts";
import { type PublishOptions, type PublishReport, publishSite } from "./publish-site.ts";

export interface PublishPortalOptions
  extends Pick<PublishOptions, "site" | "dryRun" | "confirmed" | "full" | "onProgress">,
    Pick<TargetOptions, "keep" | "environment" | "clock">,
    Pick<AnnounceSiteOptions, "fetch" | "endpoints"> {
  /** Instead of the address in `site.yaml`. */
  url?: string;
}

export interface PortalReport {
  /** Undefined where nothing was published. */
  report?: PublishReport;
  /** What search engines were told; undefined where nothing was new. */
  announced?: SiteReport;
  problems: Problem[];
}

/** @throws PublishRefused */
export async function publishPortal(
  root: string,
  address: string,
  options: PublishPortalOptions,
): Promise<PortalReport> {
  const { keep, environment, clock, fetch, url, endpoints, ...publishing } = options;
  const { config, problems } = soundConfig(root, url === undefined ? {} : { url });
  if (!config) return { problems };
  const { site } = config;
  const target = await openTarget(address, { root, keep, environment, clock, hosting: site.hosting });
  let report: PublishReport;
  try {
    report = await publishSite({
      ...{ ...publishing, root, target },
      requireFit: (built) => requireHostsTake(site, root, built),
    });
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { problems: error.problems };
  }
  if (report.dryRun || report.put.length === 0) return { report, problems: [] };
  const announced = await announceSite(root, site, {
    ...{ output: publishing.site, fetch, clock, environment },
    ...(endpoints && { endpoints }),
  });
  return { report, announced, problems: announced.problems };
}

/** The hosts of the portal do not take such a site. */
class TooMuch extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super();
    this.problems = problems;
  }
}

/** Redirects and rules are what `check` looks at; a publish knows the files, to the byte. */
function requireHostsTake(site: Site, root: string, built: Manifest): void {
  const files = [...built].map(([path, { bytes }]) => ({ path, bytes }));
  const largest = files.reduce((most, file) => (file.bytes > most.bytes ? file : most), {
    path: "",
    bytes: 0,
  });
  const size = {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    largest,
    redirects: [],
  };
  const problems = limitProblems(site, size, sitePlaces(root)(["hosting", "hosts"]));
  if (hasErrors(problems)) throw new TooMuch(problems);
}
