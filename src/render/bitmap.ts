/**
 * A small picture of black and white as a PNG (ISO/IEC 15948): a bit a pixel. The bits are stored and not deflated, because
 * so few are made no smaller by it and setting up a compressor takes longer than all the rest.
 */
import { crc32 } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const greyscale = 0;
const largestStoredBlock = 0xffff;

/**
 * @param rows of black pixels, all of one length
 * @throws RangeError for more than 64 KB of pixels, which a stored block cannot hold
 */
export function bitmapPng(rows: readonly (readonly boolean[])[]): Buffer {
  const width = rows[0]?.length ?? 0;
  // Each line begins with the number of its filter: none.
  const bytesALine = 1 + Math.ceil(width / 8);
  const lines = Buffer.alloc(rows.length * bytesALine);
  if (lines.length > largestStoredBlock)
    throw new RangeError(`a bitmap of ${lines.length} bytes is too large`);
  for (const [y, row] of rows.entries()) {
    const start = y * bytesALine + 1;
    for (let x = 0; x < width; x++) {
      if (!row[x]) lines[start + (x >> 3)] = (lines[start + (x >> 3)] as number) | (0x80 >> (x & 7));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([1, greyscale, 0, 0, 0], 8);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", stored(lines)), end]);
}

function chunk(name: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(name, 4, "latin1");
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

/** As zlib (RFC 1950) with a single stored block (RFC 1951, 3.2.4). */
function stored(data: Buffer): Buffer {
  const bytes = Buffer.alloc(11 + data.length);
  bytes.set([0x78, 0x01, 1]);
  bytes.writeUInt16LE(data.length, 3);
  bytes.writeUInt16LE(0xffff - data.length, 5);
  data.copy(bytes, 7);
  bytes.writeUInt32BE(adler32(data), 7 + data.length);
  return bytes;
}

/** So many bytes are added up before the sums could be inexact. */
const summedAtOnce = 5552;

function adler32(data: Buffer): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < data.length; ) {
    const stop = Math.min(at + summedAtOnce, data.length);
    for (; at < stop; at++) {
      a += data[at] as number;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return b * 0x10000 + a;
}

const end = chunk("IEND", Buffer.alloc(0));
