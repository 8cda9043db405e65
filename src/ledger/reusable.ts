/** Which pages of the last build stand as they are. */
import { join } from "node:path";
import { type FileState, stillHolds } from "../kept/file-state.ts";
import { outputHash } from "../variants/link-verdicts.ts";
import type { Ledger, PageRecord } from "./ledger.ts";

export interface Wanted {
  output: string;
  key: string;
  /** Output paths of the page in all its versions. */
  files: readonly string[];
}

/**
 * @param output absolute folder of the site
 * @param versioned output paths of the pages that exist in every version now
 * @returns a function to the record of a page that need not be made again
 */
export function reusable(
  { pages, versioned: before, sharedLinks }: Ledger,
  output: string,
  versioned: ReadonlySet<string>,
): (page: Wanted) => PageRecord | undefined {
  // A link leads into the reader's version when its page exists there, which is nothing that the linking page knows.
  const turned = new Set(
    [...difference(before, versioned), ...difference(versioned, before)].map(outputHash),
  );
  if (sharedLinks.some((link) => turned.has(link))) return () => undefined;
  return ({ output: name, key, files }) => {
    const record = pages.get(name);
    if (record?.key !== key || record.files.size !== files.length) return undefined;
    if (turned.size > 0 && record.links.some((link) => turned.has(link))) return undefined;
    const states = new Map<string, FileState>();
    for (const path of files) {
      const known = record.files.get(path);
      const now = known && stillHolds(join(output, path), known);
      if (!now) return undefined;
      states.set(path, now);
    }
    return { ...record, files: states };
  };
}

function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((output) => !b.has(output));
}
