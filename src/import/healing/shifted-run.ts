/**
 * A run that was decoded from the wrong byte on. Text put between the two bytes of a character ends one piece of the text with
 * half a character, and the next begins with the other half; from there every pair of bytes holds halves of two characters,
 * until an ASCII character sets the decoder right again.
 */
import { characterOf, leads, pairOf } from "./gbk.ts";
import { brokenGlossAt, type Characters, wholeGlossAt } from "./gloss.ts";

/** How a run ends: what is known of its last character, whose first byte is the run's last. */
type Ending =
  | { kind: "gloss"; syllable: string }
  /** Its second byte, and an ASCII letter behind it that was taken for half of a character. */
  | { kind: "trail"; byte: number; followedBy: string }
  | { kind: "lost" };

export interface ShiftedRun {
  /** As they were decoded, see `gbk.ts`. */
  pairs: number[];
  /** Offset behind each of them. */
  ends: number[];
  /** A pair of bytes that stand for no character was dropped or made a question mark. */
  hasGap: boolean;
  /** Offset behind the run. */
  end: number;
  ending: Ending;
}

/** A longer one is no damage of this kind, and text is never read twice as a whole. */
const longest = 400;

/** @param from offset behind what cut the text */
export function readShiftedRun(text: string, from: number, { hasReading }: Characters): ShiftedRun {
  const run: ShiftedRun = { pairs: [], ends: [], hasGap: false, end: from, ending: { kind: "lost" } };
  while (run.pairs.length < longest) {
    const broken = brokenGlossAt(text, run.end);
    if (broken) {
      return {
        ...run,
        end: run.end + broken[0].length,
        ending: { kind: "gloss", syllable: broken[1] ?? "" },
      };
    }
    const character = String.fromCodePoint(text.codePointAt(run.end) ?? 0);
    const pair = pairOf(character);
    if (loneByte80.includes(character)) {
      return { ...run, end: run.end + 1, ending: { kind: "trail", byte: 0x80, followedBy: "" } };
    }
    if (pair !== undefined && (pair & 0xff) < 0x80) {
      const ending: Ending = {
        kind: "trail",
        byte: pair >> 8,
        followedBy: String.fromCharCode(pair & 0xff),
      };
      return { ...run, end: run.end + character.length, ending };
    }
    if (pair !== undefined && (pair & 0xff) >= leads.first) {
      run.pairs.push(pair);
      run.end += character.length;
      // Two halves that make a glossed character were glossed as well.
      for (let gloss = wholeGlossAt(text, run.end); gloss && hasReading(character, gloss[1] ?? ""); ) {
        run.end += gloss[0].length;
        gloss = wholeGlossAt(text, run.end);
      }
      run.ends.push(run.end);
    } else if (isReplacement(character) && brokenGlossAt(text, run.end + 1)) {
      run.hasGap = true;
      run.end++;
    } else if (isReplacement(character)) return { ...run, end: run.end + 1 };
    else if (/^[@-~]$/.test(character)) {
      const ending: Ending = { kind: "trail", byte: character.charCodeAt(0), followedBy: "" };
      return { ...run, end: run.end + 1, ending };
    } else return run;
  }
  return run;
}

/** A second byte that begins no pair, as programs show it; the web's standard takes it for Microsoft's euro. */
const loneByte80 = "€\u0080";

/** The characters of a run after the lead byte that was cut from it, an empty one where the bytes make none. */
export function decodeShifted(lead: number, pairs: readonly number[]): string[] {
  let pending = lead;
  return pairs.map((pair) => {
    const character = characterOf(pending, pair >> 8) ?? "";
    pending = pair & 0xff;
    return character;
  });
}

export function isReplacement(character: string): boolean {
  return character === "?" || character === "\uFFFD";
}
