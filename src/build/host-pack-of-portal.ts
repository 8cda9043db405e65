/** The files by which a host is told about a portal's site, made from its content as a build would make them. */

import { sitePlaces } from "../config/config-source.ts";
import { hostPack } from "../hosting/host-pack.ts";
import { type Host, plainHosts } from "../hosting/hosting.ts";
import { leftRedirects } from "../hosting/limit-problems.ts";
import { redirectRules } from "../hosting/redirect-rules.ts";
import { toldRedirects } from "../hosting/told-redirects.ts";
import { builtFiles } from "../output/built-files.ts";
import { formerAddresses } from "../portal/former-addresses.ts";
import { hasErrors, type Problem } from "../shared/problem.ts";
import { readPortal } from "./read-portal.ts";

export interface HostPackResult {
  /** By name; none where there is an error among the problems. */
  files: Map<string, string>;
  /** Those that the host is told of. */
  redirects: number;
  problems: Problem[];
  /** Why it is not told of others. */
  left: Problem[];
}

export interface HostPackOptions {
  /** Milliseconds since 1970 UTC; what is published later has no redirect yet. */
  now: number;
  /** See PackOptions. */
  brotli: boolean;
  /** Absolute folder of the built site, for a host that is told of each file. */
  output: string;
}

export async function hostPackOfPortal(
  root: string,
  host: Host,
  { now, brotli, output }: HostPackOptions,
): Promise<HostPackResult> {
  const { portal, problems, close } = await readPortal(root, { now, unpublished: false, checkOnly: true });
  close();
  if (!portal || hasErrors(problems)) return { files: new Map(), redirects: 0, problems, left: [] };
  const { site } = portal;
  const aliases = formerAddresses(portal);
  const files = host === "storage" ? builtFiles(output) : [];
  const rules = plainHosts.includes(host) ? [] : redirectRules(site, aliases);
  return {
    files: hostPack(host, site, { aliases, brotli, files }),
    redirects: toldRedirects(host, rules).told.length,
    problems,
    left: leftRedirects(host, rules, sitePlaces(root)(["hosting", "hosts"])),
  };
}
