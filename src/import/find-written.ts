/**
 * Where in a written file stands what was healed in the texts that it was made of. Marks, tags and spaces change on the way into
 * Markdown, Han characters do not, so each place is found again by the characters before and behind it; where the same ones
 * stand several times, the places are counted off in their order.
 */
import { firstNotBefore } from "../shared/first-not-before.ts";
import { lineFinder } from "../shared/line-finder.ts";
import { hanIn } from "./han-in.ts";
import type { MendedPart } from "./mend-text.ts";

/** Of a file, the part in which to look. UTF-16 offsets. */
export interface Region {
  file: string;
  text: string;
  from: number;
  to: number;
}

/** A repair or a doubt. */
type Mark = MendedPart["repairs"][number] | MendedPart["doubts"][number];

interface Sought {
  mark: Mark;
  /** Offsets in the Han characters of all parts: of the mark, and of its part. */
  at: number;
  from: number;
  to: number;
  /** What stands there, of a doubt its first unit. */
  words: string;
}

/** Characters before and behind by which a place is looked for, the surest first. */
const windows = [
  [6, 6],
  [0, 9],
  [9, 0],
  [3, 3],
  [0, 6],
  [6, 0],
] as const;

/** Fewer may stand anywhere by chance, unless they are all that there is. */
const least = 6;

/**
 * @param parts all that were written there, in their order
 * @returns `file:line:column` of each that is there
 */
export function writtenPlaces(region: Region, parts: readonly MendedPart[]): Map<Mark, string> {
  const { characters: source, sought } = soughtIn(parts);
  const written = hanIn(region.text.slice(region.from, region.to));
  const found = new Map<Mark, string>();
  /** Of repairs and of doubts, since what was left out may begin like what follows it. */
  const taken = new Set<string>();
  const lineOf = lineFinder(region.text);
  // What was left out of the file on the way throws the counting out, so those come last that can only be counted about right.
  for (const isExact of [true, false]) {
    for (const [before, behind] of windows) {
      const open = sought
        .filter(({ mark }) => !found.has(mark))
        .map((one) => ({
          one,
          start: Math.max(one.from, one.at - before),
          end: Math.min(one.to, one.at + behind),
        }))
        .filter(({ one, start, end }) => end > start && end - start >= Math.min(least, one.to - one.from));
      const needles = new Set(open.map(({ start, end }) => source.slice(start, end)));
      const inSource = occurrences(source, needles);
      const inWritten = occurrences(written.characters, needles);
      for (const { one, start, end } of open) {
        const needle = source.slice(start, end);
        const [from = [], to = []] = [inSource.get(needle), inWritten.get(needle)];
        if (to.length === 0 || (isExact && from.length !== to.length)) continue;
        const index = to[Math.min(indexIn(from, start), to.length - 1)] ?? 0;
        const at = placeIn(region, written.places, index + one.at - start, one.words);
        const spot = `${"after" in one.mark} ${at}`;
        if (at === undefined || taken.has(spot)) continue;
        if (one.words !== "") taken.add(spot);
        const { line, column } = lineOf(at);
        found.set(one.mark, `${region.file}:${line}:${column}`);
      }
    }
  }
  return found;
}

function soughtIn(parts: readonly MendedPart[]): { characters: string; sought: Sought[] } {
  let characters = "";
  const sought: Sought[] = [];
  for (const { text, repairs, doubts } of parts) {
    const han = hanIn(text);
    const from = characters.length;
    characters += han.characters;
    for (const mark of [...repairs, ...doubts]) {
      const words = "after" in mark ? mark.after : text.charAt(mark.healedAt);
      const at = from + indexIn(han.places, mark.healedAt);
      sought.push({ mark, at, from, to: characters.length, words });
    }
  }
  return { characters, sought };
}

/** @param ascending offsets @returns index of the first that is no less */
function indexIn(ascending: readonly number[], offset: number): number {
  return firstNotBefore(ascending.length, (index) => (ascending[index] ?? 0) < offset);
}

/** All of the needles in one walk for each of their few lengths. */
function occurrences(characters: string, needles: ReadonlySet<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const length of new Set([...needles].map((needle) => needle.length))) {
    for (let at = 0; at + length <= characters.length; at++) {
      const here = characters.slice(at, at + length);
      if (!needles.has(here)) continue;
      const places = found.get(here);
      if (places) places.push(at);
      else found.set(here, [at]);
    }
  }
  return found;
}

/**
 * Of words that begin behind the Han character before `index`, or with the one there.
 * @param places of the region's Han characters
 * @returns undefined where others stand there: what was around the words was written, and they were not
 */
function placeIn(
  { text, from, to }: Region,
  places: readonly number[],
  index: number,
  words: string,
): number | undefined {
  const before = places[index - 1];
  const behind = places[index];
  const size = before === undefined ? 0 : (text.codePointAt(from + before) ?? 0) > 0xffff ? 2 : 1;
  const start = from + (before ?? 0) + size;
  const end = behind === undefined ? to : from + behind;
  if (words === "") return start;
  // Marks of Markdown may stand within them.
  for (const part of [words, words.charAt(0)]) {
    const at = text.slice(start, end + part.length).indexOf(part);
    if (at >= 0) return start + at;
  }
  return undefined;
}
