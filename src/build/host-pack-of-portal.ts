/** The files by which a host is told about a portal's site, made from its content as a build would make them. */

import { hostPack } from "../hosting/host-pack.ts";
import type { Host } from "../hosting/hosting.ts";
import { builtFiles } from "../output/built-files.ts";
import { formerAddresses } from "../portal/former-addresses.ts";
import { hasErrors, type Problem } from "../shared/problem.ts";
import { readPortal } from "./read-portal.ts";

export interface HostPackResult {
  /** By name; none where there is an error among the problems. */
  files: Map<string, string>;
  redirects: number;
  problems: Problem[];
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
  if (!portal || hasErrors(problems)) return { files: new Map(), redirects: 0, problems };
  const aliases = formerAddresses(portal);
  const files = host === "storage" ? builtFiles(output) : [];
  return {
    files: hostPack(host, portal.site, { aliases, brotli, files }),
    redirects: aliases.length + portal.site.hosting.redirects.length,
    problems,
  };
}
