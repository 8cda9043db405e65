/** What bodies may ask of the portal around them, as plain data that can be given to a thread. */
import type { PortalQuestions } from "../markdown/body-context.ts";
import { type SitePathFacts, sitePathsFrom } from "./site-paths.ts";

export interface PortalFacts {
  /** Site paths by file. */
  urls: ReadonlyMap<string, string>;
  /** Files whose pages readers cannot open. */
  hidden: ReadonlySet<string>;
  paths: SitePathFacts;
}

export function portalQuestions({ urls, hidden, paths }: PortalFacts): PortalQuestions {
  return {
    toUrl: (file) => urls.get(file),
    isPublished: (file) => !hidden.has(file),
    knowsPath: sitePathsFrom(paths).has,
  };
}
