/** All files of a site's folder seen at once, so that a thread can do it while the build reads: each look is a call to the system. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Glance, lookAtMade } from "../kept/file-state.ts";

/** Plain data in few pieces, which travel between threads without a copy of each. */
export interface FolderGlance {
  /** Under the folder, a line each. */
  paths: string;
  /** Of each file its bytes and the time of its change, see Glance. */
  facts: Float64Array<ArrayBuffer>;
}

/** Links are not followed, since a build makes none. */
export function glanceOver(folder: string): FolderGlance {
  const paths: string[] = [];
  const facts: number[] = [];
  const visit = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        visit(path);
        continue;
      }
      const seen = lookAtMade(join(folder, path));
      if (!seen) continue;
      paths.push(path);
      facts.push(seen.bytes, seen.modified);
    }
  };
  visit("");
  return { paths: paths.join("\n"), facts: Float64Array.from(facts) };
}

/** @returns by path */
export function glancesIn({ paths, facts }: FolderGlance): Map<string, Glance> {
  const names = paths === "" ? [] : paths.split("\n");
  return new Map(
    names.map((path, index) => [path, { bytes: facts[2 * index] ?? 0, modified: facts[2 * index + 1] ?? 0 }]),
  );
}
