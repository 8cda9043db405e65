/**
 * How a file of a dump is written: its encoding, from its bytes first and from what it declares where they say little, and
 * the kind of its escapes.
 */
import { fileBytes } from "./file-bytes.ts";

type Encoding = "utf-8" | "gb18030";

export interface Writing {
  encoding: Encoding;
  /**
   * Whether escapes were put before bytes or before whole characters. The second byte of many characters of GBK is `\`; MySQL's
   * own tools leave it alone, while PHP's `addslashes`, which DedeCMS and EmpireBak use, doubles it, and so do they for GBK that
   * a database keeps as latin1.
   */
  escapes: "bytes" | "characters";
  /** Statements stand in calls of PHP, as EmpireBak writes them. */
  isPhp: boolean;
  /** Bytes of the mark before the text. */
  mark: number;
  /** Text of the dump was encoded twice, see src/shared/twice-encoded.ts; not each of its values need be. */
  isTwice: boolean;
}

interface Look extends Omit<Writing, "encoding" | "isTwice"> {
  /** Characters of Chinese that were encoded twice. */
  twice: number;
  wellFormed: number;
  broken: number;
  declared: Encoding | undefined;
  isUtf16: boolean;
}

/** So many characters settle the encoding. */
const enough = 10_000;

/** With fewer, a word or two of GBK may look like UTF-8 by chance. */
const few = 40;

/** So many characters that were encoded twice come about by no chance. */
const manyTwice = 8;

/** Bytes looked through for characters. A dump begins with text long before. */
const deepest = 64 * 1024 * 1024;

/**
 * Of all files together, since the small ones of a folder hardly have text.
 * @returns undefined for a file in UTF-16, which no such tool writes
 * @throws DumpUnreadable
 */
export async function writingsOf(files: readonly string[]): Promise<Map<string, Writing | undefined>> {
  const looks = new Map<string, Look>();
  for (const file of files) looks.set(file, await lookAt(file));
  const all = [...looks.values()];
  const together = encodingOf({
    wellFormed: sum(all.map(({ wellFormed }) => wellFormed)),
    broken: sum(all.map(({ broken }) => broken)),
    declared: all.find(({ declared }) => declared)?.declared,
  });
  const isTwice = sum(all.map(({ twice }) => twice)) >= manyTwice;
  return new Map(
    [...looks].map(([file, look]) => {
      if (look.isUtf16) return [file, undefined];
      const encoding = look.mark > 0 ? "utf-8" : hasEnough(look) ? encodingOf(look) : together;
      return [file, { encoding, escapes: look.escapes, isPhp: look.isPhp, mark: look.mark, isTwice }];
    }),
  );
}

type Evidence = Pick<Look, "wellFormed" | "broken" | "declared">;

function hasEnough({ wellFormed, broken }: Evidence): boolean {
  return wellFormed + broken >= few;
}

function encodingOf(evidence: Evidence): Encoding {
  if (!hasEnough(evidence) && evidence.declared && evidence.broken === 0) return evidence.declared;
  // A few bytes of UTF-8 may be cut off by a column's length; of GBK read as UTF-8, most are broken.
  return evidence.broken * 10 <= evidence.wellFormed ? "utf-8" : "gb18030";
}

async function lookAt(file: string): Promise<Look> {
  const look: Look = {
    ...{ wellFormed: 0, broken: 0, twice: 0, declared: undefined },
    ...{ isUtf16: false, escapes: "characters", isPhp: false, mark: 0 },
  };
  let rest: Buffer = Buffer.alloc(0);
  let read = 0;
  let isFirst = true;
  for await (const chunk of fileBytes(file).chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (isFirst) lookAtStart(bytes, look);
    isFirst = false;
    rest = lookAtText(bytes, look);
    read += chunk.length;
    if (look.wellFormed + look.broken >= enough || read >= deepest || look.isUtf16) break;
  }
  look.broken += rest.length > 0 ? 1 : 0;
  return look;
}

function lookAtStart(bytes: Buffer, look: Look): void {
  const [first, second, third] = bytes;
  look.isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  look.mark = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  look.isPhp = /^\s*<\?(?:php|\s)/i.test(bytes.toString("latin1", look.mark, 200));
}

/** DedeCMS's own way to write a row, and a connection that knows nothing of characters. */
const bytewise = /\bINSERT INTO `\w+` VALUES\('|\bSET\s+NAMES\s+'?(?:latin1|binary)\b/i;

/** The three bytes of a character of Chinese, each shown as what windows-1252 makes of it. */
const hanTwice =
  /[\u00e3-\u00e9][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}/g;

/** @returns the bytes of a character that goes on in the next chunk */
function lookAtText(bytes: Buffer, look: Look): Buffer {
  const text = bytes.toString("latin1", 0, 1024 * 1024);
  const [, set] =
    /\b(?:SET\s+NAMES|CHARSET\s*=|DoSetDbChar\()\s*['"]?(gbk|gb2312|gb18030|utf8|utf8mb4)\b/i.exec(text) ??
    [];
  if (set) look.declared ??= set.toLowerCase().startsWith("gb") ? "gb18030" : "utf-8";
  if (look.isPhp || bytewise.test(text)) look.escapes = "bytes";
  // Each begins with a byte that stands for a letter from ã to é, which is C3 in UTF-8.
  if (bytes.includes(0xc3)) look.twice += bytes.toString().match(hanTwice)?.length ?? 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = lengthOf(byte);
    if (at + length > bytes.length) return bytes.subarray(at);
    const isWhole = length > 1 && restIsWhole(bytes, at + 1, at + length);
    look[isWhole ? "wellFormed" : "broken"] += 1;
    at += isWhole ? length : 1;
  }
  return bytes.subarray(bytes.length);
}

/** Bytes of a character of UTF-8 by its first; 1 for what begins none. */
function lengthOf(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 1;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

function restIsWhole(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (((bytes[at] as number) & 0xc0) !== 0x80) return false;
  return true;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
