/** Parts of a site, each built by one machine, joined into the site that one machine would have built alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { lockOutput } from "../output/lock.ts";
import { markAsOurs, requireOurs } from "../output/mark.ts";
import { markPart, type PartFile, readPart } from "../output/part.ts";
import { removeStale } from "../output/remove-stale.ts";
import { abandonStage, commitStage, openStage, putInPlace, stageFile } from "../output/staged-files.ts";
import { checkParts, damaged, type FoundPart } from "./check-parts.ts";

export interface MergeResult {
  files: number;
  /** Files that differ from those that lay there. */
  written: number;
  removed: number;
}

/**
 * @param folders absolute
 * @throws PartsRefused, ForeignOutputError, OutputLocked and others; the site is as it was then
 * @throws HalfwayError
 */
export function mergeParts(folders: readonly string[], output: string): MergeResult {
  const parts = checkParts(folders.map((folder) => ({ folder, part: readPart(folder) })));
  requireOurs(output);
  markAsOurs(output);
  const unlock = lockOutput(output);
  try {
    const all = new Set(parts.flatMap(({ files }) => files.map(({ path }) => path)));
    const stage = openStage(output, all);
    try {
      const changed: string[] = [];
      for (const part of parts) {
        for (const file of part.files) {
          if (stageFile(stage, file.path, contentOf(part, file)).changed) changed.push(file.path);
        }
      }
      const removed = putInPlace(() => {
        commitStage(stage, changed);
        const gone = removeStale(output, all);
        markPart(output, undefined);
        return gone;
      });
      return { files: all.size, written: changed.length, removed };
    } catch (error) {
      abandonStage(stage);
      throw error;
    }
  } finally {
    unlock();
  }
}

/** @throws PartsRefused where it is not what the build wrote */
function contentOf(part: FoundPart, file: PartFile): Uint8Array {
  const content = readFileSync(join(part.folder, file.path));
  if (content.length === file.bytes && crc32(content) === file.crc) return content;
  throw damaged(part, file, content.length);
}
