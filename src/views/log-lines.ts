/** The whole lines of a log, plain or compressed, one stretch after the other, in bounded memory however long the log is. */
import {
  accessSync,
  closeSync,
  createReadStream,
  constants as fileRights,
  openSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { LogUnreadable, reasonOf } from "./log-unreadable.ts";

export interface LogLine {
  /** Undefined for a line too long to be one of any server. */
  text: string | undefined;
  /** Where the next line begins: bytes of the uncompressed log. */
  end: number;
}

/** Bytes. Servers refuse requests of a quarter of this. */
const longestLine = 64 * 1024;

/** Bytes read at once. */
const stretch = 256 * 1024;

/**
 * Without a last line that is not finished, as the server may be writing it. A compressed log may end anywhere, as it may be
 * on its way here, and consist of several, joined.
 * @param onCut is told behind the last line that the compressed log goes on, and the file does not
 * @throws LogUnreadable
 */
export async function* logLines(file: string, onCut = () => {}): AsyncGenerator<LogLine[]> {
  let begun: Uint8Array = new Uint8Array();
  let isTooLong = false;
  let read = 0;
  for await (const chunk of chunksOf(file, onCut)) {
    const lines: LogLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      isTooLong ||= begun.length + at - from > longestLine;
      const rest = chunk.subarray(from, at);
      const bytes = begun.length === 0 ? rest : Buffer.concat([begun, rest]);
      lines.push({ text: isTooLong ? undefined : textOf(bytes), end: read + at + 1 });
      begun = new Uint8Array();
      isTooLong = false;
      from = at + 1;
    }
    isTooLong ||= begun.length + chunk.length - from > longestLine;
    begun = isTooLong ? new Uint8Array() : Buffer.concat([begun, chunk.subarray(from)]);
    read += chunk.length;
    yield lines;
  }
}

/** Nothing, or nothing compressed. @throws LogUnreadable */
export async function holdsNothing(file: string): Promise<boolean> {
  for await (const chunk of chunksOf(file, () => {})) if (chunk.length > 0) return false;
  return true;
}

const newline = 10;

function textOf(bytes: Buffer): string {
  return bytes.toString("utf8", 0, bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length);
}

async function* chunksOf(file: string, onCut: () => void): AsyncGenerator<Buffer> {
  try {
    const isCompressed = isGzip(file);
    const stored = createReadStream(file, { highWaterMark: stretch });
    if (!isCompressed) yield* stored;
    // The error reaches whoever iterates.
    else yield* pipeline(stored, createGunzip({ chunkSize: stretch }), () => {});
  } catch (error) {
    // Where a file is cut, this comes after all that could be unpacked.
    if ((error as NodeJS.ErrnoException).code === "Z_BUF_ERROR") onCut();
    else throw new LogUnreadable(file, reasonOf(error));
  }
}

/** By its first bytes, since rotated logs have all kinds of names. */
function isGzip(file: string): boolean {
  const start = Buffer.alloc(2);
  const descriptor = openSync(file, "r");
  try {
    return readSync(descriptor, start, 0, 2, 0) === 2 && start[0] === 0x1f && start[1] === 0x8b;
  } finally {
    closeSync(descriptor);
  }
}

/** @throws LogUnreadable for what is no file that may be read, before anything is read of any log */
export function requireLog(file: string): void {
  let found: Stats | undefined;
  try {
    found = statSync(file, { throwIfNoEntry: false });
    if (found?.isFile()) accessSync(file, fileRights.R_OK);
  } catch (error) {
    throw new LogUnreadable(file, reasonOf(error));
  }
  if (!found?.isFile())
    throw new LogUnreadable(file, found ? (found.isDirectory() ? "folder" : "special") : "missing");
}
