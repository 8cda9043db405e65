/** What is remembered of a file that was read or written, so that it can be told from one that somebody changed since. */
import { readFileSync, statSync } from "node:fs";
import { crc32 } from "node:zlib";

export interface FileState {
  bytes: number;
  crc: number;
  /** Milliseconds since 1970 UTC. */
  modified: number;
}

export function stateOf(content: Uint8Array, modified: number): FileState {
  return { bytes: content.length, crc: crc32(content), modified };
}

/**
 * Whether the file still holds the same. One that came back from a cache has another time, and is read.
 * @returns its state now; undefined where it differs or is gone
 */
export function stillHolds(path: string, state: FileState): FileState | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== state.bytes) return undefined;
  if (found.mtimeMs === state.modified) return state;
  return crc32(readFileSync(path)) === state.crc ? { ...state, modified: found.mtimeMs } : undefined;
}
