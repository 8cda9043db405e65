/** The bytes of a file, plain or compressed by gzip, one stretch after the other. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { createGunzip } from "node:zlib";
import { DumpUnreadable } from "./dump-unreadable.ts";

/** Bytes read at once. */
const defaultStretch = 256 * 1024;

export interface FileBytes {
  chunks: AsyncIterable<Buffer>;
  /** Whether what could be decompressed ended before the file says it does; known at the end. */
  isCut: () => boolean;
}

/** @throws DumpUnreadable while the chunks are read; a damaged compressed file gives what comes before the damage */
export function fileBytes(file: string, stretch = defaultStretch): FileBytes {
  let isCut = false;
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      const isCompressed = await isGzip(file);
      const stored = createReadStream(file, { highWaterMark: stretch });
      if (!isCompressed) {
        yield* stored;
        return;
      }
      const out = new PassThrough({ highWaterMark: stretch });
      const gunzip = createGunzip({ chunkSize: Math.max(64, stretch) });
      // What was decompressed before the damage is still to be read, so the error only ends the stream.
      gunzip.on("error", () => {
        isCut = true;
        stored.destroy();
        out.end();
      });
      stored.on("error", (error) => out.destroy(error));
      stored.pipe(gunzip).pipe(out);
      try {
        yield* out;
      } finally {
        stored.destroy();
        gunzip.destroy();
      }
    } catch (error) {
      throw error instanceof DumpUnreadable ? error : new DumpUnreadable(file, error);
    }
  }
  return { chunks: chunks(), isCut: () => isCut };
}

/** By its first bytes, since backups have all kinds of names. */
async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
