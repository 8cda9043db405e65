/**
 * Mends a place where text was cut between the bytes of a character: `新?lián)?dāng)` is 新擔當.
 *
 * The damage looked for the two bytes of a character G and put its reading behind them, wherever they stood. Here they straddled
 * two characters: G's first byte is the second of the one before the cut, and G's second byte the first of the one that was
 * lost. So G is found by its first byte and its reading, and gives the byte from which the rest can be decoded again.
 */
import { isCommon, isPlausible } from "./chinese.ts";
import { characterOf, isPrivate, leads, pairOf } from "./gbk.ts";
import type { Characters } from "./gloss.ts";
import { decodeShifted, readShiftedRun, type ShiftedRun } from "./shifted-run.ts";
import { traditionalIndex } from "./traditional-index.ts";

export interface Knowledge {
  characters: Characters;
  /** Characters that stand glossed in the document, and as what. */
  glossed: ReadonlyMap<string, string>;
  isWord: (word: string) => boolean;
}

export interface Place {
  text: string;
  /** Offset of the question mark that stands for the cut. */
  at: number;
  /** Offset behind what the damage put in. */
  from: number;
  /** Healed text before the cut. */
  before: string;
}

export interface Mended {
  /** Offset behind the damage. */
  end: number;
  /** A question mark stands for each character that cannot be known. */
  after: string;
  kind: "broken-pair" | "shifted-run";
  /** Two halves of characters may be missing without a sign. */
  isUncertain: boolean;
}

/** @param syllable G's reading */
export function mendBreak(place: Place, syllable: string, knowledge: Knowledge): Mended | undefined {
  const cut = pairOf([...place.before].at(-1) ?? "");
  if (cut === undefined) return undefined;
  const straddling = preferGlossed(glossedInAnyTone(cut & 0xff, syllable, knowledge), knowledge);
  const firstBytes = [...new Set(straddling.map((character) => (pairOf(character) ?? 0) & 0xff))];
  const run = settled(readShiftedRun(place.text, place.from, knowledge.characters), firstBytes, knowledge);
  const after =
    run.pairs.length > 0
      ? mendRun(run, firstBytes, place, knowledge)
      : mendPair(run, firstBytes, place, knowledge);
  if (after === undefined) return undefined;
  const kind = run.pairs.length > 1 ? "shifted-run" : "broken-pair";
  return { end: run.end, after, kind, isUncertain: run.pairs.length > 0 && isSwallowed(place) };
}

/** The marks of Chinese text by the lead byte that they share. */
const marksFrom: Record<number, string> = { 161: "、。“”‘’《》—…·", 163: "，。：；！？（）" };

/** Nothing but a question mark is left of the first byte: that of a mark, where the rest then reads as Chinese. */
export function mendShift(place: Place, knowledge: Knowledge): Mended | undefined {
  const { characters } = knowledge;
  const run = settled(readShiftedRun(place.text, place.from, characters), [], knowledge);
  if (run.hasGap) return undefined;
  const uncommon = (all: readonly string[]) => all.filter((one) => !isCommon(one, characters)).length;
  const shown = run.pairs.map((pair) => characterOf(pair >> 8, pair & 0xff) ?? "");
  for (const [lead, marks] of Object.entries(marksFrom)) {
    const decoded = decodeShifted(Number(lead), run.pairs);
    const length = decoded.findIndex((character) => !isPlausible(character, characters));
    const readable = length < 0 ? run : shortened(run, length);
    if (readable.pairs.length < 2 || !marks.includes(decoded[0] ?? "")) continue;
    if (uncommon(decoded.slice(0, readable.pairs.length)) >= uncommon(shown)) continue;
    if (uncommon(shown.slice(readable.pairs.length)) > 0) continue;
    const after = mendRun(readable, [Number(lead)], place, knowledge);
    if (after === undefined) continue;
    return { end: readable.end, after, kind: "shifted-run", isUncertain: isSwallowed(place) };
  }
  return undefined;
}

/** A program that swallows the parenthesis behind half a character shows nothing for what only users of GBK define. */
function isSwallowed({ text, at }: Place): boolean {
  return text[at] === "?";
}

/** What follows a run may be whole without a sign of it. */
function shortened(run: ShiftedRun, length: number): ShiftedRun {
  const end = run.ends[length - 1] ?? run.end;
  return { ...run, pairs: run.pairs.slice(0, length), end, ending: { kind: "lost" } };
}

/** A letter behind a run that completes no character is itself. */
function settled(run: ShiftedRun, firstBytes: readonly number[], knowledge: Knowledge): ShiftedRun {
  const lastPair = run.pairs.at(-1);
  const pending = lastPair === undefined ? firstBytes : [lastPair & 0xff];
  if (run.ending.kind !== "trail") return run;
  if (pending.some((lead) => lastCharacters(lead, run, knowledge).length > 0)) return run;
  return { ...run, end: run.end - 1, ending: { kind: "lost" } };
}

/** One character was cut, and what is behind it is whole. */
function mendPair(
  run: ShiftedRun,
  firstBytes: number[],
  place: Place,
  knowledge: Knowledge,
): string | undefined {
  const lost = run.hasGap
    ? []
    : firstBytes.flatMap((byte) => lastCharacters(byte, run, knowledge, glossedFrom));
  if (lost.length > 0) {
    const character = choose(lost, place.before, behind(place.text, run.end), knowledge);
    return character && character + followedBy(run);
  }
  return run.ending.kind === "gloss" ? mendGap(run.ending.syllable, firstBytes, knowledge) : undefined;
}

