/** What the lines of one run were, and what an owner wants to know of them that is not kept. */
import { ownCopy } from "../shared/own-copy.ts";

export interface LineCounts {
  /** All whole lines that were not counted by an earlier run: the sum of those below. */
  lines: number;
  counted: number;
  robots: number;
  /** Of one page by one visitor within half an hour. */
  repeats: number;
  /** Of other sites of the same server, where the log names them. */
  elsewhere: number;
  /** Understood, but no page read: pictures, forms, redirects, remarks of the server. */
  other: number;
  /** Not understood, or of a time that cannot be. */
  skipped: number;
  /** Of logs so old that it is no longer known which of their lines were counted. */
  forgotten: number;
}

export interface Tally {
  counts: LineCounts;
  /** Lines counted by an earlier run. */
  known: number;
  referrers: Tops;
  missing: Tops;
  /** Hosts of the lines that are of other sites. */
  otherHosts: Tops;
  /** Whether a line names the host of the portal, counted before or not. */
  isPortalNamed: boolean;
  /** Logs of which a line was understood, counted before or not. */
  understood: number;
  /** Files of which not one line was understood. */
  foreign: string[];
  /** Files that hold something and not one whole line. */
  lineless: string[];
  /** Compressed logs that end before their end. */
  cut: Set<string>;
  /** Addresses that were forgotten, see `forgetLeastRead`. */
  invented: number;
}

export function newTally(): Tally {
  return {
    counts: { lines: 0, counted: 0, robots: 0, repeats: 0, elsewhere: 0, other: 0, skipped: 0, forgotten: 0 },
    known: 0,
    referrers: tops(),
    missing: tops(),
    otherHosts: tops(),
    isPortalNamed: false,
    understood: 0,
    foreign: [],
    lineless: [],
    cut: new Set(),
    invented: 0,
  };
}

/** Names beyond that are not counted unless they were met before; somebody is inventing them. */
const mostNames = 20_000;

/** Names with how often they were met. */
function tops() {
  const counts = new Map<string, number>();
  return {
    add(name: string): void {
      const before = counts.get(name);
      if (before !== undefined) counts.set(name, before + 1);
      else if (counts.size < mostNames) counts.set(ownCopy(name), 1);
    },
    /** The most frequent, by name where they are equally so. */
    most: (number: number) => mostOf(counts, number),
  };
}

type Tops = ReturnType<typeof tops>;

export function mostOf(counts: Iterable<readonly [string, number]>, number: number): [string, number][] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([name, count]): [string, number] => [name, count])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, number);
}
