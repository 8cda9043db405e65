/** The ledger of one build: which pages and documents have to be made, and what is known of them all in the end. */
import { join, relative } from "node:path";
import type { DocumentOutline } from "../documents/document.ts";
import type { Look } from "../kept/file-state.ts";
import { type PageRecord, readLedger, writeLedger } from "../ledger/ledger.ts";
import { pageKeys } from "../ledger/page-key.ts";
import { reusable } from "../ledger/reusable.ts";
import type { PageOutline } from "../pages/view-models.ts";
import { digest } from "../shared/digest.ts";
import { outputsOf } from "../variants/site-versions.ts";
import { keptFolder } from "./kept-folder.ts";
import type { WrittenPages } from "./page-writer.ts";
import type { PreparedSite } from "./prepare-site.ts";
import { surroundings } from "./surroundings.ts";

export interface PageBook {
  pages: PageOutline[];
  documents: DocumentOutline[];
  /** @returns what is known now of all pages and documents, in every version */
  records(made: readonly WrittenPages[]): ReadonlyMap<string, PageRecord>;
  /** Writes it down. */
  close(records: ReadonlyMap<string, PageRecord>, made: readonly WrittenPages[]): void;
}

/** @param output absolute folder of the site; each has a ledger of its own */
export function ledgerFolder(root: string, output: string): string {
  return join(keptFolder(root, "ledgers"), digest(relative(root, output)));
}

/** @param lookAt see `reusable` */
export function openPageBook(site: PreparedSite, root: string, output: string, lookAt?: Look): PageBook {
  const { config, versioned } = site;
  const folder = ledgerFolder(root, output);
  const ledger = readLedger(folder);
  const keyOf = pageKeys(surroundings(root, site));
  const reuse = reusable(ledger, output, versioned, lookAt);
  const kept = new Map<string, PageRecord>();
  const keys = new Map<string, string>();
  const differs = (page: PageOutline | DocumentOutline): boolean => {
    const key = keyOf(page);
    keys.set(page.output, key);
    const record = reuse({ output: page.output, key, files: outputsOf(page, config.versions) });
    if (record) kept.set(page.output, record);
    return !record;
  };
  return {
    pages: site.pages.filter(differs),
    documents: site.documents.filter(differs),
    records(made) {
      const records = new Map(kept);
      for (const { output: name, links, files } of made.flatMap(({ pages }) => pages)) {
        records.set(name, {
          ...{ key: keys.get(name) ?? "", links, versioned: versioned.has(name) },
          files: files.map(({ path, state }) => ({ ...state, path })),
        });
      }
      return records;
    },
    close(records, made) {
      const before = kept.size > 0 ? ledger.sharedLinks : [];
      const sharedLinks = [...new Set([...before, ...made.flatMap((some) => some.sharedLinks)])];
      writeLedger(folder, ledger, { sharedLinks, pages: records });
    },
  };
}
