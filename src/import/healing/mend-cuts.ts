/**
 * Gives the characters of a page back that the damage cut in two, from its bytes in GBK. There nothing is lost: the damage put a
 * gloss behind each pair of bytes that it took for a certain character, also where the pair was the end of one character and
 * the beginning of the next. Taking away what stands within a character gives it back, and nothing has to be guessed. Glosses
 * behind whole characters stay: they are the evidence by which the text is healed later.
 */
import { evidenceIn } from "./evidence.ts";
import { characterOf } from "./gbk.ts";
import { charactersBy, readGloss, withoutGlosses } from "./gloss.ts";

export interface MendedCuts {
  /** Decoded, in the script of the page. */
  text: string;
  restored: RestoredRun[];
}

/** Characters side by side that were cut. */
interface RestoredRun {
  /** As the page shows them. */
  before: string;
  after: string;
  /** They and a little of the page's text around them. */
  around: string;
  /** UTF-16 offset in that. */
  at: number;
}

/**
 * @param bytes a page or a text in GB 2312, GBK or GB 18030
 * @param toSimplified converts Traditional to Simplified
 */
export function mendCuts(bytes: Uint8Array, toSimplified: (text: string) => string): MendedCuts {
  const decoder = new TextDecoder("gb18030");
  const decode = (part: Uint8Array) => decoder.decode(part);
  const text = decode(bytes);
  const evidence = cutGloss.test(text) ? evidenceIn([text], toSimplified) : undefined;
  if (!evidence) return { text, restored: [] };
  const characters = charactersBy(toSimplified);
  const isOfDamage = (character: string, syllable: string) =>
    (evidence.repeated.has(character) ||
      (evidence.glossed.size > 0 && characters.isTraditional(character))) &&
    characters.hasReading(character, syllable);
  const { mended, cuts } = withoutCuts(bytes, isOfDamage);
  return { text: decode(mended), restored: runsOf(cuts, bytes, mended, decode) };
}

/** A letter's lead byte stands for nothing before a parenthesis. */
const cutGloss = /\ufffd\(/;

/** Offsets of characters side by side, in the bytes as they came and as they are now. */
interface Cut {
  damaged: { from: number; to: number };
  mended: { from: number; to: number };
}

function withoutCuts(
  bytes: Uint8Array,
  isOfDamage: (character: string, syllable: string) => boolean,
): { mended: Uint8Array; cuts: Cut[] } {
  const mended = new Uint8Array(bytes.length);
  let length = 0;
  /** The last two bytes without any gloss, in which the damage found its character. */
  let pair: [number, number] = [0, 0];
  /** Where in the bytes the character began whose second byte is still to come. */
  let begun: number | undefined;
  let isCut = false;
  /** Whether the last two bytes are one character. */
  let isPair = false;
  const cuts: Cut[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const gloss = byte === openParenthesis ? glossAt(bytes, at) : undefined;
    if (gloss && isOfDamage(characterOf(...pair) ?? "", gloss.syllable)) {
      const from = at;
      at += gloss.length;
      if (begun !== undefined) isCut = true;
      else if (isPair) {
        mended.set(bytes.subarray(from, at), length);
        length += gloss.length;
      } else addCut(cuts, { from: from - 1, to: at }, { from: length - 1, to: length });
      continue;
    }
    mended[length++] = byte;
    pair = [pair[1], byte];
    at++;
    isPair = begun !== undefined && characterOf(...pair) !== undefined;
    if (begun !== undefined && isPair && isCut)
      addCut(cuts, { from: begun, to: at }, { from: length - 2, to: length });
    begun = begun === undefined && byte > 0x80 && byte < 0xff ? at - 1 : undefined;
    isCut = false;
  }
  return { mended: mended.subarray(0, length), cuts };
}

function addCut(cuts: Cut[], damaged: Cut["damaged"], mended: Cut["mended"]): void {
  const last = cuts.at(-1);
  if (last?.damaged.to === damaged.from) {
    last.damaged.to = damaged.to;
    last.mended.to = mended.to;
  } else cuts.push({ damaged, mended });
}

const openParenthesis = 0x28;

/** Eight letters of two bytes would be more than any syllable takes. */
const longestGloss = 18;

function glossAt(bytes: Uint8Array, at: number): { syllable: string; length: number } | undefined {
  const length = bytes.subarray(at, at + longestGloss).indexOf(0x29) + 1;
  if (length === 0) return undefined;
  const syllable = readGloss(new TextDecoder("gb18030").decode(bytes.subarray(at, at + length)));
  return syllable === undefined ? undefined : { syllable, length };
}

/** Bytes to either side that are looked at, and units of text that are kept of them. */
const near = { bytes: 400, units: 12 };

function runsOf(
  cuts: readonly Cut[],
  bytes: Uint8Array,
  mended: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): RestoredRun[] {
  let decoded = "";
  let done = 0;
  return cuts.map((cut) => {
    const { from, to } = cut.mended;
    // From one cut to the next, since only there a character is sure to begin.
    decoded = (decoded + decode(mended.subarray(done, from))).slice(-near.bytes);
    const after = decode(mended.subarray(from, to));
    const [before = ""] = /[^\n]*$/.exec(plain(decoded.replace(/^[^<>]*>/, "")).slice(-near.units)) ?? [];
    const following = decode(mended.subarray(to, to + near.bytes)).replace(/<[^<>]*$/, "");
    const [behind = ""] = /^[^\n]*/.exec(plain(following).slice(0, near.units)) ?? [];
    decoded += after;
    done = to;
    return {
      before: decode(bytes.subarray(cut.damaged.from, cut.damaged.to)),
      after,
      around: before + after + behind,
      at: before.length,
    };
  });
}

/** Of HTML the text alone, on lines of its own where tags end one. */
function plain(html: string): string {
  const text = html
    .replace(/<\/?(?:a|b|em|font|i|img|span|strong|u)(?![a-z])[^<>]*>/gi, "")
    .replace(/<[^<>]*>/g, "\n")
    .replace(/[^\S\n]+/g, "");
  return withoutGlosses(text);
}
