/**
 * Rows kept from build to build under an id each, spread over files by the id: a change of a few rows writes a few files,
 * however many there are. A file begins with the checksum of the rest, which is text (see
 * `kept-text.ts`); one that cannot be read, or is damaged, counts as not kept.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { textOfBytes } from "./kept-text.ts";
import { removeUnfinished, writeWhole } from "./write-whole.ts";

const buckets = 128;

/** Checksum and the end of its line, in bytes. */
const headLength = 12;

interface Bucket<Row> {
  key: string;
  rows: [id: string, row: Row][];
}

interface Remembered {
  key: string;
  /** Of the files, when the rows were read or written. */
  stamp: string;
  rows: ReadonlyMap<string, unknown>;
}

/** By folder, so that a process which builds again and again need not parse again what it has. */
const remembered = new Map<string, Remembered>();

/** @param key of all that the rows depend on; those written with another are not read */
export function readBuckets<Row>(folder: string, key: string): ReadonlyMap<string, Row> {
  const known = remembered.get(folder);
  if (known?.key === key && known.stamp === stampOf(folder)) return known.rows as ReadonlyMap<string, Row>;
  const rows = new Map<string, Row>();
  for (const file of filesIn(folder)) {
    for (const [id, row] of readBucket<Row>(join(folder, file), key)) rows.set(id, row);
  }
  return rows;
}

function readBucket<Row>(file: string, key: string): Bucket<Row>["rows"] {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(headLength);
    if (crc32(content) !== Number(bytes.toString("latin1", 0, headLength))) return [];
    const kept: Bucket<Row> = JSON.parse(textOfBytes(content));
    return kept.key === key ? kept.rows : [];
  } catch {
    return [];
  }
}

/**
 * Writes the files in which a row differs, by identity, from the one before.
 * @param before what `readBuckets` gave for this key
 */
export function writeBuckets<Row>(
  folder: string,
  key: string,
  before: ReadonlyMap<string, Row>,
  rows: ReadonlyMap<string, Row>,
): void {
  const differing = new Set<number>();
  for (const [id, row] of rows) if (before.get(id) !== row) differing.add(bucketOf(id));
  for (const id of before.keys()) if (!rows.has(id)) differing.add(bucketOf(id));
  const contents = new Map<number, Bucket<Row>["rows"]>();
  for (const entry of rows) {
    const bucket = bucketOf(entry[0]);
    if (!differing.has(bucket)) continue;
    const content = contents.get(bucket);
    if (content) content.push(entry);
    else contents.set(bucket, [entry]);
  }
  mkdirSync(folder, { recursive: true });
  removeUnfinished(folder);
  const wanted = new Set([...rows.keys()].map((id) => fileOf(bucketOf(id))));
  for (const file of filesIn(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
  // One for all files: buffers of their own would lie about until the garbage is collected.
  let room = Buffer.alloc(0);
  for (const [bucket, content] of contents) {
    const text = JSON.stringify({ key, rows: content } satisfies Bucket<Row>);
    const most = headLength + 2 * text.length;
    if (room.length < most) room = Buffer.alloc(2 * most);
    const end = headLength + room.write(text, headLength, "utf16le");
    const checksum = String(crc32(room.subarray(headLength, end)));
    room.write(`${checksum.padEnd(headLength - 1)}\n`, "latin1");
    writeWhole(join(folder, fileOf(bucket)), room.subarray(0, end));
  }
  remembered.set(folder, { key, stamp: stampOf(folder), rows });
}

/** Different when another process has written a file since. */
function stampOf(folder: string): string {
  return filesIn(folder)
    .map((file) => {
      const { mtimeMs, size, ino } = statSync(join(folder, file));
      return `${file} ${mtimeMs} ${size} ${ino}`;
    })
    .join("\n");
}

function bucketOf(id: string): number {
  return crc32(id) % buckets;
}

function fileOf(bucket: number): string {
  return `${bucket}.rows`;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+\.rows$/.test(name));
  } catch {
    return [];
  }
}
