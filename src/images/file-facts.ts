/** Size and hash of a file of any size, read in pieces so that a film does not fill the memory. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { statOf } from "../shared/stat-of.ts";

const pieceBytes = 1 << 20;

export interface FileFacts {
  /** Absolute. */
  path: string;
  bytes: number;
  /** Milliseconds since 1970 UTC. */
  modified: number;
  /** SHA-256, hexadecimal. */
  hash: string;
}

/** @returns undefined when there is no such file */
export function fileFacts(path: string): FileFacts | undefined {
  const found = statOf(path);
  if (!found?.isFile()) return undefined;
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(pieceBytes);
  const file = openSync(path, "r");
  let bytes = 0;
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
  return { path, bytes, modified: found.mtimeMs, hash: hash.digest("hex") };
}
