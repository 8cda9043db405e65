/** The configuration for commands that need a sound `site.yaml`, and to which nothing else of the portal matters. */
import { hasErrors, type Problem } from "../shared/problem.ts";
import { type Config, readConfig } from "./read-config.ts";
import type { Site } from "./site.ts";

export type SoundConfig = Config & { site: Site };

/**
 * @param options.url replaces the url of `site.yaml`
 * @returns the configuration; undefined where `site.yaml` or the url is wrong, and then the problems of just these, or whatever
 *   else keeps it from being read
 */
export function soundConfig(
  root: string,
  options: { url?: string } = {},
): { config?: SoundConfig; problems: Problem[] } {
  const config = readConfig(root, options);
  const { site, problems } = config;
  if (!site) return { problems };
  const ofSite = problems.filter(({ file }) => ["content/site.yaml", "--url"].includes(file));
  return hasErrors(ofSite) ? { problems: ofSite } : { config: { ...config, site }, problems: [] };
}
