/** The entries of a zip archive (APPNOTE.TXT 6.3, sections 4.3 and 4.4), unpacked once to know their true size. */
import { inflateRawSync } from "node:zlib";

export interface ArchiveEntry {
  name: string;
  /** Bytes. */
  unpacked: number;
}

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const localSign = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;

/**
 * Sizes that an archive states of itself are not believed.
 * @param most bytes of all entries together
 * @returns undefined for what is no whole archive
 */
export function archiveEntries(bytes: Uint8Array, most: number): ArchiveEntry[] | "too-large" | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: ArchiveEntry[] = [];
  let left = most;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySign) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength));
    const unpacked = unpackedSize(bytes, view, at, left);
    if (typeof unpacked !== "number") return unpacked;
    left -= unpacked;
    entries.push({ name, unpacked });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endSign) return at;
  }
  return undefined;
}

function unpackedSize(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  most: number,
): number | "too-large" | undefined {
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSign) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.byteLength) return undefined;
  if (method === 0) return packed <= most ? packed : "too-large";
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, most) })
      .length;
  } catch (error) {
    return error instanceof RangeError ? "too-large" : undefined;
  }
}
