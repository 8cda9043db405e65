/** A pack: pieces of bytes one behind the other in one file, which only grows. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from "node:fs";

/** Where a piece lies, in bytes. */
export interface Piece {
  at: number;
  length: number;
}

export interface Pack {
  /** Bytes in all. */
  size(): number;
  append(bytes: Uint8Array): Piece;
  /** @throws RangeError where the pack ends before the piece does */
  read(piece: Piece): Buffer;
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
  let written = fstatSync(handle).size;
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
  return {
    size: () => written + used,
    append(bytes) {
      if (used + bytes.length > gathered) flush();
      const piece = { at: written + used, length: bytes.length };
      if (bytes.length > gathered) write(bytes);
      else {
        waiting.set(bytes, used);
        used += bytes.length;
      }
      return piece;
    },
    read({ at, length }) {
      if (at + length > written) flush();
      if (++readings > singleReadings && memory.length < written && written <= mostInMemory) {
        memory = readFileSync(file);
      }
      if (at + length <= memory.length) return memory.subarray(at, at + length);
      const bytes = Buffer.allocUnsafe(length);
      let done = 0;
      while (done < length) {
        const read = readSync(handle, bytes, done, length - done, at + done);
        if (read === 0) throw new RangeError(`the pack ends before ${at + length}`);
        done += read;
      }
      return bytes;
    },
    flush,
    close() {
      flush();
      closeSync(handle);
    },
  };
}
