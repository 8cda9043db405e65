/** What is remembered of a file that was read or written, so that it can be told from one that somebody changed since. */
import { closeSync, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { crc32 } from "node:zlib";
import { statOf } from "../shared/stat-of.ts";

export interface Content {
  bytes: number;
  crc: number;
}

export interface FileState extends Content {
  /** Milliseconds since 1970 UTC. */
  modified: number;
}

export function stateOf(content: Uint8Array, modified: number): FileState {
  return { bytes: content.length, crc: crc32(content), modified };
}

/** More is not read at once: a film would fill the memory. */
const pieceBytes = 1 << 20;

/** @throws where there is no such file */
export function contentOfFile(path: string): Content {
  const file = openSync(path, "r");
  try {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, fstatSync(file).size + 1));
    const content = { bytes: 0, crc: 0 };
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      content.crc = crc32(piece.subarray(0, read), content.crc);
      content.bytes += read;
    }
    return content;
  } finally {
    closeSync(file);
  }
}

/** What is seen of a file without opening it. */
export type Glance = Omit<FileState, "crc">;

/** @returns undefined where there is no such file */
export type Look = (path: string) => Glance | undefined;

export const look: Look = (path) => glanceFrom(statOf(path));

/** The same for a file that a build made: it makes no links, so one that stands there is not that file. */
export const lookAtMade: Look = (path) => glanceFrom(statOf(path, { follow: false }));

function glanceFrom(found: Stats | undefined): Glance | undefined {
  return found?.isFile() ? { bytes: found.size, modified: found.mtimeMs } : undefined;
}

/**
 * Whether the file still holds the same. One that came back from a cache has another time, and is read.
 * @param glance what is seen of it now
 * @returns its state now; undefined where it differs or is gone
 */
export function stillHolds(
  path: string,
  state: FileState,
  glance: Glance | undefined,
): FileState | undefined {
  if (glance?.bytes !== state.bytes) return undefined;
  if (glance.modified === state.modified) return state;
  return contentOfFile(path).crc === state.crc ? { ...state, modified: glance.modified } : undefined;
}
