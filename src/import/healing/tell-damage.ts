/** What was wrong with a text, told by what was given and by what was made of it. */
import { characterBefore, isHanCharacter } from "./chinese.ts";
import type { DoubtKind, Repair, RepairKind, TextDoubt } from "./healed.ts";
import { around, type Edit, placesAfter } from "./text-edits.ts";

export interface Mend extends Edit {
  kind: RepairKind;
}

export interface DoubtfulPlace {
  kind: DoubtKind;
  /** UTF-16 offset in what was given, and units of it. */
  at: number;
  length: number;
}

/** All of it in the order of the places; no mend within another. */
export interface Damage {
  mends: Mend[];
  doubts: DoubtfulPlace[];
}

/** @param healed the text with its mends, in the script that is wanted, which leaves each character in its place */
export function toldDamage(
  text: string,
  healed: string,
  { mends, doubts }: Damage,
): { repairs: Repair[]; doubts: TextDoubt[] } {
  const repairPlace = placesAfter(mends);
  const doubtPlace = placesAfter(mends);
  const doubtEnd = placesAfter(mends);
  return {
    repairs: mends.map((mend) => {
      const healedAt = repairPlace(mend.at);
      if (mend.after === "" && mend.kind !== "spam-line") return toldGloss(text, healed, mend, healedAt);
      return { ...mend, after: healed.slice(healedAt, healedAt + mend.after.length), healedAt };
    }),
    doubts: doubts.map(({ kind, at, length }) => {
      const healedAt = doubtPlace(at);
      const end = doubtEnd(at + length);
      return { kind, at, healedAt, text: around(healed, healedAt, end - healedAt) };
    }),
  };
}

/** Without its character nobody would know a gloss again: there are hundreds of a kind in a text. */
function toldGloss(text: string, healed: string, { kind, at, before }: Mend, healedAt: number): Repair {
  const damaged = characterBefore(text, at);
  const behind = damaged !== "" && isHanCharacter(damaged) ? damaged : "";
  const after = characterBefore(healed, healedAt);
  return {
    kind,
    at: at - behind.length,
    before: behind + before,
    after,
    healedAt: healedAt - after.length,
  };
}
