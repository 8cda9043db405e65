/** The compressed forms beside the files of a site: made where a file differs from what they were made of, kept where not. */
import type { FileState } from "../kept/file-state.ts";
import type { StagedFile } from "../output/staged-files.ts";
import { sideBySide } from "../shared/side-by-side.ts";
import { encodings, mayPay, pays } from "./encodings.ts";

/** A file of the site and what it holds. */
export interface SourceFile {
  /** Under the site. */
  path: string;
  state: FileState;
}

/** What was made of a file. */
export interface CompressedRecord {
  /** Of the file: its bytes and their checksum. */
  of: Pick<FileState, "bytes" | "crc">;
  /** Those that pay, beside it. */
  made: readonly (FileState & { path: string })[];
}

export interface CompressOptions {
  /** What the last build made, by the path of the file. */
  before: ReadonlyMap<string, CompressedRecord>;
  /** Its bytes, as they are going to be in the site. */
  read(path: string): Uint8Array;
  /** The state now of what was made; undefined where it no longer holds. */
  stands(made: CompressedRecord["made"][number]): FileState | undefined;
  stage(path: string, content: Uint8Array): StagedFile;
  /** The site has a file of this name of its own. */
  isTaken(path: string): boolean;
}

export interface Compressed {
  records: ReadonlyMap<string, CompressedRecord>;
  staged: StagedFile[];
}

/** Node compresses in threads of its own, four of them; a few more wait, so that none is idle. */
const atOnce = 8;

export async function compressFiles(
  files: readonly SourceFile[],
  { before, read, stands, stage, isTaken }: CompressOptions,
): Promise<Compressed> {
  const records = new Map<string, CompressedRecord>();
  const staged: StagedFile[] = [];
  const waiting: SourceFile[] = [];
  for (const file of files) {
    if (!mayPay(file.path, file.state.bytes)) continue;
    const record = standing(before.get(file.path), file, stands, isTaken);
    if (record) records.set(file.path, record);
    else waiting.push(file);
  }
  await sideBySide(waiting, atOnce, async ({ path, state }) => {
    const bytes = read(path);
    const made: (FileState & { path: string })[] = [];
    for (const { suffix, encode } of encodings) {
      if (isTaken(path + suffix)) continue;
      const encoded = await encode(bytes, path);
      if (!pays(bytes.length, encoded.length)) continue;
      const written = stage(path + suffix, encoded);
      staged.push(written);
      made.push({ ...written.state, path: written.path });
    }
    records.set(path, { of: { bytes: state.bytes, crc: state.crc }, made });
  });
  return { records, staged };
}

/** The record, where it is of these very bytes and all that was made is still there. */
function standing(
  record: CompressedRecord | undefined,
  { state }: SourceFile,
  stands: CompressOptions["stands"],
  isTaken: CompressOptions["isTaken"],
): CompressedRecord | undefined {
  if (record?.of.bytes !== state.bytes || record.of.crc !== state.crc) return undefined;
  const made = record.made.map((file) => {
    const now = isTaken(file.path) ? undefined : stands(file);
    return now && (now === file ? file : { ...now, path: file.path });
  });
  if (made.includes(undefined)) return undefined;
  const isSame = made.every((now, index) => now === record.made[index]);
  return isSame ? record : { ...record, made: made.filter((now) => now !== undefined) };
}
