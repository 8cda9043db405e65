/**
 * What is known of the pages of the last build, so that only those are made again whose view model, layout or surroundings
 * differ. It is kept beside the portal and may be deleted at any time; what cannot be read of it counts as not kept.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBuckets, writeBuckets } from "../kept/buckets.ts";
import type { FileState } from "../kept/file-state.ts";
import { writeWhole } from "../kept/write-whole.ts";

export interface PageRecord {
  /** Of all that the page is made from; see page-key.ts. */
  key: string;
  /** Outputs that the page's links lead to, by their hash; see link-verdicts.ts. */
  links: readonly number[];
  /** The page exists in every version. */
  versioned: boolean;
  /** A file a version. */
  files: readonly (FileState & { path: string })[];
}

export interface Ledger {
  /** Outputs that links in pieces which many pages share lead to. */
  sharedLinks: readonly number[];
  /** By the output path of the root's version. */
  pages: ReadonlyMap<string, PageRecord>;
}

/** Changes with what is written below. */
const format = "2";

const sharedLinksFile = "shared-links.json";

export function readLedger(folder: string): Ledger {
  try {
    // Without them nothing else can be trusted.
    const sharedLinks: number[] = JSON.parse(readFileSync(join(folder, sharedLinksFile), "utf8"));
    return { sharedLinks, pages: readBuckets(folder, format) };
  } catch {
    return { sharedLinks: [], pages: new Map() };
  }
}

/** @param before what `readLedger` gave */
export function writeLedger(folder: string, before: Ledger, { sharedLinks, pages }: Ledger): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, sharedLinksFile), JSON.stringify(sharedLinks));
  writeBuckets(folder, format, before.pages, pages);
}
