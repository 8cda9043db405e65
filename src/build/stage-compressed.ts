/** Compressed forms of a site's files, staged beside them, where `site.yaml` asks for it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CompressedRecord, compressFiles, type SourceFile } from "../compress/compress-files.ts";
import { readBuckets, writeBuckets } from "../kept/buckets.ts";
import { type Look, stillHolds } from "../kept/file-state.ts";
import { stagingName } from "../output/mark.ts";
import { changedPaths, type Stage, stageFile } from "../output/staged-files.ts";

export interface StagedCompressed {
  /** All compressed forms. */
  files: SourceFile[];
  /** Those that differ from the site. */
  changed: string[];
  /** Writes down what was made of which file. */
  close(): void;
}

export const nothingCompressed: StagedCompressed = { files: [], changed: [], close() {} };

interface CompressedOptions {
  stage: Stage;
  /** Output paths of the site's own files. */
  own: ReadonlySet<string>;
  /** Of the ledger. */
  folder: string;
  /** Files under the output folder. */
  lookAt: Look;
}

/** Changes with the encodings and with the library that encodes. */
const format = `1 ${process.versions.zlib} ${process.versions["brotli"]} ${process.arch}`;

export async function stageCompressed(
  files: readonly SourceFile[],
  { stage, own, folder, lookAt }: CompressedOptions,
): Promise<StagedCompressed> {
  const kept = join(folder, "compressed");
  const before = readBuckets<CompressedRecord>(kept, format);
  const { records, staged } = await compressFiles(files, {
    before,
    read: (path) => {
      const fresh = join(stage.output, stagingName, path);
      return readFileSync(existsSync(fresh) ? fresh : join(stage.output, path));
    },
    stands: (made) => stillHolds(join(stage.output, made.path), made, lookAt(made.path)),
    stage: (path, content) => stageFile(stage, path, content),
    isTaken: (path) => own.has(path),
  });
  return {
    files: [...records.values()].flatMap(({ made }) => made.map((state) => ({ path: state.path, state }))),
    changed: changedPaths(staged),
    close: () => writeBuckets(kept, format, before, records),
  };
}
