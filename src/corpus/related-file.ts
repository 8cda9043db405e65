/** The index of related articles as a file of numbers. */
import { readArrays, writeArrays } from "../kept/arrays.ts";
import type { Piece } from "../kept/pack.ts";
import { postingsFrom, usedEntries } from "../related/postings.ts";
import { mostRelated, type RelatedIndex } from "../related/related.ts";

interface KeptIndex {
  index: RelatedIndex;
  /** By article, from the oldest. */
  fingerprints: readonly string[];
  terms: readonly Piece[];
}

/** How many are chosen, then which. */
const choiceWidth = 1 + mostRelated;
/** See Piece. */
const pieceWidth = 3;

/** @param key see `writeArrays` */
export function writeIndex(file: string, key: string, { index, fingerprints, terms }: KeptIndex): void {
  const { frequency, postings, chosen } = index;
  const choices = new Int32Array(choiceWidth * chosen.length);
  for (const [at, related] of chosen.entries()) {
    choices[choiceWidth * at] = related.length;
    choices.set(related, choiceWidth * at + 1);
  }
  const pieces = new Float64Array(pieceWidth * terms.length);
  for (const [at, piece] of terms.entries()) {
    pieces.set([piece.at, piece.length, piece.crc], pieceWidth * at);
  }
  const names = Buffer.from(fingerprints.join("\n"));
  writeArrays(file, key, [frequency, postings.newest, usedEntries(postings), choices, pieces, names]);
}

/** @returns undefined where there is none of this key, or it is damaged */
export function readIndex(file: string, key: string): KeptIndex | undefined {
  const [frequency, newest, entries, choices, pieces, names] = readArrays(file, key) ?? [];
  if (!frequency || !newest || !entries || !choices || !pieces || !names) return undefined;
  const numbers = integers(choices);
  const chosen = Array.from({ length: numbers.length / choiceWidth }, (_, article) => {
    const at = choiceWidth * article + 1;
    return Array.from(numbers.subarray(at, at + (numbers[at - 1] ?? 0)));
  });
  const places = new Float64Array(pieces.buffer, pieces.byteOffset, pieces.byteLength / 8);
  const terms = chosen.map((_, article): Piece => {
    const at = pieceWidth * article;
    return { at: places[at] ?? 0, length: places[at + 1] ?? 0, crc: places[at + 2] ?? 0 };
  });
  const postings = postingsFrom(integers(newest), integers(entries));
  return {
    index: { frequency: new Uint32Array(integers(frequency)), postings, chosen },
    fingerprints: chosen.length === 0 ? [] : Buffer.from(names).toString().split("\n"),
    terms,
  };
}

function integers({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}
