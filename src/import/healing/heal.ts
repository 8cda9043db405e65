/**
 * Heals text that a cracked site served: Traditional characters that carry their pinyin, put in byte by byte so that some
 * characters were cut in two. A document without evidence of that comes back as it is, to the letter.
 */
import { type Evidence, evidenceIn } from "./evidence.ts";
import { charactersBy } from "./gloss.ts";
import type { Healed, HealingOptions } from "./healed.ts";
import { type Range, rangesLeftAlone, within } from "./left-alone.ts";
import { punctuationEdits } from "./punctuation.ts";
import { scanDamage } from "./scan-damage.ts";
import { spamLines } from "./spam-lines.ts";
import { swappedMarks } from "./swapped-marks.ts";
import { type Damage, type Mend, toldDamage } from "./tell-damage.ts";
import { applyEdits, placesBefore } from "./text-edits.ts";

/** @param evidence that of the whole document, for a text that is a part of one such as its title */
export function heal(text: string, options: HealingOptions, evidence?: Evidence): Healed {
  const known = evidence ?? evidenceIn([text], options.toSimplified ?? options.toSource);
  if (!known) return { text, repairs: [], doubts: [] };
  const damage = findDamage(text, known, options);
  const [healed = ""] = inSource([applyEdits(text, damage.mends)], known, options);
  return { text: healed, ...toldDamage(text, healed, damage) };
}

/** Everything that is wrong with a text of a damaged document. */
export function findDamage(
  text: string,
  evidence: Evidence,
  { toSource, toSimplified = toSource, isWord = () => false }: HealingOptions,
): Damage {
  const characters = charactersBy(toSimplified);
  const scan = scanDamage(text, evidence, { characters, glossed: evidence.glossed, isWord });
  const readable = applyEdits(text, scan.mends);
  const placeBefore = placesBefore(scan.mends);
  const ofMarks = punctuationEdits(readable)
    .map((edit): Mend => ({ kind: "punctuation", ...edit, at: placeBefore(edit.at) }))
    .filter(({ at, before }) => text.startsWith(before, at));
  const doubtPlace = placesBefore(scan.mends);
  const ofSwaps = swappedMarks(readable).map((doubt) => ({ ...doubt, at: doubtPlace(doubt.at) }));
  const spam = spamLines(text, characters);
  const lines = spam.map(({ at, before }) => ({ start: at, end: at + before.length }));
  return {
    mends: inOrder([...spam, ...outside(lines, inOrder([...scan.mends, ...ofMarks]))]),
    doubts: outside(lines, inOrder([...scan.doubts, ...ofSwaps])),
  };
}

/**
 * Healed text in the portal's script, where the document was Traditional.
 * @param pieces of a text; words may reach from one to the next
 */
export function inSource(pieces: string[], { glossed }: Evidence, { toSource }: HealingOptions): string[] {
  if (glossed.size === 0) return pieces;
  const text = pieces.join("");
  const converted = outsideOf(rangesLeftAlone(text), text, toSource);
  if (converted.length !== text.length)
    return pieces.map((piece) => outsideOf(rangesLeftAlone(piece), piece, toSource));
  let at = 0;
  return pieces.map((piece) => {
    at += piece.length;
    return converted.slice(at - piece.length, at);
  });
}

function outsideOf(ranges: readonly Range[], text: string, convert: (text: string) => string): string {
  let made = "";
  let from = 0;
  for (const { start, end } of ranges) {
    made += convert(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return made + convert(text.slice(from));
}

function outside<Placed extends { at: number }>(ranges: readonly Range[], placed: Placed[]): Placed[] {
  const isWithin = within(ranges);
  return placed.filter(({ at }) => !isWithin(at));
}

function inOrder<Placed extends { at: number }>(placed: Placed[]): Placed[] {
  return placed.sort((a, b) => a.at - b.at);
}
