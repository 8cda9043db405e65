/** Parts of the search index made by another thread while this one renders. */

import type { DocumentOutline } from "../documents/document.ts";
import { isPart } from "../documents/search.ts";
import type { Stage, StagedFile } from "../output/staged-files.ts";
import type { PreparedSite } from "./prepare-site.ts";
import type { Threads } from "./threads.ts";

/** By output path. */
export type StagedElsewhere = ReadonlyMap<string, StagedFile>;

/** @param pages how many there are to be made meanwhile @returns none where no other thread is at work */
export function stageSearchParts(
  documents: readonly DocumentOutline[],
  pages: number,
  { termsPlace }: Pick<PreparedSite, "termsPlace">,
  { stage, threads }: { stage: Stage; threads: Threads },
): Promise<StagedElsewhere> {
  const parts = documents.filter(isPart).map((document) => ({ output: document.output, ...document.part() }));
  const [helper] = threads.for(pages);
  if (!helper || !termsPlace || parts.length === 0) return Promise.resolve(new Map());
  const staged = helper
    .ask({ kind: "searchParts", terms: termsPlace, stage, parts })
    .then((files) => new Map(files.map((file) => [file.path, file])));
  // It fails where it is waited for.
  staged.catch(() => {});
  return staged;
}
