/**
 * Heals text that a cracked site served: Traditional characters that carry their pinyin, put in byte by byte so that some
 * characters were cut in two. A document without evidence of that comes back as it is, to the letter.
 */
import { type Evidence, evidenceIn } from "./evidence.ts";
import { charactersBy, withoutGlosses } from "./gloss.ts";
import type { Healed, HealingOptions, Repair, TextDoubt } from "./healed.ts";
import { rangesLeftAlone } from "./left-alone.ts";
import { punctuationEdits } from "./punctuation.ts";
import { scanDamage } from "./scan-damage.ts";
import { spamLines } from "./spam-lines.ts";
import { swappedMarks } from "./swapped-marks.ts";
import { applyEdits, placesBefore } from "./text-edits.ts";

/** @param evidence that of the whole document, for a text that is a part of one such as its title */
export function heal(text: string, options: HealingOptions, evidence?: Evidence): Healed {
  const known = evidence ?? evidenceIn([text], options.toSimplified ?? options.toSource);
  if (!known) return { text, repairs: [], doubts: [] };
  const { repairs, doubts } = findDamage(text, known, options);
  const healed = applyEdits(text, repairs);
  return { text: isTraditional(known) ? toSource(healed, options) : healed, repairs, doubts };
}

/** Whether a document with such evidence is in Traditional, and has to be converted. */
export function isTraditional({ glossed }: Evidence): boolean {
  return glossed.size > 0;
}

/** Everything that is wrong with a text of a damaged document, in the order of the places. */
export function findDamage(
  text: string,
  evidence: Evidence,
  { toSource, toSimplified = toSource, isWord = () => false }: HealingOptions,
): { repairs: Repair[]; doubts: TextDoubt[] } {
  const characters = charactersBy(toSimplified);
  const scan = scanDamage(text, evidence, { characters, glossed: evidence.glossed, isWord });
  const readable = applyEdits(text, scan.repairs);
  const placeBefore = placesBefore(scan.repairs);
  const ofMarks = punctuationEdits(readable)
    .map((edit): Repair => ({ kind: "punctuation", ...edit, at: placeBefore(edit.at) }))
    .filter(({ at, before }) => text.startsWith(before, at));
  const doubtPlace = placesBefore(scan.repairs);
  const ofSwaps = swappedMarks(readable).map((doubt) => ({ ...doubt, at: doubtPlace(doubt.at) }));
  const spam = spamLines(text, (line) => characters.simplified(withoutGlosses(line)));
  const outside = ({ at }: { at: number }) =>
    !spam.some((line) => at >= line.at && at < line.at + line.before.length);
  return {
    repairs: inOrder([...spam, ...[...scan.repairs, ...ofMarks].filter(outside)]),
    doubts: inOrder([...scan.doubts, ...ofSwaps].filter(outside)),
  };
}

function toSource(text: string, options: HealingOptions): string {
  let made = "";
  let from = 0;
  for (const { start, end } of rangesLeftAlone(text)) {
    made += options.toSource(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return made + options.toSource(text.slice(from));
}

function inOrder<Placed extends { at: number }>(placed: Placed[]): Placed[] {
  return placed.sort((a, b) => a.at - b.at);
}
