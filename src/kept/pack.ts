/** A pack: pieces of bytes one behind the other in one file, which only grows. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/** Where a piece lies, in bytes, and a checksum of it. */
export interface Piece {
  at: number;
  length: number;
  crc: number;
}

/** The file does not hold what was put into it. */
export class DamagedPack extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`${file} is damaged; it may be deleted`);
    this.file = file;
  }
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

/** After so many single readings the rest is read at once, where it is not too much. */
const singleReadings = 200;

/**
 * @param file is made where there is none
 * @param mostInMemory bytes that may be kept in memory where many pieces are read
 */
export function openPack(file: string, mostInMemory = 0): Pack {
  const handle = openSync(file, "a+");
  const waiting = Buffer.allocUnsafe(gathered);
  let used = 0;
  const before = fstatSync(handle).size;
  let written = before;
  let readings = 0;
  let memory = Buffer.alloc(0);
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
      if (++readings > singleReadings && memory.length < written && written <= mostInMemory) {
        memory = readFileSync(file);
      }
      const bytes = at + length <= memory.length ? memory.subarray(at, at + length) : readAt(at, length);
      // What this process has written itself is not doubted, since checking costs as much as reading.
      if (at < before && crc32(bytes) !== crc) throw new DamagedPack(file);
      return bytes;
    },
    forget() {
      memory = Buffer.alloc(0);
      readings = 0;
    },
    flush,
    close() {
      flush();
      closeSync(handle);
    },
  };
}
