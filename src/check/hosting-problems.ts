/** A portal compared with its hosts: what they cannot do, what is more than they take, and redirects that lead nowhere. */
import type { LinkTargets } from "../config/config-links.ts";
import { sitePlaces } from "../config/config-source.ts";
import type { Site } from "../config/site.ts";
import { needsHost } from "../content/alias.ts";
import { type Host, plainHosts } from "../hosting/hosting.ts";
import { limitProblems, type SiteSize } from "../hosting/limit-problems.ts";
import { hostNames } from "../hosting/limit-rules.ts";
import { isPast } from "../hosting/security-txt.ts";
import type { Portal } from "../portal/portal.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { isSitePath } from "../shared/urls.ts";
import {
  htmlEndings,
  noRedirects,
  pastContact,
  queryWithoutHost,
  redirectFromPage,
  redirectToNothing,
  twoDialects,
} from "./hosting-rules.ts";
import { placeOfKey } from "./key-place.ts";

type PlaceOf = (path: PropertyKey[]) => Place;

interface Facts {
  /** Milliseconds since 1970 UTC. */
  now: number;
  paths: LinkTargets & { pages: ReadonlySet<string> };
  size: SiteSize;
}

export function hostingProblems(
  root: string,
  { site, articles }: Portal,
  { now, paths, size }: Facts,
): Problem[] {
  const placeOf = sitePlaces(root);
  return [
    ...hostProblems(site, placeOf),
    ...redirectProblems(site, paths, placeOf),
    ...queryProblems(root, site, articles),
    ...limitProblems(site, size, placeOf(["hosting", "hosts"])),
    ...contactProblems(site, now, placeOf),
  ];
}

function hostProblems({ hosting: { hosts }, permalink }: Site, placeOf: PlaceOf): Problem[] {
  const placeOfHost = (host: Host) => placeOf(["hosting", "hosts", hosts.indexOf(host)]);
  const problems: Problem[] = [];
  if (hosts.includes("cloudflare") && hosts.includes("netlify")) {
    problems.push(twoDialects(placeOfHost("netlify"), {}));
  }
  if (hosts.includes("cloudflare") && permalink.endsWith(".html")) {
    problems.push(htmlEndings(placeOfHost("cloudflare"), { permalink }));
  }
  return problems;
}

function redirectProblems({ hosting }: Site, paths: Facts["paths"], placeOf: PlaceOf): Problem[] {
  const plain = hosting.hosts.find((host) => plainHosts.includes(host));
  return hosting.redirects.flatMap(({ from, to }, index) => {
    const at = (key: string) => placeOf(["hosting", "redirects", index, key]);
    const problems: Problem[] = [];
    if (plain) problems.push(noRedirects(at("from"), { name: hostNames[plain], from }));
    if (paths.pages.has(from)) problems.push(redirectFromPage(at("from"), { from }));
    const path = to.replace(/[?#].*$/s, "");
    if (isSitePath(to) && !to.includes(":splat") && !paths.has(path)) {
      problems.push(redirectToNothing(at("to"), { to, near: paths.near(path) }));
    }
    return problems;
  });
}

/** Where no host redirects at all. Once for all of them, since there may be as many as there are articles. */
function queryProblems(root: string, { hosting }: Site, articles: Portal["articles"]): Problem[] {
  if (hosting.hosts.some((host) => !plainHosts.includes(host))) return [];
  const found = articles.flatMap(({ file, aliases }) =>
    aliases.filter(needsHost).map((alias) => ({ file, alias })),
  );
  const [first] = found;
  if (!first) return [];
  return [
    queryWithoutHost(placeOfKey(root, first.file, "aliases"), { count: found.length, alias: first.alias }),
  ];
}

function contactProblems({ hosting: { security } }: Site, now: number, placeOf: PlaceOf): Problem[] {
  const { contact, expires } = security;
  if (contact.length === 0 || expires === undefined || !isPast(expires, now)) return [];
  return [pastContact(placeOf(["hosting", "security", "expires"]), { expires })];
}
