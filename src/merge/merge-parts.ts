/** Parts of a site, each built by one machine, joined into the site that one machine would have built alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lockOutput } from "../output/lock.ts";
import { markAsOurs, requireOurs } from "../output/mark.ts";
import { markPart, readPart } from "../output/part.ts";
import { removeStale } from "../output/remove-stale.ts";
import { abandonStage, commitStage, openStage, stageFile } from "../output/staged-files.ts";
import { checkParts } from "./check-parts.ts";

export interface MergeResult {
  files: number;
  /** Files that differ from those that lay there. */
  written: number;
  removed: number;
}

/**
 * @param folders absolute
 * @throws PartsRefused, ForeignOutputError, OutputLocked; nothing was touched then
 */
export function mergeParts(folders: readonly string[], output: string): MergeResult {
  const parts = checkParts(folders.map((folder) => ({ folder, part: readPart(folder) })));
  requireOurs(output);
  markAsOurs(output);
  const unlock = lockOutput(output);
  try {
    const stage = openStage(output);
    try {
      const changed: string[] = [];
      for (const { folder, files } of parts) {
        for (const file of files) {
          if (stageFile(stage, file, readFileSync(join(folder, file))).changed) changed.push(file);
        }
      }
      commitStage(stage, changed);
      markPart(output, undefined);
      const all = new Set(parts.flatMap(({ files }) => files));
      return { files: all.size, written: changed.length, removed: removeStale(output, all) };
    } catch (error) {
      abandonStage(stage);
      throw error;
    }
  } finally {
    unlock();
  }
}
