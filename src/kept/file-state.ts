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

/** What is seen of a file without opening it. */
export type Glance = Omit<FileState, "crc">;

/** @returns undefined where there is no such file */
export type Look = (path: string) => Glance | undefined;

export const look: Look = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? { bytes: found.size, modified: found.mtimeMs } : undefined;
};

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
  return crc32(readFileSync(path)) === state.crc ? { ...state, modified: glance.modified } : undefined;
}
