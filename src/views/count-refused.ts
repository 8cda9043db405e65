/** Why nothing was counted, told in both languages; nothing was written then. */
import type { Language } from "../shared/problem.ts";

export class CountRefused extends Error {
  readonly sentence: Record<Language, string>;
  /** Whoever called has to call otherwise, or later; the machine is well. */
  readonly isUsage: boolean;
  constructor(sentence: Record<Language, string>, isUsage: boolean) {
    super(sentence.en);
    this.sentence = sentence;
    this.isUsage = isUsage;
  }
}
