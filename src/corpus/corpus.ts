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
import { lockName } from "../output/mark.ts";
import { type BodyTexts, type KeptArticle, textsOfBytes } from "./kept-article.ts";

type Rows = ReadonlyMap<string, KeptArticle>;

/** What related articles are found by. */
export interface Terms {
  /** Absolute; files in it are the corpus's own. */
  folder: string;
  /** Of all that was kept; what depends on where texts lie in the pack has to bear it. */
  key: string;
  terms(piece: Piece): Uint32Array;
  /** For when no terms are going to be asked for soon. */
  forgetTerms(): void;
}

/** Where terms lie, for a thread that finds related articles. */
export interface TermsPlace extends Pick<Terms, "folder" | "key"> {
  file: string;
}

export interface Corpus extends Terms {
  /** Afterwards all that was appended is in its file. */
  flush(): TermsPlace;
  /** By file. */
  rows: Rows;
  append(texts: Uint8Array, terms: Uint8Array): { texts: Piece; terms: Piece };
  texts(piece: Piece): BodyTexts;
  /** Keeps these rows and no others. */
  save(rows: Rows): void;
  close(): void;
}

/** Pieces that nobody needs any more may take as much again as those in use, and this much in any case. */
const spareBytes = 8 << 20;

/**
 * @param folder undefined where nothing may be kept and no text is asked for
 * @param settings of all that the articles were read with beside their files
 */
export function openCorpus(folder: string | undefined, settings: string): Corpus {
  if (folder === undefined) return forgetfulCorpus(settings);
  const kept = lockedFolder(folder);
  if (!kept) return passingCorpus(settings);
  const packs = readdirSync(folder).filter((name) => /^(texts|terms)-\d+$/.test(name));
  let generation = Math.max(0, ...packs.map((name) => Number(name.slice("texts-".length))));
  let rows = readBuckets<KeptArticle>(folder, keyOf(settings, generation));
  if (rows.size === 0) {
    generation++;
    forget(folder);
  }
  const opened = openPacks(folder, generation);
  const isThere = ({ body: { texts, terms } }: KeptArticle) =>
    endOf(texts) <= opened.texts.size() && endOf(terms) <= opened.terms.size();
  rows = new Map([...rows].filter(([, row]) => isThere(row)));
  return corpusIn(folder, { settings, generation, rows, packs: opened, done: kept });
}

/** What points into the packs goes before them, since the next ones may be of the same generation. */
function forget(folder: string): void {
  const names = readdirSync(folder).filter((name) => name !== lockName);
  const isPack = (name: string) => /^(texts|terms)-/.test(name);
  for (const name of [...names.filter((name) => !isPack(name)), ...names.filter(isPack)]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Pages are made in the order in which articles were read, but for what threads read at the same time. */
const textsAhead = 1 << 16;

/** Related articles are found by the terms of all articles, of which a build reads few or all. */
const mostTermsInMemory = 64 << 20;

function openPacks(folder: string, generation: number): Packs {
  const [texts, terms] = packFiles(folder, generation);
  return {
    texts: openPack(texts, { ahead: textsAhead }),
    terms: openPack(terms, { whole: mostTermsInMemory }),
  };
}

function packFiles(folder: string, generation: number): [texts: string, terms: string] {
  return [join(folder, `texts-${generation}`), join(folder, `terms-${generation}`)];
}

interface Packs {
  texts: Pack;
  terms: Pack;
}

function keyOf(settings: string, generation: number): string {
  return `4 ${settings} ${generation}`;
}

function endOf({ at, length }: Piece): number {
  return at + length;
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

function forgetfulCorpus(settings: string): Corpus {
  const nowhere: Piece = { at: 0, length: 0, crc: 0 };
  const forgotten = () => {
    throw new Error("this corpus keeps no texts");
  };
  return {
    ...{ folder: "", key: keyOf(settings, 0), rows: new Map(), texts: forgotten, terms: forgotten },
    append: () => ({ texts: nowhere, terms: nowhere }),
    forgetTerms() {},
    flush: () => ({ folder: "", key: "", file: "" }),
    save() {},
    close() {},
  };
}

/** Lasts as long as the build, which has texts too many for the memory. */
function passingCorpus(settings: string): Corpus {
  const folder = mkdtempSync(join(tmpdir(), "newspark-"));
  const done = () => rmSync(folder, { recursive: true, force: true });
  const opened = { settings, generation: 1, rows: new Map(), packs: openPacks(folder, 1), done };
  return { ...corpusIn(folder, opened), save: () => {} };
}

interface Opened {
  settings: string;
  generation: number;
  rows: Rows;
  packs: Packs;
  done(): void;
}

function termsIn(pack: Pack, { folder, key }: Pick<Terms, "folder" | "key">): Terms {
  return {
    ...{ folder, key },
    terms(piece) {
      const { buffer, byteOffset, length } = pack.read(piece);
      return byteOffset % 4 === 0
        ? new Uint32Array(buffer, byteOffset, length / 4)
        : new Uint32Array(buffer.slice(byteOffset, byteOffset + length));
    },
    forgetTerms: pack.forget,
  };
}

/** The terms of a corpus that another thread has open. */
export function openTerms({ file, ...place }: TermsPlace): Terms & { close(): void } {
  const pack = openPack(file, { whole: mostTermsInMemory });
  return { ...termsIn(pack, place), close: pack.close };
}

function corpusIn(folder: string, { settings, generation, rows, packs, done }: Opened): Corpus {
  const key = keyOf(settings, generation);
  let last: { at: number; texts: BodyTexts } | undefined;
  let saved = rows;
  return {
    rows,
    append: (texts, terms) => ({ texts: packs.texts.append(texts), terms: packs.terms.append(terms) }),
    texts(piece) {
      if (last?.at !== piece.at) last = { at: piece.at, texts: textsOfBytes(packs.texts.read(piece)) };
      return last.texts;
    },
    ...termsIn(packs.terms, { folder, key }),
    flush() {
      packs.texts.flush();
      packs.terms.flush();
      return { folder, key, file: packFiles(folder, generation)[1] };
    },
    save(now) {
      this.flush();
      writeBuckets(folder, key, saved, now);
      saved = now;
    },
    close() {
      const used = [...saved.values()].reduce((sum, { body }) => sum + body.texts.length, 0);
      // The next build finds no rows, reads all and begins new packs.
      const isWasteful = packs.texts.size() > 2 * used + spareBytes;
      packs.texts.close();
      packs.terms.close();
      if (isWasteful) forget(folder);
      done();
    },
  };
}
