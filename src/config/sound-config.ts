/** The configuration for commands that need a sound `site.yaml`, and to which nothing else of the portal matters. */
import { hasErrors, type Problem } from "../shared/problem.ts";
import { type Config, readConfig } from "./read-config.ts";
import type { Site } from "./site.ts";

export type SoundConfig = Config & { site: Site };

/**
 * @param options.url replaces the url of `site.yaml`; isSiteUrl holds of it
 * @returns the configuration; undefined where `site.yaml` is wrong, and then the problems of just this, or whatever else keeps it
 *   from being read
 */
export function soundConfig(
  root: string,
  options: { url?: string } = {},
): { config?: SoundConfig; problems: Problem[] } {
  const config = readConfig(root, options);
  const { site, problems } = config;
  if (!site) return { problems };
  const ofSite = problems.filter(({ file }) => file === "content/site.yaml");
  return hasErrors(ofSite) ? { problems: ofSite } : { config: { ...config, site }, problems: [] };
}
