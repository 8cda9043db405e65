/** A Markdown file's text, or what keeps it from being read. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FileState, stateOf } from "../kept/file-state.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { decodeText } from "./decode-text.ts";
import { tooLargeFile, unreadableFile, wrongEncoding } from "./file-rules.ts";
import type { SourceFile } from "./read-context.ts";
import { topOf } from "./read-front-matter.ts";

const mostMegabytes = 2;

export interface SourceFileReading {
  source: SourceFile;
  /** Of the bytes that were read; undefined where they could not be. */
  state?: FileState;
  problem?: Problem;
}

/** @param file path under the root */
export function readSourceFile(root: string, file: string): SourceFileReading {
  const path = join(root, file);
  const unread: SourceFile = { file, directory: dirname(path), text: undefined };
  const at = topOf(unread);
  try {
    const { bytes, modified } = readFile(path);
    const problem = tooLarge(bytes.length, at);
    if (problem) return { source: unread, problem };
    const decoded = decodeText(bytes);
    if ("encoding" in decoded) return { source: unread, problem: wrongEncoding(at, decoded) };
    return { source: { ...unread, text: decoded.text }, state: stateOf(bytes, modified) };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { source: unread, problem: unreadableFile(at, { reason }) };
  }
}

/** What is wrong with a file of so many bytes. */
export function tooLarge(bytes: number, at: Place): Problem | undefined {
  const megabytes = bytes / 2 ** 20;
  if (megabytes <= mostMegabytes) return undefined;
  return tooLargeFile(at, { megabytes: Math.ceil(megabytes), most: mostMegabytes });
}

/** For files of usual length, whose bytes are used before the next is read: room of its own for each costs as much as reading it. */
const room = Buffer.allocUnsafeSlow(1 << 18);

/**
 * The time is taken before the bytes, so that a file edited meanwhile is read again by the next build.
 * @returns bytes that the next call overwrites
 */
function readFile(path: string): { bytes: Buffer; modified: number } {
  const handle = openSync(path, "r");
  try {
    const { mtimeMs, size } = fstatSync(handle);
    // Of a pipe and the like the size says nothing.
    const isUsual = size > 0 && size <= room.length;
    const bytes = isUsual ? room.subarray(0, readSync(handle, room, 0, size, 0)) : readFileSync(handle);
    return { bytes, modified: mtimeMs };
  } finally {
    closeSync(handle);
  }
}
