/**
 * The hot path: one pass over UTF-16 units that gives what opencc-js gives.
 *
 * At each place the longest word counts, or else the character. Three things leave the fast path: a compatibility ideograph,
 * which is replaced before the text is read again; an ideographic description, which is left as it is; and a stretch of
 * characters in which a regional word may stand, which is written a second time.
 */
import { isHan } from "../shared/han.ts";
import { type Conversion, entryKind, jointOf, specialRank } from "./conversion.ts";
import { stride } from "./double-array.ts";
import { descriptionEnd, isDescriptionCharacter } from "./ideographic-description.ts";
import { replaceCompatibility } from "./replace-compatibility.ts";

/** Pairs of numbers, a pair a word or character: where it begins in the source, and where in the target. */
export type Trace = number[];

export interface Converter {
  convert(text: string): string;
  /**
   * Writes the converted units to `target` from `at` on, at most `growth` for each of the source's.
   * @param trace is given a pair for every step
   * @returns the place behind what was written
   */
  write(
    source: Uint16Array,
    start: number,
    end: number,
    target: Uint16Array,
    at: number,
    trace?: Trace,
  ): number;
  /** Whether a word may reach from one unit to the next. */
  mayJoin(before: number, after: number): boolean;
  /** The most units that one unit can become. */
  growth: number;
}

