/**
 * Arrays of numbers in one file, which are there again as soon as it is read: nothing is parsed. The file is a line of JSON
 * filled up with spaces, then the bytes of each array, each at a multiple of eight; numbers are in the order of the machine.
 */
import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./write-whole.ts";

interface Header {
  key: string;
  /** Bytes of each array. */
  lengths: number[];
  /** Of all that follows the header. */
  crc: number;
}

const alignment = 8;

/** @param key of all that the numbers depend on; those written with another are not read */
export function writeArrays(file: string, key: string, arrays: readonly ArrayBufferView[]): void {
  const lengths = arrays.map(({ byteLength }) => byteLength);
  const content = Buffer.alloc(lengths.reduce((sum, length) => sum + aligned(length), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    content.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  const header = Buffer.from(JSON.stringify({ key, lengths, crc: crc32(content) } satisfies Header));
  const filling = " ".repeat(aligned(header.length + 1) - header.length - 1);
  writeWhole(file, Buffer.concat([header, Buffer.from(`${filling}\n`), content]));
}

/** @returns the bytes of each; undefined where they cannot be read, or are damaged */
export function readArrays(file: string, key: string): Uint8Array<ArrayBuffer>[] | undefined {
  try {
    const bytes = new Uint8Array(readFileSync(file)).buffer;
    const all = Buffer.from(bytes);
    const start = all.indexOf("\n") + 1;
    const header: Header = JSON.parse(all.toString("utf8", 0, start));
    if (header.key !== key || crc32(all.subarray(start)) !== header.crc) return undefined;
    let at = start;
    return header.lengths.map((length) => {
      at += aligned(length);
      return new Uint8Array(bytes, at - aligned(length), length);
    });
  } catch {
    return undefined;
  }
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
