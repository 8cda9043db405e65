/** Why a site was not published, or not to its end, told in both languages. */
import type { Language } from "../shared/problem.ts";

export type Sentence = Record<Language, string>;

export class PublishRefused extends Error {
  readonly sentence: Sentence;
  /** Whoever called has to call otherwise, or later; the machine and the way to the target are well. */
  readonly isUsage: boolean;
  constructor(sentence: Sentence, isUsage = true) {
    super(sentence.en);
    this.sentence = sentence;
    this.isUsage = isUsage;
  }
}

/** Somebody else published between the look at the target and the switch; nothing of theirs was touched. */
export class TargetMoved extends Error {}
