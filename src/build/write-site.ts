/** A prepared site into its folder: pages that differ are made, what differs is put in place at once, what is gone is removed. */

import { join } from "node:path";
import type { SourceFile } from "../compress/compress-files.ts";
import type { FileState, Look } from "../kept/file-state.ts";
import { freshLooks, type Looks } from "../kept/looks.ts";
import type { PageRecord } from "../ledger/ledger.ts";
import { type FolderGlance, glancesIn } from "../output/glance-over.ts";
import { markPart, type Part, type PartFile } from "../output/part.ts";
import { removeStale } from "../output/remove-stale.ts";
import {
  abandonStage,
  changedPaths,
  commitStage,
  mayLie,
  openStage,
  putInPlace,
  type StagedFile,
} from "../output/staged-files.ts";
import { noTrace, type Trace } from "../shared/trace.ts";
import type { SlowPage } from "./make-pages.ts";
import { ledgerFolder, openPageBook } from "./page-book.ts";
import type { PreparedSite } from "./prepare-site.ts";
import { nothingCompressed, stageCompressed } from "./stage-compressed.ts";
import { stageDocuments } from "./stage-documents.ts";
import { stagePages } from "./stage-pages.ts";
import type { Threads } from "./threads.ts";
import { writeAssets } from "./write-assets.ts";

/** Stages long enough to be watched. */
export type WatchedStage = "read" | "render" | "assets";

export type WatchProgress = (stage: WatchedStage, done: number, total: number) => void;

export interface WriteOptions {
  root: string;
  /** Absolute; no other build writes to it meanwhile. */
  output: string;
  threads: Threads;
  /** What the site is a part of; undefined for a whole one. */
  part?: Omit<Part, "files"> | undefined;
  looks?: Looks;
  /** What lies in the output folder, where another thread looks. */
  glance?: Promise<FolderGlance | undefined> | undefined;
  trace?: Trace;
  onProgress?: WatchProgress;
}

export interface Written {
  /** Milliseconds. */
  times: { render: number; assets: number };
  rendered: number;
  written: number;
  removed: number;
  slowest: SlowPage[];
}

/**
 * The working directory becomes the portal's root, since Eleventy resolves everything from there.
 * @throws LayoutError, UndecodablePicture and others; the site is as it was then
 * @throws HalfwayError
 */
export async function writeSite(
  site: PreparedSite,
  { root, output, threads, part, looks = freshLooks, glance, trace = noTrace, onProgress }: WriteOptions,
): Promise<Written> {
  const started = performance.now();
  process.chdir(root);
  const stage = openStage(output, filesOf(site));
  try {
    const seen = await trace.span("look at the site", async () => {
      const found = await glance;
      return found && glancesIn(found);
    });
    // What it did not come upon is looked at. Where the site was taken away, nothing that is remembered of it stands.
    const lookAt: Look = (path) =>
      mayLie(stage, path) ? (seen?.get(path) ?? looks.lookAtMade(join(output, path))) : undefined;
    const book = trace.span("compare with the ledger", () => openPageBook(site, root, output, lookAt));
    const made = await trace.span("make pages", () =>
      stagePages(book.pages, site, {
        ...{ root, stage, threads },
        onProgress: onProgress && ((done) => onProgress("render", done, book.pages.length)),
      }),
    );
    await site.arriving;
    // What follows needs their memory, for what is known of all pages, and not their help.
    await threads.close();
    const documents = trace.span("make documents", () => stageDocuments(book.documents, site, stage));
    const rendered = performance.now();
    const {
      staged: assets,
      states: pictures,
      put,
    } = await trace.span("assets", () =>
      writeAssets(site, {
        ...{ root, stage, lookAt },
        ...(onProgress && { onProgress: (done, total) => onProgress("assets", done, total) }),
      }),
    );
    looks.forget(put.map((path) => join(output, path)));
    const records = book.records([made, documents]);
    const own = filesOf(site);
    const held = contents(records, assets);
    const compressed = await trace.span("compress", () =>
      site.config.precompress
        ? stageCompressed(held, {
            ...{ stage, lookAt, own: new Set(own), folder: ledgerFolder(root, output) },
          })
        : nothingCompressed,
    );
    const files = new Set([...own, ...compressed.files.map(({ path }) => path)]);
    const changed = [...made.changed, ...documents.changed, ...changedPaths(assets), ...compressed.changed];
    const ofPart = part && { ...part, files: partFiles([...held, ...compressed.files], pictures) };
    const removed = putInPlace(() => {
      // A part says so before its first file is there, and a whole site stops saying so after its last: whenever the
      // process ends, nobody takes a part for a site.
      if (ofPart) markPart(output, ofPart);
      trace.span("commit", () => commitStage(stage, changed));
      looks.forget(changed.map((path) => join(output, path)));
      trace.span("write the ledger", () => {
        book.close(records, [made, documents]);
        compressed.close();
      });
      const gone = trace.span("remove stale", () => removeStale(output, files));
      if (!ofPart) markPart(output, undefined);
      return gone;
    });
    return {
      times: { render: rendered - started, assets: performance.now() - rendered },
      ...{
        rendered: made.pages.flatMap(({ files }) => files).length,
        written: changed.length,
        removed,
        slowest: made.slowest,
      },
    };
  } catch (error) {
    abandonStage(stage);
    throw error;
  }
}

/** What a part says of its files, so that a merge sees which of them is not as the build left it. */
function partFiles(files: readonly SourceFile[], pictures: ReadonlyMap<string, FileState>): PartFile[] {
  // Pictures come in the order in which they were done, which is never the same.
  const made = [...pictures].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, state]) => ({ path, state }));
  return [...files, ...made].map(({ path, state: { bytes, crc } }) => ({ path, bytes, crc }));
}

/** What the files hold, but for pictures and attachments. */
function contents(records: ReadonlyMap<string, PageRecord>, assets: readonly StagedFile[]): SourceFile[] {
  const ofPages = [...records.values()].flatMap(({ files }) =>
    files.map((file) => ({ path: file.path, state: file })),
  );
  return [...ofPages, ...assets];
}

/** Output paths of what a site consists of, but for compressed forms. */
function filesOf({ outputs, files, jobs }: PreparedSite): string[] {
  return [...outputs, ...files.keys(), ...jobs.map(({ to }) => to)];
}
