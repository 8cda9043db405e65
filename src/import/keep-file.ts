/** Files of the import, written whole, and never over what somebody else wrote. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileFacts } from "../images/file-facts.ts";
import { writeWhole } from "../kept/write-whole.ts";
import { digest } from "../shared/digest.ts";
import type { ImportLedger } from "./import-ledger.ts";

/** `edited` and `deleted`: an editor did so since, and it stays like that. `foreign`: another's file stands there. */
type FileFate = "written" | "unchanged" | "edited" | "deleted" | "foreign";

export interface FileKeeper {
  /** @param path under the root */
  text(path: string, text: string): FileFate;
  /** @param from absolute @param hash of its bytes, see `fileFacts` */
  copy(path: string, from: string, hash: string): FileFate;
  bytes(path: string, bytes: Uint8Array): FileFate;
  /** Whether an editor has deleted what the import wrote. */
  isDeleted(path: string): boolean;
  /** Whether the import wrote the file and somebody has changed it. */
  isEdited(path: string): boolean;
  /** Takes away what the import wrote and nobody has changed. */
  remove(path: string): void;
}

/** What writes to the disk, so that a test can let it fail. */
export interface DiskWriter {
  write(file: string, content: string | Uint8Array): void;
  copy(from: string, to: string): void;
  remove(file: string): void;
}

export const disk: DiskWriter = {
  write: writeWhole,
  copy(from, to) {
    const unfinished = `${to}.${process.pid}`;
    copyFileSync(from, unfinished);
    renameSync(unfinished, to);
  },
  remove: (file) => rmSync(file, { force: true }),
};

/** @param writer undefined where nothing may be written; the fates are those that the files would have */
export function fileKeeper(root: string, ledger: ImportLedger, writer: DiskWriter | undefined): FileKeeper {
  const isDeleted = (path: string) => ledger.settled(path) && !existsSync(join(root, path));
  const keep = (
    path: string,
    hash: string,
    present: () => string,
    write: (file: string) => void,
  ): FileFate => {
    const file = join(root, path);
    if (isDeleted(path)) return "deleted";
    if (existsSync(file)) {
      const now = present();
      if (now === hash) {
        if (!ledger.wrote(path, hash) || !ledger.settled(path)) ledger.note({ kind: "file", path, hash });
        return "unchanged";
      }
      if (!ledger.wrote(path, now)) return ledger.knows(path) ? "edited" : "foreign";
    }
    if (writer) {
      ledger.note({ kind: "file", path, hash });
      mkdirSync(dirname(file), { recursive: true });
      write(file);
    }
    return "written";
  };
  const hashOf = (path: string) => digest(readFileSync(join(root, path)));
  const whole = (path: string, bytes: Uint8Array) =>
    keep(
      path,
      digest(bytes),
      () => hashOf(path),
      (file) => writer?.write(file, bytes),
    );
  const isEdited = (path: string) =>
    ledger.knows(path) && existsSync(join(root, path)) && !ledger.wrote(path, hashOf(path));
  return {
    isDeleted,
    isEdited,
    remove(path) {
      if (ledger.knows(path) && existsSync(join(root, path)) && !isEdited(path))
        writer?.remove(join(root, path));
    },
    text: (path, text) => whole(path, Buffer.from(text)),
    bytes: whole,
    copy: (path, from, hash) =>
      keep(
        path,
        hash,
        () => fileFacts(join(root, path))?.hash ?? "",
        (file) => writer?.copy(from, file),
      ),
  };
}
