/** A site compared with what its hosts take. */
import { fileSize } from "../shared/file-size.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { headerRules } from "./header-rules.ts";
import { hostLimits } from "./host-limits.ts";
import type { Host, HostedSite } from "./hosting.ts";
import {
  hostNames,
  manyRedirects,
  tooLargeFile,
  tooLargeSite,
  tooManyFiles,
  tooManyHeaders,
  tooManyRedirects,
  unfollowedQueries,
} from "./limit-rules.ts";
import type { RedirectRule } from "./redirect-rules.ts";
import { keyOf } from "./redirect-tables.ts";
import { toldRedirects } from "./told-redirects.ts";

/** Sizes in bytes; what is left out is not known, and nothing is said of it. */
export interface SiteSize {
  files?: number;
  bytes?: number;
  largest?: { path: string; bytes: number };
  redirects: readonly RedirectRule[];
}

/** @param at where the hosts are chosen */
export function limitProblems(site: HostedSite, size: SiteSize, at: Place): Problem[] {
  return site.hosting.hosts.flatMap((host) => [
    ...fileProblems(host, size, at),
    ...leftRedirects(host, size.redirects, at),
    ...headerProblems(host, site, at),
  ]);
}

/** Whether it matters how many files a site has, and how large they are. */
export function limitsFiles(host: Host): boolean {
  const { files, bytes, fileBytes } = hostLimits[host];
  return (files ?? bytes ?? fileBytes) !== undefined;
}

function fileProblems(host: Host, { files = 0, bytes = 0, largest }: SiteSize, at: Place): Problem[] {
  const limits = hostLimits[host];
  const name = hostNames[host];
  const problems: Problem[] = [];
  if (limits.files !== undefined && files > limits.files) {
    problems.push(tooManyFiles(at, { name, files, most: limits.files }));
  }
  if (limits.bytes !== undefined && bytes > limits.bytes) {
    problems.push(tooLargeSite(at, { name, size: fileSize(bytes), most: fileSize(limits.bytes) }));
  }
  if (limits.fileBytes !== undefined && largest && largest.bytes > limits.fileBytes) {
    const [size, most] = [fileSize(largest.bytes), fileSize(limits.fileBytes)];
    problems.push(tooLargeFile(at, { name, path: largest.path, size, most }));
  }
  return problems;
}

/** Redirects that the host is not told of, or is told of too many. */
export function leftRedirects(host: Host, redirects: readonly RedirectRule[], at: Place): Problem[] {
  const name = hostNames[host];
  const { told, left, unfollowed } = toldRedirects(host, redirects);
  const [first] = unfollowed;
  const advised = hostLimits[host].advisedRedirects ?? Number.POSITIVE_INFINITY;
  return [
    ...(first ? [unfollowedQueries(at, { name, count: unfollowed.length, first: addressOf(first) })] : []),
    ...left.map(({ splat, most, all, rules }) => {
      const count = (what: RedirectRule["instead"]) => rules.filter(({ instead }) => instead === what).length;
      return tooManyRedirects(at, {
        ...{
          name,
          splat,
          most,
          redirects: all,
          left: rules.length,
          first: rules.slice(0, 1).map(addressOf).join(),
        },
        ...{ lost: count("nothing"), elsewhere: count("page at the root"), pages: count("page") },
      });
    }),
    ...(told.length > advised ? [manyRedirects(at, { name, redirects: told.length, advised })] : []),
  ];
}

function addressOf(rule: RedirectRule): string {
  return keyOf(rule) + (rule.splat ? "*" : "");
}

function headerProblems(host: Host, site: HostedSite, at: Place): Problem[] {
  const most = hostLimits[host].headerRules ?? Number.POSITIVE_INFINITY;
  const rules = new Set(headerRules(site).map(({ for: path }) => path)).size;
  return rules > most ? [tooManyHeaders(at, { name: hostNames[host], rules, most })] : [];
}
