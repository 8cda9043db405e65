/**
 * Compiling a conversion takes half a second, so its arrays are kept in a file and read back in a few milliseconds. The file
 * is named by all that went into it and may be deleted at any time.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { writeWhole } from "../kept/write-whole.ts";
import { compile, type Rule } from "./compile.ts";
import type { Conversion } from "./conversion.ts";
import { type Direction, loadDictionaries } from "./dictionaries.ts";

/** Changes with the arrays' layout. */
const format = 2;

export interface RuleSource {
  /** Different for different rules. */
  key: string;
  /** Called only where nothing is kept. */
  rules(): Rule[];
}

/** @param cache the folder of such files; without one nothing is kept */
export async function loadConversion(
  direction: Direction,
  source: RuleSource,
  cache?: string,
): Promise<Conversion> {
  const file = cache && join(cache, `${direction.from}-${direction.to}-${nameOf(source.key)}.bin`);
  const kept = file && read(file);
  if (kept) return kept;
  const conversion = compile(await loadDictionaries(direction), source.rules());
  if (!file) return conversion;
  write(file, conversion);
  return conversion;
}

function nameOf(key: string): string {
  const library = readFileSync(
    fileURLToPath(new URL("../../package.json", import.meta.resolve("opencc-js"))),
    "utf8",
  );
  const { version } = JSON.parse(library) as { version: string };
  return createHash("sha256")
    .update(JSON.stringify([format, version, key]))
    .digest("hex")
    .slice(0, 16);
}

/** A checksum, the lengths of cells, joints, ranks, pool and list, and the growth, four bytes each; then these. */
function write(file: string, { ranks, cells, pool, joints, compatibility, growth }: Conversion): void {
  const list = Buffer.from([...compatibility].flat().join(" "), "utf16le");
  const head = Int32Array.of(0, cells.length, joints.length, ranks.length, pool.length, list.length, growth);
  const parts = [head, cells, joints, ranks, pool].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const bytes = Buffer.concat([...parts, list]);
  bytes.writeUInt32LE(crc32(bytes.subarray(sumLength)));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, bytes);
  } catch {
    // Where nothing can be kept, the next build compiles again.
  }
}

const sumLength = 4;
const headLength = 7 * 4;

function read(file: string): Conversion | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  if (bytes.length < headLength || crc32(bytes.subarray(sumLength)) !== bytes.readUInt32LE())
    return undefined;
  // A copy begins at a multiple of four.
  const { buffer } = new Uint8Array(bytes);
  const [, cellCount = 0, jointCount = 0, rankCount = 0, poolCount = 0, listLength = 0, growth = 1] =
    new Int32Array(buffer, 0, 7);
  const cellsAt = headLength;
  const jointsAt = cellsAt + cellCount * 4;
  const ranksAt = jointsAt + jointCount * 4;
  const poolAt = ranksAt + rankCount * 2;
  const listAt = poolAt + poolCount * 2;
  const list = Buffer.from(buffer, listAt, listLength).toString("utf16le").split(" ");
  const compatibility = new Map<string, string>();
  for (let i = 0; i + 1 < list.length; i += 2) compatibility.set(list[i] ?? "", list[i + 1] ?? "");
  return {
    cells: new Int32Array(buffer, cellsAt, cellCount),
    joints: new Uint32Array(buffer, jointsAt, jointCount),
    ranks: new Uint16Array(buffer, ranksAt, rankCount),
    pool: new Uint16Array(buffer, poolAt, poolCount),
    compatibility,
    growth,
  };
}
