/**
 * What is known of the pages of the last build, so that only those are made again whose view model, layout or surroundings
 * differ. It is kept beside the portal and may be deleted at any time; a ledger that cannot be read is none.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FileState } from "../kept/file-state.ts";

export interface PageRecord {
  /** Of all that the page is made from; see page-key.ts. */
  key: string;
  /** Outputs that the page's links lead to, by their hash; see link-verdicts.ts. */
  links: readonly number[];
  /** By output path, a file a version. */
  files: ReadonlyMap<string, FileState>;
}

export interface Ledger {
  /** Outputs that links in pieces which many pages share lead to. */
  sharedLinks: readonly number[];
  /** Output paths of the pages that existed in every version. */
  versioned: ReadonlySet<string>;
  /** By the output path of the root's version. */
  pages: ReadonlyMap<string, PageRecord>;
}

const noLedger: Ledger = { sharedLinks: [], versioned: new Set(), pages: new Map() };

/** Changes with what is written below. */
const format = 1;

type Row = [output: string, isVersioned: 0 | 1, key: string, links: number[], files: FileRow[]];
type FileRow = [output: string, bytes: number, crc: number, modified: number];

export function readLedger(file: string): Ledger {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as {
      format: number;
      sharedLinks: number[];
      pages: Row[];
    };
    if (kept.format !== format) return noLedger;
    return {
      sharedLinks: kept.sharedLinks,
      versioned: new Set(kept.pages.flatMap(([output, isVersioned]) => (isVersioned ? [output] : []))),
      pages: new Map(
        kept.pages.map(([output, , key, links, files]) => [
          output,
          {
            key,
            links,
            files: new Map(
              files.map(([path, bytes, crc, modified]) => [path, { bytes, crc, modified }] as const),
            ),
          },
        ]),
      ),
    };
  } catch {
    return noLedger;
  }
}

export function writeLedger(file: string, { sharedLinks, versioned, pages }: Ledger): void {
  const rows = [...pages].map(
    ([output, { key, links, files }]): Row => [
      output,
      versioned.has(output) ? 1 : 0,
      key,
      [...links],
      [...files].map(([path, { bytes, crc, modified }]): FileRow => [path, bytes, crc, modified]),
    ],
  );
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify({ format, sharedLinks, pages: rows }));
  renameSync(unfinished, file);
}