/**
 * The lost character's second byte and the next one's first stood for no character and were dropped. The next one is glossed;
 * of the characters that may have stood before it one makes a word with it.
 */
function mendGap(syllable: string, firstBytes: number[], knowledge: Knowledge): string | undefined {
  const { characters, glossed } = knowledge;
  const shown = [...glossed].filter(([, own]) => own === syllable).map(([character]) => character);
  const others = traditionalIndex(characters).read(syllable);
  const inDocument = wordsOverGap(shown, firstBytes, knowledge);
  const [only, ...more] = inDocument.size > 0 ? inDocument : wordsOverGap(others, firstBytes, knowledge);
  return more.length === 0 ? only : undefined;
}

function wordsOverGap(
  nexts: readonly string[],
  firstBytes: readonly number[],
  { characters, isWord }: Knowledge,
): Set<string> {
  const words = new Set<string>();
  for (const next of nexts) {
    const nextLead = (pairOf(next) ?? 0) >> 8;
    for (const lead of firstBytes) {
      for (let trail = leads.first; trail <= leads.last; trail++) {
        if (!isPrivate(characterOf(trail, nextLead) ?? "")) continue;
        const lost = characterOf(lead, trail);
        if (lost && isWord(characters.simplified(lost + next))) words.add(lost + next);
      }
    }
  }
  return words;
}

/** Several characters were cut at the wrong bytes: all of them are known but the first and the last, which are chosen. */
function mendRun(
  run: ShiftedRun,
  firstBytes: number[],
  place: Place,
  knowledge: Knowledge,
): string | undefined {
  if (run.hasGap) return undefined;
  const whole = firstBytes
    .map((byte) => decodeShifted(byte, run.pairs))
    .filter((decoded) => decoded.every((character) => isPlausible(character, knowledge.characters)));
  const [any] = whole;
  if (!any) return undefined;
  const rest = any.slice(1).join("");
  const following = behind(place.text, run.end);
  const lasts = lastCharacters((run.pairs.at(-1) ?? 0) & 0xff, run, knowledge);
  const last = choose(lasts, place.before + any.join(""), following, knowledge) ?? unknown;
  const firsts = whole.map(([character = ""]) => character);
  const first = choose(firsts, place.before, rest + last + following, knowledge) ?? unknown;
  return first + rest + last + followedBy(run);
}

function followedBy({ ending }: ShiftedRun): string {
  return ending.kind === "trail" ? ending.followedBy : "";
}

/** Stands for a character that cannot be known. */
export const unknown = "?";

/** What the run's last character may be. */
function lastCharacters(
  lead: number,
  { ending }: ShiftedRun,
  knowledge: Knowledge,
  read = glossedInAnyTone,
): readonly string[] {
  if (ending.kind === "gloss") return read(lead, ending.syllable, knowledge);
  const character = ending.kind === "trail" ? characterOf(lead, ending.byte) : undefined;
  return character && isPlausible(character, knowledge.characters) ? [character] : [];
}

/** Traditional characters that begin with a byte and are glossed so in the document, or read so where it does not show them. */
function glossedFrom(lead: number, syllable: string, { characters, glossed }: Knowledge): string[] {
  return traditionalIndex(characters)
    .from(lead)
    .filter((character) =>
      glossed.has(character)
        ? glossed.get(character) === syllable
        : characters.isReadExactly(character, syllable),
    );
}

/** The same, and where there is none, those that are read so in another tone. */
function glossedInAnyTone(lead: number, syllable: string, knowledge: Knowledge): string[] {
  const exactly = glossedFrom(lead, syllable, knowledge);
  if (exactly.length > 0) return exactly;
  const { glossed, characters } = knowledge;
  return traditionalIndex(characters)
    .from(lead)
    .filter((character) => !glossed.has(character) && characters.hasReading(character, syllable));
}

/** The only one there is, or the only one that makes a word with its neighbours, or the only one glossed elsewhere. */
function choose(
  candidates: readonly string[],
  before: string,
  after: string,
  knowledge: Knowledge,
): string | undefined {
  const distinct = [...new Set(candidates)];
  if (distinct.length < 2) return distinct[0];
  const inWords = distinct.filter((character) => makesWord(character, before, after, knowledge));
  const left = inWords.length > 0 ? inWords : distinct;
  const [only, ...others] = left.length > 1 ? preferGlossed(left, knowledge) : left;
  return others.length === 0 ? only : undefined;
}

function preferGlossed(candidates: readonly string[], { glossed }: Knowledge): readonly string[] {
  const known = candidates.filter((character) => glossed.has(character));
  return known.length > 0 ? known : candidates;
}

const longestWord = 4;

function makesWord(
  character: string,
  before: string,
  after: string,
  { characters, isWord }: Knowledge,
): boolean {
  const left = [...before].slice(1 - longestWord);
  const all = characters.simplified([...left, character, ...[...after].slice(0, longestWord - 1)].join(""));
  const letters = [...all];
  for (let start = 0; start <= left.length; start++) {
    for (let end = Math.max(start + 2, left.length + 1); end <= start + longestWord; end++) {
      if (end <= letters.length && isWord(letters.slice(start, end).join(""))) return true;
    }
  }
  return false;
}

/** A little of what follows, without glosses. */
function behind(text: string, at: number): string {
  const [han = ""] = /^\p{Script=Han}*/u.exec(text.slice(at, at + 40).replace(/\([^()]{1,6}\)/g, "")) ?? [];
  return han;
}
