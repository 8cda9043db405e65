/**
 * Heals a page as the cracked site sent it, in GBK. There nothing is lost: the damage put a gloss behind each pair of bytes that
 * it took for a certain character, and taking it away again gives the page as it was, characters cut in two among it.
 */
import iconv from "iconv-lite";
import { type Evidence, evidenceIn } from "./evidence.ts";
import { characterOf } from "./gbk.ts";
import { charactersBy, readGloss } from "./gloss.ts";
import type { HealingOptions, Repair } from "./healed.ts";

export interface HealedBytes {
  /** Decoded, in the script of the page. */
  text: string;
  /** The glosses taken away; `at` is the UTF-16 offset in `text` of where one stood. */
  repairs: Repair[];
  /** To heal with what is left of the damage: pass it to `heal` or `healHtml` with the text. Undefined for an undamaged page. */
  evidence?: Evidence;
}

/** @param bytes a page or a text in GB 2312, GBK or GB 18030 */
export function healBytes(
  bytes: Uint8Array,
  { toSource, toSimplified = toSource }: HealingOptions,
): HealedBytes {
  const text = iconv.decode(bytes, "gb18030");
  const evidence = evidenceIn([text], toSimplified);
  if (!evidence) return { text, repairs: [] };
  const characters = charactersBy(toSimplified);
  const healed = new Uint8Array(bytes.length);
  let length = 0;
  const cuts: { at: number; gloss: string }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const gloss = bytes[at] === openParenthesis ? glossAt(bytes, at) : undefined;
    if (gloss) {
      const character = characterOf(healed[length - 2] ?? 0, healed[length - 1] ?? 0) ?? "";
      const isOfDamage =
        (evidence.glossed.size > 0 && characters.isTraditional(character)) ||
        evidence.repeated.has(character);
      if (isOfDamage && characters.hasReading(character, gloss.syllable)) {
        cuts.push({ at: length, gloss: gloss.text });
        at += gloss.length;
        continue;
      }
    }
    healed[length++] = bytes[at++] ?? 0;
  }
  const clean = healed.subarray(0, length);
  return { text: iconv.decode(clean, "gb18030"), repairs: repairsOf(cuts, clean), evidence };
}

const openParenthesis = 0x28;

/** Eight letters of two bytes would be more than any syllable takes. */
const longestGloss = 18;

function glossAt(
  bytes: Uint8Array,
  at: number,
): { syllable: string; text: string; length: number } | undefined {
  const end = bytes.subarray(at, at + longestGloss).indexOf(0x29) + 1;
  if (end === 0) return undefined;
  const text = iconv.decode(bytes.subarray(at, at + end), "gb18030");
  const syllable = readGloss(text);
  return syllable === undefined ? undefined : { syllable, text, length: end };
}

/** Offsets in the text, of glosses that stood within a character that of the character. */
function repairsOf(cuts: readonly { at: number; gloss: string }[], bytes: Uint8Array): Repair[] {
  let byte = 0;
  let unit = 0;
  return cuts.map(({ at, gloss }) => {
    while (byte < at) {
      const size = sizeAt(bytes, byte);
      if (byte + size > at) break;
      unit += size === 4 ? iconv.decode(bytes.subarray(byte, byte + size), "gb18030").length : 1;
      byte += size;
    }
    return { kind: "toned-gloss", at: unit, before: gloss, after: "" };
  });
}

/** Bytes of the character at a place in GB 18030. */
function sizeAt(bytes: Uint8Array, at: number): number {
  const [lead = 0, second = 0] = bytes.subarray(at, at + 2);
  if (lead < 0x81 || lead > 0xfe) return 1;
  if (second >= 0x30 && second <= 0x39) return 4;
  return characterOf(lead, second) === undefined ? 1 : 2;
}
