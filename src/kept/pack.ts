/** A pack: pieces of bytes one behind the other in one file, which only grows. */
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/** Where a piece lies, in bytes, and a checksum of it. */
export interface Piece {
  at: number;
  length: number;
  crc: number;
}

const damagedPack = "DAMAGED_PACK";

/** The file does not hold what was put into it. */
export class DamagedPack extends Error {
  /** An error that comes from another thread has its properties, and not its class. */
  readonly code = damagedPack;
  readonly file: string;
  constructor(file: string) {
    super(`${file} is damaged; it may be deleted`);
    this.file = file;
  }
}

export function isDamagedPack(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === damagedPack;
}

export interface Pack {
  /** Bytes in all. */
  size(): number;
  append(bytes: Uint8Array): Piece;
  /** @throws DamagedPack */
  read(piece: Piece): Buffer;
  /** Pieces need no longer be in memory. */
  forget(): void;
  /** Afterwards all that was appended is in the file. */
  flush(): void;
  close(): void;
}

/** Pieces are gathered until they fill this many bytes, since a call to the system costs more than a copy. */
const gathered = 1 << 20;

const nothingRead = { from: 0, bytes: Buffer.alloc(0) };

/** After so many readings of single pieces more than a piece is read at once. */
const singleReadings = 200;

/** In bytes, for a pack of which many pieces are read. */
export interface ReadAhead {
  /** All is kept in memory where it is no more than this. */
  whole?: number;
  /** So much is read at once where pieces are asked for in about the order in which they lie. */
  ahead?: number;
}

/** @param file is made where there is none */
export function openPack(file: string, { whole = 0, ahead = 0 }: ReadAhead = {}): Pack {
  const handle = openSync(file, "a+");
  const waiting = Buffer.allocUnsafe(gathered);
  let used = 0;
  const before = fstatSync(handle).size;
  let written = before;
  let readings = 0;
  let memory = nothingRead;
  const write = (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    written += bytes.length;
  };
  const flush = () => {
    write(waiting.subarray(0, used));
    used = 0;
  };
  const readAt = (at: number, length: number) => {
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let done = 0; done < length; ) {
      const read = readSync(handle, bytes, done, length - done, at + done);
      if (read === 0) throw new DamagedPack(file);
      done += read;
    }
    return bytes;
  };
  const holds = (at: number, length: number) =>
    at >= memory.from && at + length <= memory.from + memory.bytes.length;
  const readMore = (at: number, length: number) => {
    if (written <= whole) memory = { from: 0, bytes: readAt(0, written) };
    else if (length < ahead) memory = { from: at, bytes: readAt(at, Math.min(ahead, written - at)) };
  };
  return {
    size: () => written + used,
    append(bytes) {
      if (used + bytes.length > gathered) flush();
      const piece = { at: written + used, length: bytes.length, crc: crc32(bytes) };
      if (bytes.length > gathered) write(bytes);
      else {
        waiting.set(bytes, used);
        used += bytes.length;
      }
      return piece;
    },
    read({ at, length, crc }) {
      if (at + length > written) flush();
      if (++readings > singleReadings && at + length <= written && !holds(at, length)) readMore(at, length);
      const bytes = holds(at, length)
        ? memory.bytes.subarray(at - memory.from, at - memory.from + length)
        : readAt(at, length);
      // What this process has written itself is not doubted, since checking costs as much as reading.
      if (at < before && crc32(bytes) !== crc) throw new DamagedPack(file);
      return bytes;
    },
    forget() {
      memory = nothingRead;
      readings = 0;
    },
    flush,
    close() {
      flush();
      closeSync(handle);
    },
  };
}
