/**
 * Arrays of numbers in one file, which are there again as soon as it is read: nothing is parsed. The file is a line of JSON,
 * spaces, then the bytes of each array, each at a multiple of eight; numbers are in the order of the machine.
 */
import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./write-whole.ts";

interface Header {
  key: string;
  /** Bytes of each array. */
  lengths: number[];
  /** Of all that follows the header; ten digits. */
  crc: string;
}

const alignment = 8;

/** @param key of all that the numbers depend on; those written with another are not read */
export function writeArrays(file: string, key: string, arrays: readonly ArrayBufferView[]): void {
  const lengths = arrays.map(({ byteLength }) => byteLength);
  const headerWith = (crc: string) => `${JSON.stringify({ key, lengths, crc } satisfies Header)}\n`;
  const start = aligned(Buffer.byteLength(headerWith(noCrc)));
  const bytes = Buffer.alloc(lengths.reduce((sum, length) => sum + aligned(length), start));
  let at = start;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  bytes.fill(" ", 0, start);
  bytes.write(headerWith(checksum(bytes.subarray(start))));
  writeWhole(file, bytes);
}

/** @returns the bytes of each; undefined where they cannot be read, or are damaged */
export function readArrays(file: string, key: string): Uint8Array<ArrayBuffer>[] | undefined {
  try {
    const { buffer, all } = aligning(readFileSync(file));
    const end = all.indexOf("\n") + 1;
    const header: Header = JSON.parse(all.toString("utf8", 0, end));
    const start = aligned(end);
    if (header.key !== key || checksum(all.subarray(start)) !== header.crc) return undefined;
    let at = start;
    return header.lengths.map((length) => {
      at += aligned(length);
      return new Uint8Array(buffer, at - aligned(length), length);
    });
  } catch {
    return undefined;
  }
}

const noCrc = "0".repeat(10);

function checksum(bytes: Uint8Array): string {
  return String(crc32(bytes)).padStart(noCrc.length, "0");
}

/** A small file lies in a buffer that others share, at any place. */
function aligning(file: Buffer<ArrayBuffer>): { buffer: ArrayBuffer; all: Buffer } {
  const { buffer } = file.byteOffset === 0 ? file : new Uint8Array(file);
  return { buffer, all: Buffer.from(buffer, 0, file.length) };
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
