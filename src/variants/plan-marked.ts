/** A piece in which marks of `shared/marks.ts` stand, but no tag is to be read. */
import { choiceBegin, choiceEnd, choiceOr, keptBegin, keptEnd } from "../shared/marks.ts";
import { type PagePlan, step } from "./page-plan.ts";

export const mark = {
  beginKept: keptBegin.charCodeAt(0),
  endKept: keptEnd.charCodeAt(0),
  beginChoice: choiceBegin.charCodeAt(0),
  or: choiceOr.charCodeAt(0),
  endChoice: choiceEnd.charCodeAt(0),
} as const;

export function isMark(unit: number): boolean {
  return unit >= mark.beginKept && unit <= mark.endChoice;
}

/** @param kind of the steps of what is not marked, `text` or `copy`; what is kept at the piece's end ends there */
export function planMarked(plan: PagePlan, start: number, end: number, kind: number): void {
  const { units } = plan;
  let kept = 0;
  let from = start;
  for (let i = start; i <= end; i++) {
    const unit = units[i] as number;
    if (i < end && !isMark(unit)) continue;
    if (kept > 0 || kind === step.copy) plan.copy(from, i);
    else if (i > from) plan.add(kind, from, i);
    if (i === end) return;
    if (unit === mark.beginKept) kept++;
    else if (unit === mark.endKept) kept = Math.max(0, kept - 1);
    else if (unit === mark.beginChoice) {
      i = planChoice(plan, i, end, (from, to) => planMarked(plan, from, to, step.copy));
    }
    from = i + 1;
  }
}

/**
 * @param start of the choice
 * @param addText plans the text of one version
 * @returns the place of the choice's last mark, or its first if it has no end
 */
export function planChoice(
  plan: PagePlan,
  start: number,
  end: number,
  addText: (from: number, to: number) => void,
): number {
  const { units } = plan;
  const behind = units.indexOf(mark.endChoice, start);
  if (behind < 0 || behind >= end) return start;
  let from = start + 1;
  for (let version = 0; from <= behind; version++) {
    let to = from;
    while (units[to] !== mark.or && to < behind) to++;
    const only = plan.only(version);
    addText(from, to);
    plan.endOnly(only);
    from = to + 1;
  }
  return behind;
}
