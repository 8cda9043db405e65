/**
 * The articles of a portal as the last build read them, so that those whose files are still the same need not be read again.
 * Rows about them stand in memory, their texts in a pack on disk: that bounds the memory of a portal of any size.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBuckets, writeBuckets } from "../kept/buckets.ts";
import { openPack, type Pack, type Piece } from "../kept/pack.ts";
import { lockOutput, OutputLocked } from "../output/lock.ts";
import type { BodyTexts, KeptArticle } from "./kept-article.ts";

type Rows = ReadonlyMap<string, KeptArticle>;

export interface Corpus {
  /** Absolute; files in it are the corpus's own. */
  folder: string;
  /** Of all that was kept; what depends on where texts lie in the pack has to bear it. */
  key: string;
  /** By file. */
  rows: Rows;
  append(bytes: Uint8Array): Piece;
  texts(piece: Piece): BodyTexts;
  terms(piece: Piece): Uint32Array;
  /** Keeps these rows and no others. */
  save(rows: Rows): void;
  close(): void;
}

/** Pieces that nobody needs any more may take as much again as those in use, and this much in any case. */
const spareBytes = 8 << 20;

/**
 * @param folder undefined where nothing may be kept
 * @param settings of all that the articles were read with beside their files
 */
export function openCorpus(folder: string | undefined, settings: string): Corpus {
  const kept = folder === undefined ? undefined : lockedFolder(folder);
  if (!folder || !kept) return passingCorpus(settings);
  const packs = readdirSync(folder).filter((name) => /^texts-\d+$/.test(name));
  let generation = Math.max(0, ...packs.map((name) => Number(name.slice("texts-".length))));
  let rows = readBuckets<KeptArticle>(folder, keyOf(settings, generation));
  if (rows.size === 0) {
    generation++;
    for (const name of packs) rmSync(join(folder, name));
  }
  const pack = openPack(join(folder, `texts-${generation}`));
  rows = new Map([...rows].filter(([, { body }]) => end(body.texts, body.terms) <= pack.size()));
  return corpusIn(folder, { settings, generation, rows, pack, done: kept });
}

function keyOf(settings: string, generation: number): string {
  return `1 ${settings} ${generation}`;
}

function end(...pieces: Piece[]): number {
  return Math.max(...pieces.map(({ at, length }) => at + length));
}

/** Undefined where another build reads the same portal at this moment. */
function lockedFolder(folder: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    return lockOutput(folder);
  } catch (error) {
    if (error instanceof OutputLocked) return undefined;
    throw error;
  }
}

function passingCorpus(settings: string): Corpus {
  const folder = mkdtempSync(join(tmpdir(), "newspark-"));
  const pack = openPack(join(folder, "texts-1"));
  const done = () => rmSync(folder, { recursive: true, force: true });
  return { ...corpusIn(folder, { settings, generation: 1, rows: new Map(), pack, done }), save: () => {} };
}

interface Opened {
  settings: string;
  generation: number;
  rows: Rows;
  pack: Pack;
  done(): void;
}

function corpusIn(folder: string, { settings, generation, rows, pack, done }: Opened): Corpus {
  const key = keyOf(settings, generation);
  let last: { at: number; texts: BodyTexts } | undefined;
  let saved = rows;
  return {
    folder,
    key,
    rows,
    append: (bytes) => pack.append(bytes),
    texts(piece) {
      if (last?.at !== piece.at)
        last = { at: piece.at, texts: JSON.parse(pack.read(piece).toString("utf8")) };
      return last.texts;
    },
    terms(piece) {
      const { buffer, byteOffset } = pack.read(piece);
      return new Uint32Array(buffer.slice(byteOffset, byteOffset + piece.length));
    },
    save(now) {
      pack.flush();
      writeBuckets(folder, key, saved, now);
      saved = now;
    },
    close() {
      const used = [...saved.values()].reduce(
        (sum, { body }) => sum + body.texts.length + body.terms.length,
        0,
      );
      // The next build finds no rows of this generation, reads all and begins a new pack.
      if (pack.size() > 2 * used + spareBytes) rmSync(join(folder, `texts-${generation}`), { force: true });
      pack.close();
      done();
    },
  };
}
