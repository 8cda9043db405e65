/** One walk over a damaged text: glosses to be dropped, cuts to be mended, and what cannot be known. */
import { characterBefore, isHanCharacter } from "./chinese.ts";
import type { Evidence } from "./evidence.ts";
import { brokenGlossAt, glossPattern, syllablesOf } from "./gloss.ts";
import type { DoubtKind, RepairKind } from "./healed.ts";
import { rangesLeftAlone, within } from "./left-alone.ts";
import { type Knowledge, type Mended, mendBreak, mendShift, unknown } from "./mend-break.ts";
import { isReplacement } from "./shifted-run.ts";
import type { Damage } from "./tell-damage.ts";

export function scanDamage(text: string, evidence: Evidence, knowledge: Knowledge): Damage {
  const { characters } = knowledge;
  const { mends, doubts }: Damage = { mends: [], doubts: [] };
  const isLeftAlone = within(rangesLeftAlone(text));
  /** The end of what is healed so far, up to `done`. */
  let healed = "";
  let done = 0;
  const healedUpTo = (at: number) => (healed + text.slice(Math.max(done, at - context), at)).slice(-context);
  const repair = (kind: RepairKind, at: number, end: number, after: string) => {
    healed = healedUpTo(at) + after;
    done = end;
    mends.push({ kind, at, before: text.slice(at, end), after });
    starts.lastIndex = end;
  };
  const doubt = (kind: DoubtKind, at: number, length: number) => doubts.push({ kind, at, length });

  const starts = new RegExp(spots, "gu");
  for (let found = starts.exec(text); found; found = starts.exec(text)) {
    const [spot] = found;
    const at = found.index;
    if (isLeftAlone(at)) continue;
    const before = healedUpTo(at);
    if (!isReplacement(spot.charAt(0))) {
      const character = characterBefore(before, before.length);
      const syllables = syllablesOf(spot);
      if (!syllables.every((syllable) => characters.hasReading(character, syllable))) continue;
      const isOfDamage =
        evidence.repeated.has(character) ||
        (evidence.glossed.size > 0 && characters.isTraditional(character));
      if (!isOfDamage) doubt("ambiguous-gloss", at, spot.length);
      else repair(syllables.length > 1 ? "repeated-gloss" : "toned-gloss", at, at + spot.length, "");
      continue;
    }
    const broken = brokenGlossAt(text, at);
    const from = at + (broken?.[0].length ?? spot.length);
    const place = { text, at, from, before };
    let mended: Mended | undefined;
    if (broken) mended = mendBreak(place, broken[1] ?? "", knowledge);
    else if (spot.length === 1 && isHanCharacter(characterBefore(before, before.length))) {
      mended = mendShift(place, knowledge);
    }
    if (mended) {
      repair(mended.kind, at, mended.end, mended.after);
      if (mended.after.includes(unknown)) doubt("lost-character", at, mended.end - at);
      else if (mended.isUncertain) doubt("uncertain-run", at, mended.end - at);
    } else {
      const kind = broken ? "unreadable-run" : lossAt(text, at, spot);
      if (kind) doubt(kind, at, from - at);
      starts.lastIndex = from;
    }
  }
  return { mends, doubts };
}

/** Units of healed text that a repair looks back at. */
const context = 16;

/** All glosses behind one character, or question marks that may stand for what was lost. */
const spots = `${glossPattern}(?:${glossPattern})*|\\?+|\uFFFD`;

/** What question marks that nothing could be made of stand for, if not for a question. */
function lossAt(text: string, at: number, spot: string): DoubtKind | undefined {
  const before = characterBefore(text, at);
  const behind = text.slice(at + spot.length, at + spot.length + 2);
  const [next = "", second = ""] = behind;
  const isAfterHan = before !== "" && isHanCharacter(before);
  const isBeforeHan = next !== "" && isHanCharacter(next);
  if (spot.startsWith("\uFFFD")) return "lost-character";
  // The second byte of a lost character may have been taken for a letter.
  const isBeforeLetter = /[@-~]/.test(next) && second !== "" && isHanCharacter(second);
  if (isBeforeLetter || (spot.length > 1 && (isAfterHan || isBeforeHan))) return "lost-character";
  return isAfterHan && isBeforeHan && !/[吗嗎呢]/.test(before) ? "ambiguous-question-mark" : undefined;
}