export function createConverter(conversion: Conversion): Converter {
  const { ranks, cells, pool, compatibility, growth } = conversion;
  const alone = charactersAlone(conversion);
  const joints = new Set(conversion.joints);
  const write: Converter["write"] = (source, start, end, target, at, trace) => {
    let out = at;
    let stretch = start;
    let stretchOut = at;
    const traceStart = trace?.length ?? 0;
    let stretchTrace = traceStart;
    let mayBeRegional = false;
    for (let i = start; i < end; ) {
      const unit = source[i] as number;
      if (trace !== undefined) trace.push(i, out);
      const made = alone[unit] as number;
      if (made !== 0) {
        target[out++] = made;
        i++;
        continue;
      }
      const rank = ranks[unit] as number;
      if (rank <= specialRank) {
        if (rank === specialRank) {
          if (!isDescriptionCharacter(unit)) {
            const replaced = replaceCompatibility(source, start, end, compatibility);
            if (replaced) {
              trace?.splice(traceStart);
              return writeReplaced(replaced, target, at, trace);
            }
          }
          const behind = descriptionEnd(source, i, end);
          while (i < behind - 1) target[out++] = source[i++] as number;
        }
        target[out++] = source[i++] as number;
        continue;
      }
      let found = 0;
      let behind = i + 1;
      if (cells[rank * stride + 1] === 0) {
        let node = rank;
        let next = behind;
        found = cells[node * stride + 2] as number;
        while (next < end) {
          const base = cells[node * stride] as number;
          if (base === 0) break;
          const child = base + (ranks[source[next] as number] as number);
          if (cells[child * stride + 1] !== node) break;
          node = child;
          next++;
          const value = cells[node * stride + 2] as number;
          if (value > 0) {
            found = value;
            behind = next;
          } else if (value < 0) mayBeRegional = true;
        }
      }
      if (found === 0 || (unit === apostrophe && isWithinWord(source, i, start, end))) {
        target[out++] = unit;
        i++;
        continue;
      }
      const head = pool[found] as number;
      const length = head >> 1;
      if ((head & 1) === entryKind.word) {
        if (mayBeRegional) {
          trace?.splice(stretchTrace);
          out = writeStretch(source, stretch, i, target, stretchOut, trace);
          trace?.push(i, out);
          mayBeRegional = false;
        }
        stretch = behind;
        stretchOut = out + length;
        stretchTrace = trace?.length ?? 0;
      }
      for (let unitAt = found + 1; unitAt <= found + length; unitAt++) target[out++] = pool[unitAt] as number;
      i = behind;
    }
    if (!mayBeRegional) return out;
    trace?.splice(stretchTrace);
    return writeStretch(source, stretch, end, target, stretchOut, trace);
  };

  /** A stretch in which no word begins: the longest regional word at each place, or else the character. */
  const writeStretch: Converter["write"] = (source, start, end, target, at, trace) => {
    let out = at;
    for (let i = start; i < end; ) {
      trace?.push(i, out);
      let found = 0;
      let behind = descriptionEnd(source, i, end);
      if (behind === i) {
        behind = i + 1;
        let node = 0;
        for (let next = i; next < end; ) {
          const base = cells[node * stride] as number;
          const child = base + (ranks[source[next] as number] as number);
          if ((node !== 0 && base === 0) || child === 0 || cells[child * stride + 1] !== node) break;
          node = child;
          next++;
          const value = Math.abs(cells[node * stride + 2] as number);
          if (value === 0) continue;
          found = value;
          behind = next;
        }
      }
      if (found === 0) while (i < behind) target[out++] = source[i++] as number;
      else {
        const length = (pool[found] as number) >> 1;
        for (let unitAt = found + 1; unitAt <= found + length; unitAt++)
          target[out++] = pool[unitAt] as number;
        i = behind;
      }
    }
    return out;
  };

  const writeReplaced = (
    { units, origins }: { units: Uint16Array; origins: number[] },
    target: Uint16Array,
    at: number,
    trace: Trace | undefined,
  ): number => {
    const own: Trace | undefined = trace && [];
    const behind = write(units, 0, units.length, target, at, own);
    for (let i = 0; own && i + 1 < own.length; i += 2) {
      const origin = origins[own[i] as number] as number;
      // A unit that became two is one step.
      if (i === 0 || origin !== trace?.at(-2)) trace?.push(origin, own[i + 1] as number);
    }
    return behind;
  };

  let source = new Uint16Array(0);
  let target = Buffer.alloc(0);
  let targetUnits = new Uint16Array(0);
  const convert = (text: string): string => {
    const { length } = text;
    if (length > source.length) {
      source = new Uint16Array(2 * length);
      targetUnits = new Uint16Array(2 * length * growth);
      target = Buffer.from(targetUnits.buffer);
    }
    if (length > 100) Buffer.from(source.buffer).write(text, "utf16le");
    else for (let i = 0; i < length; i++) source[i] = text.charCodeAt(i);
    const end = write(source, 0, length, targetUnits, 0);
    return target.toString("utf16le", 0, end * 2);
  };

  const mayJoin = (before: number, after: number) =>
    ranks[before] !== 0 &&
    ranks[after] !== 0 &&
    ((isHan(before) && isHan(after)) || joints.has(jointOf(before, after)));
  return { convert, write, mayJoin, growth };
}

const apostrophe = 0x2019;

/** An apostrophe is no quotation mark: it’s, d’été. */
function isWithinWord(source: Uint16Array, at: number, start: number, end: number): boolean {
  return at > start && at + 1 < end && isLatin(source[at - 1] as number) && isLatin(source[at + 1] as number);
}

function isLatin(unit: number): boolean {
  const letter = unit | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}

/** What becomes of each unit with which no word begins, for most of a text; 0 where more has to be looked at. */
function charactersAlone({ ranks, cells, pool }: Conversion): Uint16Array {
  const alone = new Uint16Array(0x10000);
  for (let unit = 1; unit < alone.length; unit++) {
    const rank = ranks[unit] as number;
    if (rank === specialRank) continue;
    const isChild = rank > specialRank && cells[rank * stride + 1] === 0;
    const value = isChild ? (cells[rank * stride + 2] as number) : 0;
    if (isChild && cells[rank * stride] !== 0) continue;
    if (value === 0) alone[unit] = unit;
    else if (pool[value] === 1 * 2 + entryKind.character) alone[unit] = pool[value + 1] as number;
  }
  return alone;
}
