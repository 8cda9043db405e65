/** GBK's pairs of bytes (GB 18030's two-byte part): lead 0x81–0xFE, trail 0x40–0xFE without 0x7F. A pair is lead × 256 + trail. */
import iconv from "iconv-lite";

export const leads = { first: 0x81, last: 0xfe } as const;

const trails = { first: 0x40, last: 0xfe };

/** No byte of a pair. */
const deletion = 0x7f;

interface Table {
  characters: Map<number, string>;
  pairs: Map<string, number>;
}

let table: Table | undefined;

/** @returns undefined for what is no character of two bytes */
export function pairOf(character: string): number | undefined {
  return tableOfPairs().pairs.get(character);
}

/** @returns undefined where the bytes are no pair */
export function characterOf(lead: number, trail: number): string | undefined {
  return tableOfPairs().characters.get(lead * 0x100 + trail);
}

/** All characters that begin with a byte. */
export function charactersFrom(lead: number): string[] {
  const found: string[] = [];
  for (let trail = trails.first; trail <= trails.last; trail++) {
    const character = characterOf(lead, trail);
    if (character !== undefined) found.push(character);
  }
  return found;
}

/** The areas that GBK leaves to its users, which a web page cannot show. */
export function isPrivate(character: string): boolean {
  return /^\p{Co}$/u.test(character);
}

/** Among the 6,763 Han characters of GB 2312, which are enough for nearly all Simplified text. */
export function isInGb2312(character: string): boolean {
  const pair = pairOf(character) ?? 0;
  return pair >= 0xb0a1 && pair <= 0xf7fe && (pair & 0xff) >= 0xa1;
}

/** Among the 3,755 of its first level, the common ones. */
export function isInFirstLevel(character: string): boolean {
  const pair = pairOf(character) ?? 0;
  return isInGb2312(character) && pair < 0xd800;
}

function tableOfPairs(): Table {
  table ??= readTable();
  return table;
}

function readTable(): Table {
  const all: number[] = [];
  for (let lead = leads.first; lead <= leads.last; lead++) {
    for (let trail = trails.first; trail <= trails.last; trail++) {
      if (trail !== deletion) all.push(lead * 0x100 + trail);
    }
  }
  // Every pair is one UTF-16 unit, so one call decodes them all.
  const text = iconv.decode(Buffer.from(all.flatMap((pair) => [pair >> 8, pair & 0xff])), "gb18030");
  const characters = new Map<number, string>();
  const pairs = new Map<string, number>();
  for (const [index, pair] of all.entries()) {
    const character = text[index] ?? "";
    characters.set(pair, character);
    if (!pairs.has(character)) pairs.set(character, pair);
  }
  return { characters, pairs };
}
